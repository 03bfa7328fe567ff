import { addYears, isPlainDate } from '../../kernel/calendar'
import { laws } from '../../kernel/law'
import { matters } from '../../routing'
import { type ComplaintCheck, forecast } from './forecast'

const { order121 } = laws
const art16 = (item: number) => order121.article(16, item)

const notOurs = forecast('R1', 'subject', art16(1), ({ subject }) => {
  const matter = matters.find(({ id }) => id === subject)
  return (
    matter?.channel && {
      message: `这类事一般由${matter.keeper}负责，很可能不予受理。`,
      wayOut: `请找${matter.channel.name}${matter.channel.phone ? `（${matter.channel.phone}）` : ''}；确实是商品或服务的事，请在经过里写清。`,
    }
  )
})

const notAMerchant = forecast(
  'R1.person',
  'otherSide',
  art16(1),
  ({ otherSide }) =>
    otherSide === 'person' && {
      message: '投诉处理消费者和经营者之间的争议，对方不是经营者的很可能不予受理。',
      wayOut: '对方经常这样卖东西的，请把您看到的写进经过；偶尔转让闲置的，可以协商、请人民调解委员会调解或者起诉。',
    },
)

const handledElsewhere = forecast(
  'R2',
  'handledElsewhere',
  art16(2),
  ({ handledElsewhere: where }) =>
    where !== undefined &&
    where !== 'no' && {
      message: '同一争议已在别处受理或处理，很可能不予受理。',
      wayOut: '请继续在原渠道办理；有新的争议请写清和原来有什么不同。',
    },
)

const dailyLife = forecast(
  'R3.daily-life',
  'forDailyLife',
  art16(3),
  ({ forDailyLife }) =>
    forDailyLife === 'no' && {
      message: '投诉只处理为生活消费发生的争议。',
      wayOut: '经营用途的纠纷可以协商、仲裁或起诉；发现违法行为可以举报。',
    },
)

const proofOfPurchase = forecast(
  'R3.proof',
  'evidence',
  art16(3),
  ({ orderNumber, evidence, facts }) =>
    Boolean(facts) &&
    !orderNumber &&
    (evidence?.length ?? 0) === 0 && {
      message: '还没有能证明您买过的材料。',
      wayOut: '补一张订单、付款记录、小票或聊天截图，没有的话请在经过里说明原因。',
    },
)

const nothingLeft = forecast(
  'R3.remedied',
  'remedied',
  art16(3),
  ({ remedied }) =>
    remedied === 'done' && {
      message: '对方都已经兑现的，可能看不出还有争议。',
      wayOut: '还有没解决的，请在经过里写清是哪一部分、还差多少。',
    },
)

const limitation = forecast(
  'R4',
  'knownSince',
  art16(4),
  ({ knownSince }, { today }) =>
    isPlainDate(knownSince) &&
    addYears(knownSince, 3) < today && {
      message: '知道权益受损已经超过三年，很可能不予受理。',
      wayOut: '如果期间向商家、消协或法院主张过权利，请在经过里写明并附上证明。',
    },
)

/** 王先生, 匿名, 用户123: no name anybody is called by. */
const NO_REAL_NAME = /[0-9０-９]|匿名|网友|用户|某|先生$|女士$|小姐$/

const realName = forecast(
  'R5.name',
  'name',
  art16(5),
  ({ name }) =>
    NO_REAL_NAME.test(name ?? '') && {
      message: '这里不像真实姓名，没有真实身份信息可能不予受理。',
      wayOut: '请写证件上的姓名，只给办理人员看。',
    },
)

const powerExpired = forecast(
  'R5.power',
  'agentUntil',
  art16(5),
  ({ agentUntil }, { today }) =>
    isPlainDate(agentUntil) &&
    agentUntil < today && {
      message: '委托期限已经过了，代理投诉可能不予受理。',
      wayOut: '请消费者本人重新签一份委托书，写明新的期限。',
    },
)

const refusesIdentity = forecast(
  'R6',
  'provesIdentity',
  art16(6),
  ({ provesIdentity }) =>
    provesIdentity === 'no' && {
      message: '办理人员要求核对身份而不提供的，不予受理。',
      wayOut: '证件只在要求核对时单独提供，加密保存。不想提供证件的，可以举报违法行为，举报不要求身份。',
    },
)

const agentForThemselves = forecast(
  'R6.agent',
  'agentName',
  art16(6),
  ({ agentName, name }) =>
    agentName !== undefined &&
    agentName.trim() !== '' &&
    agentName.trim() === name?.trim() && {
      message: '代理人和消费者写成了同一个人，可能被认为冒用他人名义。',
      wayOut: '“姓名”写消费者本人，“代理人姓名”写您自己；就是本人投诉的，请改选“本人投诉”。',
    },
)

/** What art. 44 sends elsewhere. The petition or appeal itself is meant, not a word in passing. */
const OWN_CHANNEL =
  /(?:申请|要求|请求).{0,6}(?:信息公开|行政复议)|(?:检举|控告|举报).{0,8}(?:公务员|公职人员|执法人员|干部)/

const ownChannel = forecast(
  'R7',
  'facts',
  art16(7),
  ({ facts, requestDetail }) =>
    OWN_CHANNEL.test(`${facts ?? ''}\n${requestDetail ?? ''}`) && {
      message: '信息公开、行政复议、反映公职人员，不按投诉办理。',
      wayOut: '请走各自的渠道：首页“该投诉还是举报”里选“其他”，有电话和办法。消费争议可以在这里单独提交。',
    },
)

/** The grounds of art. 16 as far as answers can tell. */
export const refusalForecast: readonly ComplaintCheck[] = [
  notOurs,
  notAMerchant,
  handledElsewhere,
  dailyLife,
  proofOfPurchase,
  nothingLeft,
  limitation,
  realName,
  powerExpired,
  refusesIdentity,
  agentForThemselves,
  ownChannel,
]
