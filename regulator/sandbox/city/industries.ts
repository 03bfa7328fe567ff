import type { PremisesUse } from './premises'

export type LicenceKind =
  | 'food'
  | 'telecommunications'
  | 'publications'
  | 'tobacco'
  | 'medical'
  | 'road-transport'
  | 'lodging'
  | 'manpower'

/** One line of business as names, scopes, licences and shops show it. */
export interface Industry {
  readonly weight: number
  /**
   * Wording in the name. Companies: industry before 有限公司. Sole traders: industry with its form (茶叶店).
   * Cooperatives: what stands before 专业合作社.
   */
  readonly wording: readonly string[]
  readonly general: readonly string[]
  readonly permitted?: readonly string[]
  readonly licence?: LicenceKind
  /** share of these merchants with an online shop */
  readonly online: number
  /** what the shop's name says it sells */
  readonly goods: string
  readonly use: PremisesUse
  /** trades only online, so it may trade from a residence (网络交易监督管理办法 art. 9) */
  readonly fromHome?: number
}

const list = (text: string) => text.split(' ')
const ONLINE = '互联网销售（除销售需要许可的商品）'
const TECHNOLOGY = '技术服务、技术开发、技术咨询、技术交流、技术转让、技术推广'
const ADVICE = '信息咨询服务（不含许可类信息咨询服务）'
const PREPACKED = ['食品销售（仅销售预包装食品）', '食品互联网销售（仅销售预包装食品）']
const FOOD = ['食品销售', '食品互联网销售']
const STONE = '工艺美术品及收藏品零售（象牙及其制品除外）'

const industry = (
  weight: number,
  wording: string,
  general: readonly string[],
  rest: Pick<Industry, 'online' | 'goods' | 'use'> & Partial<Industry>,
): Industry => ({ weight, wording: list(wording), general, ...rest })

const office = { use: 'office' } as const
const front = { use: 'shopfront' } as const

/** Scope wordings are the standard ones (经营范围规范表述), copied from licences and rule tables in public code. */
export const companyIndustries: readonly Industry[] = [
  industry(
    16,
    '电子商务 网络科技 互联网科技',
    [ONLINE, '日用百货销售', '服装服饰零售', '国内贸易代理', '市场营销策划'],
    { ...office, online: 0.7, goods: '百货' },
  ),
  industry(
    14,
    '科技 信息技术 软件 数字科技',
    ['软件开发', '信息系统集成服务', '信息技术咨询服务', TECHNOLOGY, '互联网数据服务', '计算机软硬件及辅助设备零售'],
    { ...office, online: 0.15, goods: '数码' },
  ),
  industry(3, '网络信息服务', ['软件开发', TECHNOLOGY, '互联网数据服务'], {
    ...office,
    online: 0.2,
    goods: '数码',
    permitted: ['第二类增值电信业务', '互联网信息服务'],
    licence: 'telecommunications',
  }),
  industry(14, '贸易 商贸', ['日用百货销售', '五金产品零售', '办公用品销售', '电子产品销售', ONLINE, '货物进出口'], {
    ...office,
    online: 0.35,
    goods: '百货',
  }),
  industry(7, '食品 食品贸易', [...PREPACKED, '农副产品销售', ONLINE], {
    ...office,
    online: 0.45,
    goods: '食品',
    permitted: FOOD,
    licence: 'food',
  }),
  industry(5, '茶业', ['农副产品销售', ...PREPACKED, ONLINE, '工艺美术品及收藏品零售（象牙及其制品除外）'], {
    ...office,
    online: 0.6,
    goods: '茶叶',
    permitted: FOOD,
    licence: 'food',
  }),
  industry(5, '服饰 服装', ['服装服饰零售', '鞋帽零售', ONLINE, '货物进出口'], {
    ...office,
    online: 0.6,
    goods: '服饰',
  }),
  industry(3, '化妆品 美妆', ['化妆品零售', '化妆品批发', ONLINE], { ...office, online: 0.6, goods: '美妆' }),
  industry(2, '母婴用品', ['母婴用品销售', '玩具销售', ONLINE], { ...office, online: 0.6, goods: '母婴' }),
  industry(3, '电子 通讯', ['电子产品销售', '通讯设备销售', '计算机软硬件及辅助设备零售', ONLINE], {
    ...office,
    online: 0.5,
    goods: '数码',
  }),
  industry(3, '工艺品 珠宝', ['珠宝首饰零售', STONE, ONLINE], { ...office, online: 0.5, goods: '寿山石' }),
  industry(
    6,
    '文化传媒 广告 文化传播',
    ['广告设计、代理', '广告制作', '广告发布', '会议及展览服务', '组织文化艺术交流活动', '企业形象策划'],
    { ...office, online: 0.1, goods: '文创' },
  ),
  industry(5, '企业管理 商务咨询', ['企业管理咨询', ADVICE, '商务秘书服务', '市场营销策划'], {
    ...office,
    online: 0.05,
    goods: '办公',
  }),
  industry(
    4,
    '供应链管理 进出口',
    ['供应链管理服务', '货物进出口', '技术进出口', '进出口代理', '食品进出口', '国内贸易代理'],
    { ...office, online: 0.3, goods: '进口' },
  ),
  industry(3, '物流', ['国内货物运输代理', '国际货物运输代理', '装卸搬运'], {
    ...office,
    online: 0.02,
    goods: '物流',
    permitted: ['道路货物运输'],
    licence: 'road-transport',
  }),
  industry(3, '餐饮管理', ['企业管理咨询', '会议及展览服务'], {
    ...front,
    online: 0.15,
    goods: '美食',
    permitted: ['餐饮服务'],
    licence: 'food',
  }),
  industry(2, '医疗器械', ['第一类医疗器械销售', ONLINE], {
    ...office,
    online: 0.35,
    goods: '医疗器械',
    permitted: ['第三类医疗器械经营'],
    licence: 'medical',
  }),
  industry(1, '图书', ['办公用品销售', ONLINE], {
    ...office,
    online: 0.6,
    goods: '图书',
    permitted: ['出版物零售'],
    licence: 'publications',
  }),
  industry(1, '人力资源', ['企业管理咨询', ADVICE], {
    ...office,
    online: 0.02,
    goods: '服务',
    permitted: ['人力资源服务'],
    licence: 'manpower',
  }),
]

