/** Where merchants of a division trade: roads and towns are real names, the share of merchants is a plausible guess. */
export interface Place {
  /** weight among the divisions */
  readonly share: number
  readonly postcode: string
  readonly roads: readonly string[]
  /** towns and townships (镇、乡) of the countryside, where cooperatives are */
  readonly towns: readonly string[]
}

const words = (text: string) => text.split(' ')

/** By GB/T 2260 code. 平潭 is missing on purpose: its register is kept by 平潭综合实验区 (config/city). */
const places: Readonly<Record<string, Place>> = {
  '350102': {
    share: 21,
    postcode: '350001',
    roads: words(
      '五四路 八一七北路 东街 津泰路 杨桥东路 西洪路 工业路 软件大道 铜盘路 湖东路 华林路 古田路 北环西路 五一北路',
    ),
    towns: [],
  },
  '350103': {
    share: 15,
    postcode: '350009',
    roads: words('八一七中路 五一中路 五一南路 广达路 国货西路 台江路 江滨中大道 工业路 白马南路 上杭路 群众路 祥坂路'),
    towns: [],
  },
  '350104': {
    share: 17,
    postcode: '350007',
    roads: words('金山大道 浦上大道 上三路 首山路 则徐大道 盖山路 金洲南路 金祥路 福峡路 闽江大道 南台大道 三高路'),
    towns: words('城门镇 盖山镇 建新镇 螺洲镇'),
  },
  '350105': {
    share: 5,
    postcode: '350015',
    roads: words('罗星中路 君竹路 江滨东大道 儒江西路 星发路 魁岐路 快安路'),
    towns: words('马尾镇 亭江镇 琅岐镇'),
  },
  '350111': {
    share: 14,
    postcode: '350011',
    roads: words('福马路 福新中路 福新东路 长乐北路 长乐中路 塔头路 秀山路 前横路 化工路 连江北路 岳峰路 福飞北路'),
    towns: words('鼓山镇 新店镇 岳峰镇 宦溪镇 寿山乡 日溪乡'),
  },
  '350112': {
    share: 7,
    postcode: '350200',
    roads: words('郑和中路 会堂路 吴航路 西洋北路 朝阳中路 胜利路 海峡路 壶江路'),
    towns: words('金峰镇 玉田镇 江田镇 古槐镇 潭头镇 梅花镇 罗联乡'),
  },
  '350121': {
    share: 7,
    postcode: '350100',
    roads: words('国宾大道 乌龙江中大道 高新大道 学园路 入城路 街心路'),
    towns: words('白沙镇 南屿镇 尚干镇 祥谦镇 青口镇 南通镇 上街镇 荆溪镇 竹岐乡 鸿尾乡 洋里乡 大湖乡 廷坪乡 小箬乡'),
  },
  '350122': {
    share: 3,
    postcode: '350500',
    roads: words('文新路 玉荷东路 玉荷西路 八一六中路 莲荷路 丹凤东路 马祖西路'),
    towns: words('敖江镇 琯头镇 筱埕镇 黄岐镇 苔菉镇 透堡镇 丹阳镇 潘渡镇'),
  },
  '350123': {
    share: 1.5,
    postcode: '350600',
    roads: words('南大路 东大路 北大路 罗中路 岐阳路'),
    towns: words('起步镇 中房镇 飞竹镇 鉴江镇 白塔乡'),
  },
  '350124': {
    share: 1.5,
    postcode: '350800',
    roads: words('梅城大街 解放大街 南山路 台山路'),
    towns: words('坂东镇 白樟镇 池园镇 塔庄镇 雄江镇 桔林乡'),
  },
  '350125': {
    share: 1.5,
    postcode: '350700',
    roads: words('北门路 南城街 上马路 刘岐路 县府路'),
    towns: words('嵩口镇 梧桐镇 葛岭镇 同安镇 大洋镇 长庆镇'),
  },
  '350181': {
    share: 6.5,
    postcode: '350300',
    roads: words('清昌大道 清荣大道 一拂路 向高街 后埔街 福俱路 东门路 西环路 利桥街'),
    towns: words('三山镇 高山镇 海口镇 渔溪镇 江阴镇 龙田镇 一都镇 东张镇 镜洋镇'),
  },
}

export const divisionShares = Object.entries(places).map(([code, { share }]) => [share, code] as const)

/** Divisions with countryside. */
export const ruralShares = divisionShares.filter(([, code]) => placeOf(code).towns.length > 0)

export function placeOf(division: string): Place {
  const place = places[division]
  if (!place) throw new Error(`no places known for division ${division}`)
  return place
}
