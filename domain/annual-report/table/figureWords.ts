import { halfWidth } from '../../kernel/identifiers'
import type { Figure } from '../figures'

/** How accounting software calls each figure, the best name first. */
const names: Readonly<Record<Figure, readonly string[]>> = {
  assets: ['资产总额', '资产总计', '资产合计'],
  liabilities: ['负债总额', '负债合计', '负债总计'],
  equity: ['所有者权益合计', '股东权益合计', '所有者权益或股东权益合计', '所有者权益总额', '净资产合计', '净资产'],
  revenue: [
    '营业总收入',
    '营业收入',
    '营业收入合计',
    '收入总额',
    '销售额或营业收入',
    '营业额或营业收入',
    '销售额',
    '营业额',
  ],
  mainRevenue: ['主营业务收入'],
  profit: ['利润总额', '税前利润'],
  netProfit: ['净利润', '税后利润'],
  tax: ['纳税总额', '实际缴纳税款', '本年缴纳税款', '已交税金合计', '税金合计'],
  surplus: ['盈余总额', '本年盈余'],
  loans: ['金融贷款', '金融机构贷款'],
  subsidies: ['政府扶持资金和补助', '获得的政府扶持资金和补助', '政府扶持资金', '政府补助'],
  funds: ['资金数额'],
}

/** A name found in a cell; a lower rank is the better name. */
export interface NamedFigure {
  readonly key: Figure
  readonly rank: number
}

/** The figure a cell names; undefined for any other words. @example 一、营业收入：, 净利润（净亏损以“－”号填列） */
export function figureNamed(cell: string): NamedFigure | undefined {
  if (cell.length > 60) return undefined
  const plain = halfWidth(cell)
    .replace(/[（(][^（()）]*(?:亏损|填列|万元|元)[^（()）]*[)）]/g, '')
    .replace(/[\s:：、，,()（）“”"'.*#]/g, '')
    .replace(/^[一二三四五六七八九十]+(?=[营利净主])/, '')
    .replace(/^(?:其中|减|加)/, '')
  for (const [key, list] of Object.entries(names) as [Figure, readonly string[]][]) {
    const rank = list.indexOf(plain)
    if (rank >= 0) return { key, rank }
  }
  return undefined
}

/** The unit a cell names for the whole table. @example 单位：人民币元 */
export function unitNamed(cell: string): 'yuan' | 'wan' | undefined {
  if (cell.length > 60) return undefined
  const found = /(?:单位|金额)[:：（(\s]*(?:人民币)?\s*(万元|元)/.exec(cell)
  if (!found) return undefined
  return found[1] === '万元' ? 'wan' : 'yuan'
}

/**
 * How well a column's heading fits the year's own amount: 2 for the end or the whole of the year, 1 for an amount, 0 for
 * nothing known, −1 for last year's, and for the line numbers.
 */
export function columnFits(heading: string): -1 | 0 | 1 | 2 {
  const plain = heading.replace(/\s/g, '')
  if (/年初|期初|上年|上期|去年|行次|序号/.test(plain)) return -1
  if (/期末|年末|本年累计|累计|本年/.test(plain)) return 2
  return /金额|本期|本月|数额|数值/.test(plain) ? 1 : 0
}
