import type { MoneyUnit } from '../kernel/money'
import { parseAmount } from '../kernel/money'
import type { Figure } from './figures'
import { columnFits, figureNamed, type NamedFigure, unitNamed } from './table/figureWords'
import { tableRows } from './table/tableRows'

/** A row nothing was taken from, so that nobody believes everything was read. */
export interface UnreadRow {
  /** counted from 1, as a spreadsheet counts */
  readonly row: number
  readonly label: string
  readonly why: 'unknown' | 'no-amount' | 'second'
}

/** An amount that was found. */
export interface FoundFigure extends NamedFigure {
  readonly row: number
  readonly label: string
  readonly typed: string
  /** fen, whole yuan; absent while the unit is not known */
  readonly fen?: number
}

export interface FiguresRead {
  /** What the table says about its unit; a table that says nothing is asked about, never guessed. */
  readonly unit?: MoneyUnit
  /** To preview: what was taken from which row. */
  readonly found: readonly FoundFigure[]
  /** Answers to carry into a form, fen; empty while the unit is not known. */
  readonly figures: Readonly<Partial<Record<Figure, number>>>
  readonly unread: readonly UnreadRow[]
}

/**
 * The figures of an annual report from a table of accounting software (资产负债表, 利润表, or a list of names and amounts),
 * also with two blocks side by side. Amounts are rounded to whole yuan, as a report in 万元 with four decimals has them.
 *
 * @param text the table as CSV or tab-separated text
 * @param unit how the amounts are to be read when the table does not say; what is said here wins
 */
export function figuresFromTable(text: string, unit?: MoneyUnit): FiguresRead {
  const rows = tableRows(text)
  const said = rows.reduce<MoneyUnit | undefined>((found, row) => found ?? firstUnit(row), undefined)
  const use = unit ?? said
  const fits: number[] = []
  const found: FoundFigure[] = []
  const unread: UnreadRow[] = []
  rows.forEach((cells, index) => {
    readHeadings(cells, fits)
    const row = index + 1
    const named = cells.flatMap((cell, column) => {
      const figure = figureNamed(cell)
      return figure ? [{ ...figure, column, label: cell }] : []
    })
    if (named.length === 0) {
      const label = cells.find((cell) => cell !== '' && !isAmount(cell))
      if (label !== undefined && cells.some((cell) => isAmount(cell)) && !unitNamed(label))
        unread.push({ row, label, why: 'unknown' })
      return
    }
    named.forEach(({ key, rank, column, label }, at) => {
      const end = named[at + 1]?.column ?? cells.length
      const typed = bestCell(cells, column, end, fits)
      const fen = typed === undefined || use === undefined ? undefined : toFen(typed, use)
      if (typed === undefined) unread.push({ row, label, why: 'no-amount' })
      else found.push({ key, rank, row, label, typed, ...(fen === undefined ? {} : { fen }) })
    })
  })
  const best = onePerFigure(found, unread)
  return {
    ...(said ? { unit: said } : {}),
    found: best,
    figures: Object.fromEntries(best.flatMap(({ key, fen }) => (fen === undefined ? [] : [[key, fen]]))),
    unread: [...unread].sort((one, other) => one.row - other.row),
  }
}

function firstUnit(cells: readonly string[]): MoneyUnit | undefined {
  for (const cell of cells) {
    const unit = unitNamed(cell)
    if (unit) return unit
  }
  return undefined
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
  return cell.length <= 40 && /\d/.test(cell) && /^[-−+(（¥￥]*[\d,，.]+[)）]?(?:万?元)?$/.test(cell.replace(/\s/g, ''))
}

/** An amount in brackets is a loss. */
function toFen(cell: string, unit: MoneyUnit): number | undefined {
  const plain = cell
    .replace(/[\s¥￥]/g, '')
    .replace(/，/g, ',')
    .replace(/−/g, '-')
    .replace(/万?元$/, '')
  const loss = /^[(（].*[)）]$/.test(plain)
  const digits = plain.replace(/[()（）]/g, '').replace(/,/g, '')
  const decimals = unit === 'wan' ? 4 : 2
  const shortened = digits.replace(new RegExp(`(\\.\\d{${decimals}})\\d+$`), '$1')
  const parsed = parseAmount(shortened, unit, { signed: true })
  if (!parsed.ok) return undefined
  const yuan = Math.round(Math.abs(parsed.fen) / 100)
  return (loss || parsed.fen < 0 ? -1 : 1) * yuan * 100 || 0
}

/** A table may name one figure twice (营业总收入 and 营业收入): the better name stays, the other is reported. */
function onePerFigure(found: readonly FoundFigure[], unread: UnreadRow[]): readonly FoundFigure[] {
  const best = new Map<Figure, FoundFigure>()
  for (const figure of found) {
    const before = best.get(figure.key)
    const [kept, other] = before && before.rank <= figure.rank ? [before, figure] : [figure, before]
    best.set(figure.key, kept)
    if (other) unread.push({ row: other.row, label: other.label, why: 'second' })
  }
  return [...best.values()].sort((one, other) => one.row - other.row)
}
