import { type Citation, laws } from '../kernel/law'
import type { Door } from '../kernel/service'
import { type Channel, consumerHotline, guidanceChannel } from './channel'
import type { Condition } from './doorQuestions'
import { type Matter, matters } from './matters'

/** One row of the decision table: the first row whose condition holds decides. */
export interface DoorRow {
  readonly id: string
  readonly when: Condition
  /** `both`: two filings, one through each door */
  readonly door: Door | 'both' | 'not-ours'
  readonly reason: string
  readonly basis: Citation
  /** Always there, so that no answer is a dead end. */
  readonly channel: Channel
}

const { order121 } = laws

/** Requests that Order 121 art. 44 sends to channels of their own. */
const ownChannels: readonly DoorRow[] = [
  {
    id: 'disclosure',
    when: { want: ['elsewhere'], elsewhereChannel: ['disclosure'] },
    door: 'not-ours',
    reason: '政府信息公开申请不按投诉举报处理，要向制作或保存这条信息的机关提出。',
    basis: order121.article(44),
    channel: guidanceChannel('该机关的政府信息公开工作机构', '12345', '机关网站的“政府信息公开”栏目有申请表。'),
  },
  {
    id: 'review',
    when: { want: ['elsewhere'], elsewhereChannel: ['review'] },
    door: 'not-ours',
    reason: '对行政机关的决定不服，不按投诉举报处理，要申请行政复议或者提起行政诉讼。',
    basis: order121.article(44),
    channel: guidanceChannel('行政复议机构', '12348', '决定书上一般写明向谁申请、期限多长。'),
  },
  {
    id: 'discipline',
    when: { want: ['elsewhere'], elsewhereChannel: ['discipline'] },
    door: 'not-ours',
    reason: '反映公职人员违纪违法，不按投诉举报处理，由纪检监察机关受理。',
    basis: order121.article(44),
    channel: guidanceChannel('纪检监察机关', '12388'),
  },
]

const matterOf = (matter: Matter & { channel: Channel }): readonly DoorRow[] => [
  {
    id: `dispute-${matter.id}`,
    when: { want: ['solve', 'both'], matter: [matter.id] },
    door: 'not-ours',
    reason: `这类事一般由${matter.keeper}负责。不属于市场监督管理部门职责的投诉，不予受理。`,
    basis: order121.article(16, 1),
    channel: matter.channel,
  },
  {
    id: `report-${matter.id}`,
    when: { want: ['report'], matter: [matter.id] },
    door: 'not-ours',
    reason: `这类事一般由${matter.keeper}负责。向市场监督管理部门举报的，是违反市场监督管理规定的行为。`,
    basis: order121.article(3),
    channel: matter.channel,
  },
]

const notOurMatters = matters
  .filter((matter): matter is Matter & { channel: Channel } => matter.channel !== undefined)
  .flatMap(matterOf)

/** Order 121 arts. 3, 9, 16(1)–(3), 44 as a table. Doors are named, never services. */
export const doorTable: readonly DoorRow[] = [
  {
    id: 'question',
    when: { want: ['ask'] },
    door: 'consultation',
    reason: '咨询不按投诉举报处理，有专门的渠道回答。',
    basis: order121.article(44),
    channel: guidanceChannel('12345政务服务便民热线', '12345', '消费和市场监督管理方面的问题，也可以打12315。'),
  },
  ...ownChannels,
  ...notOurMatters,
  {
    id: 'not-a-merchant',
    when: { want: ['solve', 'both'], otherSide: ['person'] },
    door: 'not-ours',
    reason: '投诉处理的是消费者和经营者之间的争议，对方不是经营者的不能投诉。',
    basis: order121.article(3),
    channel: guidanceChannel('公共法律服务热线', '12348', '可以协商、请人民调解委员会调解，或者向人民法院起诉。'),
  },
  {
    id: 'not-for-daily-life',
    when: { want: ['solve'], dailyLife: ['no'] },
    door: 'not-ours',
    reason: '不是为生活消费发生的争议，投诉不予受理。对方有违法行为的，可以举报。',
    basis: order121.article(16, 3),
    channel: guidanceChannel('人民法院诉讼服务热线', '12368', '可以协商、按约定仲裁，或者向人民法院起诉。'),
  },
  {
    id: 'report-only-daily-life',
    when: { want: ['both'], dailyLife: ['no'] },
    door: 'tip-off',
    reason: '不是为生活消费发生的争议，投诉不予受理；违法行为可以举报。自己的损失可以协商、仲裁或者起诉。',
    basis: order121.article(16, 3),
    channel: consumerHotline,
  },
  {
    id: 'handled-elsewhere',
    when: { want: ['solve'], handled: ['yes'] },
    door: 'not-ours',
    reason: '同一件事已经在别处受理或处理，再投诉不予受理，请在原来的地方继续办。',
    basis: order121.article(16, 2),
    channel: guidanceChannel('原来受理的单位', undefined, '法院的案件可以打12368查询。找不到联系方式，可以打12345问。'),
  },
  {
    id: 'report-only-handled',
    when: { want: ['both'], handled: ['yes'] },
    door: 'tip-off',
    reason: '同一件纠纷已经在别处受理或处理，再投诉不予受理，请在原来的地方继续办；违法行为可以举报。',
    basis: order121.article(16, 2),
    channel: consumerHotline,
  },
  {
    id: 'complaint',
    when: { want: ['solve'], handled: ['no'] },
    door: 'complaint',
    reason: '您是消费者，和商家有争议，想解决自己的纠纷：这是投诉，由市场监督管理部门调解。',
    basis: order121.article(3),
    channel: consumerHotline,
  },
  {
    id: 'both',
    when: { want: ['both'], handled: ['no'] },
    door: 'both',
    reason: '投诉和举报混在一起的，要分成两件，各按各的程序办。请分别提交。',
    basis: order121.article(9),
    channel: consumerHotline,
  },
  {
    id: 'tip-off',
    when: { want: ['report'], matter: ['market'] },
    door: 'tip-off',
    reason: '您发现商家违法，希望查处：这是举报，任何人都可以提出，不要求是消费者。',
    basis: order121.article(3),
    channel: consumerHotline,
  },
]
