import { type TableCaps, type TableRow, UnreadableTable } from '../table'
import { tooLong } from '../tooLong'
import { dateText, numberText } from './numberText'
import { unescaped } from './sharedStrings'
import { readXml } from './xml'

/** What the cells of all sheets of a workbook refer to. */
export interface WorkbookParts {
  readonly strings: readonly string[]
  /** styles that show a number as a day */
  readonly dateStyles: readonly boolean[]
  readonly from1904: boolean
}

/** What is left of the caps; counted down over all sheets. */
export interface Allowance {
  rows: number
  characters: number
}

interface Cell {
  readonly column: number
  readonly reference: string
  readonly type: string
  readonly style: number
  hasFormula: boolean
  value: string
}

/**
 * The rows of one sheet. Cells without text cost nothing, so that a sheet formatted out to its last column is read like any
 * other.
 *
 * @throws UnreadableTable over a cap, or at a formula that was never computed: its cell would silently read as empty
 */
export function readSheet(xml: string, parts: WorkbookParts, caps: TableCaps, left: Allowance): TableRow[] {
  const rows: TableRow[] = []
  let line = 0
  let column = 0
  let cells: string[] = []
  let cell: Cell | undefined
  let takes = false
  let inReading = false
  const endCell = () => {
    const text = cell && cellText(cell, parts)
    if (!cell || !text) return
    if (cell.column >= caps.columns) throw tooLong('columns', caps)
    left.characters -= text.length
    if (left.characters < 0) throw tooLong('characters', caps)
    while (cells.length < cell.column) cells.push('')
    cells.push(text)
  }
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        const given = Number(attributes().r)
        line = Number.isSafeInteger(given) && given > line ? given : line + 1
        column = 0
        cells = []
      } else if (name === 'c') {
        const { r = '', t = 'n', s = '0' } = attributes()
        const at = columnOf(r) ?? column
        // cells come in order; one that goes back would overwrite another
        column = Math.max(at, column)
        cell = { column, reference: r, type: t, style: Number(s), hasFormula: false, value: '' }
        column += 1
      } else if (name === 'f' && cell) cell.hasFormula = true
      else if (name === 'rPh') inReading = true
      else if (name === 'v' || name === 't') takes = !inReading
    },
    text: (text) => {
      if (takes && cell) cell.value += text
    },
    close: (name) => {
      if (name === 'v' || name === 't') takes = false
      else if (name === 'rPh') inReading = false
      else if (name === 'c') {
        endCell()
        cell = undefined
      } else if (name === 'row' && cells.some((text) => text.trim() !== '')) {
        left.rows -= 1
        if (left.rows < 0) throw tooLong('rows', caps)
        rows.push({ line, cells })
      }
    },
  })
  return rows
}

function cellText({ type, value, style, hasFormula, reference }: Cell, parts: WorkbookParts): string {
  if (hasFormula && value === '' && type !== 'str')
    throw new UnreadableTable(`${reference || '有个'}单元格的公式还没有算出结果，请用表格软件打开、保存后再传`)
  if (type === 's') return parts.strings[Number(value)] ?? ''
  if (type === 'inlineStr' || type === 'str') return unescaped(value)
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  // an error is shown as it stands (#DIV/0!), a day written as text by newer programs too
  if (type === 'e' || type === 'd') return value
  if (value === '') return ''
  return parts.dateStyles[style] ? dateText(value, parts.from1904) : numberText(value)
}

/** Column of a cell's reference, from 0. @example AB12 → 27 */
function columnOf(reference: string): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference)?.[1]
  if (!letters) return undefined
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
