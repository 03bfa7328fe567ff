import { halfWidth } from '../kernel/identifiers'
import type { MoneyUnit } from '../kernel/money'
import { parseAmount } from '../kernel/money'
import type { TableReading, TableRowRead } from '../kernel/service'
import type { ImportedTable } from '../kernel/table'
import type { Figure } from './figures'
import { columnFits, figureNamed, unitNamed } from './table/figureWords'

/** A table may be long; what is not a balance sheet is not read to its end. */
const MOST_AMOUNTS = 500

interface FoundAmount extends TableRowRead {
  /** what its name stands for; a lower rank is the better name */
  readonly figure?: { readonly key: Figure; readonly rank: number }
}

/**
 * The amounts of the tables of accounting software (资产负债表, 利润表, or a list of names and amounts), also with two blocks
 * side by side, and which of them answer which figure of a report. Each sheet is read in the unit it names. Amounts are
 * rounded to whole yuan, as a report in 万元 with four decimals has them.
 *
 * @param unit how the amounts are to be read when a table does not say; what is said here wins
 */
export function figuresFromTables(tables: readonly ImportedTable[], unit?: MoneyUnit): TableReading {
  const units = tables.map(unitOf)
  const found = tables.flatMap((table, at) => amountsOf(table, at, unit ?? units[at], tables.length > 1))
  const said = [...new Set(units.flatMap((one) => (one ? [one] : [])))]
  return {
    ...(said.length === 0 ? {} : { unit: said.length > 1 ? ('mixed' as const) : (said[0] as MoneyUnit) }),
    rows: found.map(({ figure: _, ...row }) => row),
    suggested: suggestions(found),
  }
}

function unitOf({ rows }: ImportedTable): MoneyUnit | undefined {
  for (const { cells } of rows)
    for (const cell of cells) {
      const unit = unitNamed(cell)
      if (unit) return unit
    }
  return undefined
}

function amountsOf(
  { name, rows }: ImportedTable,
  sheet: number,
  unit: MoneyUnit | undefined,
  several: boolean,
): readonly FoundAmount[] {
  const fits: number[] = []
  const found: FoundAmount[] = []
  for (const { line, cells: raw } of rows) {
    if (found.length >= MOST_AMOUNTS) break
    const cells = raw.map((cell) => cell.trim())
    readHeadings(cells, fits)
    const names = namesIn(cells)
    names.forEach((column, at) => {
      const typed = bestCell(cells, column, names[at + 1] ?? cells.length, fits)
      if (typed === undefined) return
      const label = cells[column] as string
      const read = unitWritten(typed) ?? unit
      const fen = read && toFen(typed, read)
      const figure = figureNamed(label)
      found.push({
        id: `${sheet}:${line}:${column}`,
        ...(several && name ? { sheet: name } : {}),
        row: line,
        label: label.replace(/\s+/g, ' ').slice(0, 40),
        typed,
        ...(fen === undefined ? {} : { fen }),
        ...(read && fen === undefined ? { unreadable: true as const } : {}),
        ...(figure ? { figure } : {}),
      })
    })
  }
  return found
}

/**
 * Columns of the cells that name an amount: words we know wherever they stand, and any other words that follow no name, so
 * that a note between a name and its amount (行次, 人民币) does not take the amount away.
 */
function namesIn(cells: readonly string[]): readonly number[] {
  const names: number[] = []
  let waiting = false
  cells.forEach((cell, column) => {
    if (cell === '' || unitNamed(cell)) return
    if (isAmount(cell)) waiting = false
    else if (!waiting || figureNamed(cell)) {
      names.push(column)
      waiting = true
    }
  })
  return names
}

/** Remembers what the columns hold, from any row that is a heading. */
function readHeadings(cells: readonly string[], fits: number[]): void {
  if (cells.some((cell) => isAmount(cell))) return
  const read = cells.map(columnFits)
  if (read.some((fit) => fit !== 0)) fits.splice(0, fits.length, ...read)
}

/** The amount of a name: to its right, before the next name, in the column that fits best. */
function bestCell(cells: readonly string[], column: number, end: number, fits: readonly number[]): string | undefined {
  let best: { cell: string; fit: number } | undefined
  for (let at = column + 1; at < end; at += 1) {
    const cell = cells[at] ?? ''
    const fit = fits[at] ?? 0
    if (fit >= 0 && isAmount(cell) && (best === undefined || fit > best.fit)) best = { cell, fit }
  }
  return best?.cell
}

function isAmount(cell: string): boolean {
  if (cell.length > 40) return false
  const plain = halfWidth(cell).replace(/\s/g, '')
  return /\d/.test(plain) && /^[-−+(¥￥]*[\d,.]+[)]?(?:万?元)?$/.test(plain)
}

/** An amount that carries its unit is in that unit, whatever the table is in. */
function unitWritten(cell: string): MoneyUnit | undefined {
  const written = cell.trim()
  return written.endsWith('万元') ? 'wan' : written.endsWith('元') ? 'yuan' : undefined
}

/** An amount in brackets is a loss. Undefined for what is no possible amount: more digits than money has. */
function toFen(cell: string, unit: MoneyUnit): number | undefined {
  const written = halfWidth(cell)
    .replace(/[\s¥￥]/g, '')
    .replace(/−/g, '-')
  const plain = written.replace(/万?元$/, '')
  const loss = /^[(].*[)]$/.test(plain)
  const digits = plain.replace(/[(),]/g, '')
  const decimals = unit === 'wan' ? 4 : 2
  const shortened = digits.replace(new RegExp(`(\\.\\d{${decimals}})\\d+$`), '$1')
  const parsed = parseAmount(shortened, unit, { signed: true })
  if (!parsed.ok) return undefined
  const yuan = Math.round(Math.abs(parsed.fen) / 100)
  return (loss || parsed.fen < 0 ? -1 : 1) * yuan * 100 || 0
}

/** A table may name one figure twice (营业总收入 and 营业收入): the better name is suggested, the first of two equal ones. */
function suggestions(found: readonly FoundAmount[]): Readonly<Partial<Record<Figure, string>>> {
  const best = new Map<Figure, { readonly id: string; readonly rank: number }>()
  for (const { id, figure } of found) {
    const before = figure && best.get(figure.key)
    if (figure && (!before || figure.rank < before.rank)) best.set(figure.key, { id, rank: figure.rank })
  }
  return Object.fromEntries([...best].map(([key, { id }]) => [key, id])) as Partial<Record<Figure, string>>
}
