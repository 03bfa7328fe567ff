import type { ServiceCard } from '../kernel/service'

/**
 * The cards of all services, written from the registry by `npm run catalogue` and checked against it by a test. Entries on
 * the home page need these only, so that forms, rules and workflows stay out of the phone’s main package.
 */
export const catalogue: readonly ServiceCard[] = [
  {
    id: 'complaint',
    title: '消费投诉',
    summary: '买的商品或服务出了问题，请市场监管部门调解',
    audience: 'consumer',
    doors: ['complaint'],
    fromMerchant: true,
  },
  {
    id: 'tip-off',
    title: '举报违法行为',
    summary: '发现商户违法，请市场监管部门核查，可以匿名',
    audience: 'everyone',
    doors: ['tip-off'],
    anonymous: true,
    fromMerchant: true,
  },
  {
    id: 'negotiation',
    title: '先和商家协商',
    summary: '直接问商家怎么解决，十个工作日内要回应；不影响随时投诉',
    audience: 'consumer',
    doors: ['complaint'],
    fromMerchant: true,
  },
  {
    id: 'consultation',
    title: '问专管员',
    summary: '开店办事拿不准，问派驻园区的专管员',
    audience: 'everyone',
    doors: ['consultation'],
    fromMerchant: true,
    asks: true,
  },
  {
    id: 'merchant-claim',
    title: '认领商户',
    summary: '证明您能代表这家商户，之后就能替它办事',
    audience: 'merchant',
    forMerchant: true,
    fromMerchant: true,
  },
  {
    id: 'annual-report-company',
    title: '企业年报',
    summary: '每年1月1日至6月30日报送上一年度年报，带入去年和登记的内容，逾期也可以补报',
    audience: 'merchant',
    forMerchant: true,
  },
  {
    id: 'annual-report-sole-trader',
    title: '个体工商户年报',
    summary: '每年1月1日至6月30日报送上一年度年报，可以选择不公示，也可以到登记机关交纸质的',
    audience: 'merchant',
    forMerchant: true,
  },
  {
    id: 'annual-report-cooperative',
    title: '农民专业合作社年报',
    summary: '每年1月1日至6月30日报送上一年度年报，成员情况一并核对，逾期也可以补报',
    audience: 'merchant',
    forMerchant: true,
  },
  {
    id: 'abnormal-removal',
    title: '移出经营异常名录',
    summary: '补齐年报或改正以后，申请移出经营异常名录',
    audience: 'merchant',
    forMerchant: true,
  },
  {
    id: 'normal-status',
    title: '恢复正常记载状态',
    summary: '个体工商户补齐年报或改正以后，申请取消经营异常状态的标记',
    audience: 'merchant',
    forMerchant: true,
  },
  {
    id: 'instant-disclosure',
    title: '企业即时信息公示',
    summary: '出资、股权、许可、知识产权出质有变化，20个工作日内公示',
    audience: 'merchant',
    forMerchant: true,
  },
  {
    id: 'company-registration',
    title: '开办公司',
    summary: '有限责任公司设立登记，边填边查，一次补正',
    audience: 'merchant',
    family: 'registration',
  },
  {
    id: 'sole-trader-registration',
    title: '个体户登记',
    summary: '个体工商户登记，只开网店的十二个问题办完',
    audience: 'merchant',
    family: 'registration',
  },
  {
    id: 'sole-proprietorship-registration',
    title: '开办个人独资企业',
    summary: '一个人投资，用自己的全部财产承担责任',
    audience: 'merchant',
    family: 'registration',
  },
  {
    id: 'cooperative-registration',
    title: '开办农民专业合作社',
    summary: '至少五名成员，农民占八成以上，登记不收费',
    audience: 'merchant',
    family: 'registration',
  },
  {
    id: 'branch-registration',
    title: '设立分支机构',
    summary: '公司、企业在别处再开一处：分公司、分厂、分店',
    audience: 'merchant',
    family: 'registration',
  },
  {
    id: 'change-registration',
    title: '变更登记',
    summary: '名称、地址、经营范围、负责的人变了，三十天内办',
    audience: 'merchant',
    forMerchant: true,
    fromMerchant: true,
  },
]

export function cardById(id: string): ServiceCard | undefined {
  return catalogue.find((card) => card.id === id)
}
