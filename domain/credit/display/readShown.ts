import { halfWidth } from '../../kernel/identifiers'
import type { DisplayKey } from './displayItems'

/** What a shop shows of its licence, as typed, pasted or scanned; what it does not show is absent. */
export type Shown = Readonly<Partial<Record<DisplayKey, string>>>

/** The words shops and licences put before each item. */
const labels: readonly (readonly [DisplayKey, RegExp])[] = [
  ['uscc', /(?:统一)?社会信用代码(?:\/注册号)?|信用代码|注册号/],
  ['head', /法定代表人(?:姓名)?|负责人|经营者(?:姓名)?|投资人/],
  ['address', /住所|经营场所|经营地址|注册地址|地址/],
  ['capital', /注册资本|出资总额|成员出资总额|出资额/],
  ['type', /(?:市场主体|主体|企业|公司)?类型|组成形式/],
  ['permits', /(?:食品经营|行政|经营)?许可证?(?:编号|信息)?/],
  ['name', /(?:企业|公司|商户|主体|经营者|个体工商户)?名称|字号/],
]

const LONGEST = 4_000
const LONGEST_VALUE = 300

/**
 * Reads the licence page of a shop as it is copied from there: a label, a colon or a line break, and what it says. The first
 * of several answers counts.
 *
 * @example readShown('名称：福州榕网科技有限公司\n统一社会信用代码：9135…')
 */
export function readShown(text: string): Shown {
  const found: Partial<Record<DisplayKey, string>> = {}
  const lines = text
    .slice(0, LONGEST)
    .split(/[\r\n]+|(?<=[;；])/)
    .map((line) => line.replace(/[;；]\s*$/, '').trim())
    .filter((line) => line !== '')
  lines.forEach((line, at) => {
    const plain = halfWidth(line)
    const label = labels.find(([, words]) => new RegExp(`^(?:${words.source})\\s*(?::|$|\\s)`).test(plain))
    if (!label || found[label[0]] !== undefined) return
    const rest = plain.replace(new RegExp(`^(?:${label[1].source})\\s*:?\\s*`), '')
    const value = rest === '' ? nextValue(lines[at + 1]) : rest
    if (value !== '') found[label[0]] = value.slice(0, LONGEST_VALUE)
  })
  return found
}

/** A value below its label, unless the next line is a label itself. */
function nextValue(line: string | undefined): string {
  if (line === undefined) return ''
  const plain = halfWidth(line)
  return labels.some(([, words]) => new RegExp(`^(?:${words.source})\\s*(?::|$)`).test(plain)) ? '' : plain
}
