import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** A 字号 has at least two Chinese characters (企业名称登记管理规定 art. 8); longer than four reads as a slogan. */
const SHAPE = /^\p{Script=Han}{2,4}$/u
/** Words of other parts of a name (art. 6), and beginnings that need an approval of their own (arts. 11–12). */
const OTHER_PARTS =
  /集团|公司|企业|合作社|中国|中华|中央|全国|国家|国际|福州|福建|银行|证券|保险|政府|党|军|警|法院|学校|大学|医院|驾校|物流|科技|网络|电子商务|贸易|食品|餐饮|传媒|置业|地产|厨卫|人力|传播|广告|装饰|家具|汽车|教育|旅游|酒店|餐厅|火锅|幼儿园|医疗|金融|投资|建筑|工程|(?:店|馆|厂|部|行)$/

const FIRST = '鼎瑞恒嘉融闽榕盛泰安信和顺达兴隆永裕宏伟晟凯华诚德仁義'.replace('義', '义')
const SECOND = '源润丰康宁远航帆云海泽林森悦欣怡雅美乐福祥禾谷茗香味鲜捷通联创智慧'
const THIRD = '堂轩阁园坊'

/**
 * Trade names (字号) to build merchants' names from.
 *
 * @param path a gzipped list, one name a line; when it is absent the names are generated from syllables
 * @returns at least 3,000 names of 2–4 Chinese characters, always in the same order
 */
export function readTradeNames(path?: string): readonly string[] {
  if (path === undefined || !existsSync(path)) return generatedTradeNames()
  const names = gunzipSync(readFileSync(path))
    .toString('utf8')
    .split(/\r?\n/)
    .filter((name) => SHAPE.test(name) && !OTHER_PARTS.test(name))
  return names.length >= 3_000 ? names : generatedTradeNames()
}

function generatedTradeNames(): readonly string[] {
  const pairs = [...FIRST].flatMap((first) => [...SECOND].map((second) => first + second))
  return [...pairs, ...pairs.flatMap((pair) => [...THIRD].map((third) => pair + third))]
}
