import { laws } from '../../kernel/law'
import { type ComplaintCheck, forecast } from './forecast'

const art23 = (item: number) => laws.order121.article(23, item)

const agreedAlready = forecast(
  'T1',
  'remedied',
  art23(1),
  ({ remedied }) =>
    remedied === 'agreed' && {
      message: '双方自行和解的，调解会终止。',
      wayOut: '对方说了没做到的，请写清谈妥了什么、约定哪天兑现，附上聊天记录或协议。',
    },
)

const refusesMediation = forecast(
  'T2.self',
  'joinsMediation',
  art23(2),
  ({ joinsMediation }) =>
    joinsMediation === 'no' && {
      message: '投诉靠调解解决，一方不参加的会终止调解。',
      wayOut: '不方便到场的，可以要求电话或视频调解；不想调解的，可以申请仲裁或者起诉。',
    },
)

const silentMerchant = forecast(
  'T2.merchant',
  'negotiated',
  art23(2),
  ({ negotiated, respondentPhone, shopUrl }) =>
    negotiated === 'silent' &&
    !respondentPhone &&
    !shopUrl && {
      message: '商家一直联系不上的，可能因为对方不参加而终止调解。',
      wayOut: '补上商家电话、店铺链接或者实际经营地址，方便办理人员找到对方。',
    },
)

const deadlock = forecast(
  'T3',
  'negotiated',
  art23(3),
  ({ negotiated, requestDetail }) =>
    negotiated === 'yes' &&
    !requestDetail?.trim() && {
      message: '已经谈过没谈成的，调解时可能还是谈不拢。',
      wayOut: '在“具体说明”里写上双方差在哪里、您还能接受什么办法。',
    },
)

const testingCosts = forecast(
  'T4',
  'testing',
  art23(4),
  ({ testing }) =>
    testing === 'refuse' && {
      message: '检测鉴定费用谈不拢的，会终止调解。',
      wayOut: '可以提出先垫付、谁的责任谁承担，或者用照片、说明书代替检测。',
    },
)

const merchantGone = forecast(
  'T7',
  'trading',
  art23(7),
  ({ trading }) =>
    trading === 'gone' && {
      message: '商家已经注销的，调解会终止。',
      wayOut: '在“查询”里看看登记状态；确实注销的，可以找平台或者原来的投资人，或者起诉。',
    },
)

const merchantClosed = forecast(
  'T2.closed',
  'trading',
  art23(2),
  ({ trading }) =>
    trading === 'closed' && {
      message: '商家关门、找不到人的，可能因为对方不参加而终止调解。',
      wayOut: '补上老板或店员的电话、微信；预付卡的钱没退，也可以起诉。',
    },
)

/** The grounds of art. 23 as far as answers can tell: mediation may end there without an agreement. */
export const endForecast: readonly ComplaintCheck[] = [
  agreedAlready,
  refusesMediation,
  silentMerchant,
  merchantClosed,
  deadlock,
  testingCosts,
  merchantGone,
]
