import { canonicalShopAddress, parseUscc, type Uscc } from '../../../domain/kernel/identifiers'
import type { TableRow } from '../../platform'
import { fold } from '../fold'

/** A shop of a registered merchant, as a platform reports it. Contacts and addresses of people are not read at all. */
export interface ReportedShop {
  readonly line: number
  readonly uscc: Uscc
  /** the merchant's name as the platform has it, folded; '' when the file has none */
  readonly merchant: string
  readonly name: string
  readonly url: string
  /** canonical address */
  readonly key: string
}

/** A row that is not taken over, and why, in a sentence that repeats nothing of the row. */
export interface RejectedRow {
  readonly line: number
  readonly reason: string
}

/** What the columns are called; the rules name the contents of the file, not its headings (电子商务法 art. 28). */
const HEADINGS = {
  uscc: /^(?:统一社会信用代码|社会信用代码|信用代码)/,
  merchant: /^(?:市场主体|经营主体|经营者|主体|企业|商户)?名称$/,
  name: /^(?:网店|店铺|网络店铺)名称?$|^店名$/,
  url: /(?:网址|链接|网络地址|url)/i,
} as const

type Column = keyof typeof HEADINGS
/** A title and a note may stand above the headings. */
export const HEADING_ROWS = 5
const LONGEST_NAME = 80

/**
 * Reads a platform's half-yearly identity file (网络交易监督管理办法 art. 25: each January and July), row by row.
 *
 * @throws Error when the columns cannot be told
 */
export function* readShopFile(rows: Iterable<TableRow>): Generator<ReportedShop | RejectedRow> {
  let columns: Readonly<Record<Column, number>> | undefined
  let tried: string[] | undefined
  let above = 0
  for (const { line, cells } of rows) {
    if (columns) yield readRow(line, cells, columns)
    else {
      const found = columnsOf(cells)
      const missing = missingIn(found)
      if (missing.length === 0) columns = found
      // the row that comes nearest says best what is wrong
      else if (!tried || missing.length < tried.length) tried = missing
      above += 1
      if (!columns && above === HEADING_ROWS) break
    }
  }
  if (columns) return
  throw new Error(tried ? `开头几行没有找到这些列：${tried.join('、')}` : '文件是空的')
}

function columnsOf(cells: readonly string[]): Record<Column, number> {
  const headings = cells.map((cell) => cell.replace(/[\s\ufeff*]|[（(].*$/g, ''))
  const place = (column: Column) => headings.findIndex((heading) => HEADINGS[column].test(heading))
  return { uscc: place('uscc'), merchant: place('merchant'), name: place('name'), url: place('url') }
}

function missingIn({ uscc, name, url }: Readonly<Record<Column, number>>): string[] {
  return [...(uscc < 0 ? ['统一社会信用代码'] : []), ...(name < 0 ? ['网店名称'] : []), ...(url < 0 ? ['网址'] : [])]
}

function readRow(
  line: number,
  cells: readonly string[],
  columns: Readonly<Record<Column, number>>,
): ReportedShop | RejectedRow {
  const cell = (column: Column) => (cells[columns[column]] ?? '').trim()
  // a person who need not register has no code: such shops are the bureau's business, not the public directory's
  if (cell('uscc') === '') return { line, reason: '没有统一社会信用代码（免于登记的个人不进入商户目录）' }
  const code = parseUscc(cell('uscc'))
  if (!code.ok) return { line, reason: '统一社会信用代码不正确' }
  const name = cell('name').replace(/\s+/g, ' ')
  if (name === '' || name.length > LONGEST_NAME) return { line, reason: `网店名称应为 1 至 ${LONGEST_NAME} 个字` }
  const address = canonicalShopAddress(cell('url'))
  if (!address.ok) return { line, reason: address.message }
  return { line, uscc: code.uscc, merchant: fold(cell('merchant')), name, url: address.display, key: address.key }
}