export const soleTraderIndustries: readonly Industry[] = [
  industry(13, '百货店 百货商行 日用品店', ['日用百货销售', '办公用品销售', ONLINE], {
    ...front,
    online: 0.35,
    goods: '百货',
    fromHome: 0.25,
  }),
  industry(10, '小吃店 餐饮店 面馆 快餐店', [], {
    ...front,
    online: 0.08,
    goods: '美食',
    permitted: ['餐饮服务'],
    licence: 'food',
  }),
  industry(8, '食品店 食杂店 食品商行', PREPACKED, {
    ...front,
    online: 0.25,
    goods: '食品',
    permitted: ['食品销售'],
    licence: 'food',
  }),
  industry(6, '便利店', ['日用百货销售', PREPACKED[0] as string], {
    ...front,
    online: 0.05,
    goods: '便利',
    permitted: ['烟草制品零售'],
    licence: 'tobacco',
  }),
  industry(9, '服装店 服饰店 鞋帽店', ['服装服饰零售', '鞋帽零售', ONLINE], {
    ...front,
    online: 0.5,
    goods: '服饰',
    fromHome: 0.4,
  }),
  industry(6, '茶叶店 茶行', ['农副产品销售', ONLINE], {
    ...front,
    online: 0.5,
    goods: '茶叶',
    permitted: FOOD,
    licence: 'food',
  }),
  industry(5, '化妆品店 美妆店', ['化妆品零售', ONLINE], { ...front, online: 0.5, goods: '美妆', fromHome: 0.4 }),
  industry(4, '母婴用品店 玩具店', ['母婴用品销售', '玩具销售', ONLINE], {
    ...front,
    online: 0.45,
    goods: '母婴',
    fromHome: 0.3,
  }),
  industry(5, '水果店 农产品经营部', ['农副产品销售', ONLINE], { ...front, online: 0.3, goods: '果蔬' }),
  industry(4, '数码店 通讯器材店 电脑经营部', ['电子产品销售', '通讯设备销售', '计算机软硬件及辅助设备零售'], {
    ...front,
    online: 0.4,
    goods: '数码',
  }),
  industry(4, '寿山石雕工作室 工艺品店', [STONE, '珠宝首饰零售', ONLINE], {
    ...front,
    online: 0.6,
    goods: '寿山石',
    fromHome: 0.3,
  }),
  industry(4, '五金店 五金经营部', ['五金产品零售', '日用百货销售'], { ...front, online: 0.2, goods: '五金' }),
  industry(2, '家具店 家居用品店', ['家具销售', '日用百货销售'], { ...front, online: 0.35, goods: '家居' }),
  industry(6, '电子商务工作室 网络工作室', [ONLINE, '日用百货销售', '市场营销策划'], {
    ...front,
    online: 0.9,
    goods: '优品',
    fromHome: 0.7,
  }),
  industry(3, '设计工作室 广告部', ['专业设计服务', '广告设计、代理', '广告制作'], {
    ...front,
    online: 0.2,
    goods: '文创',
    fromHome: 0.3,
  }),
  industry(2, '体育用品店', ['体育用品及器材零售', ONLINE], { ...front, online: 0.4, goods: '运动' }),
  industry(2, '书店', ['办公用品销售'], {
    ...front,
    online: 0.4,
    goods: '图书',
    permitted: ['出版物零售'],
    licence: 'publications',
  }),
  industry(2, '宾馆 民宿店', [], { ...front, online: 0.1, goods: '住宿', permitted: ['住宿服务'], licence: 'lodging' }),
]

const village = { use: 'village' } as const

export const cooperativeIndustries: readonly Industry[] = [
  industry(5, '果蔬 蔬菜 水果', ['农副产品销售', ONLINE], { ...village, online: 0.3, goods: '果蔬' }),
  industry(4, '茶叶', ['农副产品销售', ONLINE], { ...village, online: 0.5, goods: '茶叶' }),
  industry(3, '水产养殖', ['农副产品销售'], { ...village, online: 0.25, goods: '海鲜' }),
  industry(2, '食用菌', ['农副产品销售'], { ...village, online: 0.2, goods: '菌菇' }),
  industry(2, '橄榄 李梅', ['农副产品销售', ...PREPACKED], { ...village, online: 0.45, goods: '山货' }),
  industry(1, '花卉', ['农副产品销售', ONLINE], { ...village, online: 0.35, goods: '花卉' }),
]
