import { officerMessages } from '@/messages'
import type { ProcedureOutput } from '@/platform'

export type Figures = ProcedureOutput<'cases.deskFigures'>

const words = officerMessages.park

/** The figures of a park as a table for a spreadsheet: UTF-8 with its mark, as Excel needs it, CRLF (RFC 4180). */
export function figuresCsv(figures: Figures): string {
  const { piece, hour, grade, house } = words.csv
  const { reports, satisfaction } = figures
  const rows: (readonly (string | number)[])[] = [
    words.csv.heading,
    [figures.parkName, words.span(figures.from, figures.to), ''],
    [words.rows.open, figures.open, piece],
    [words.rows.overdue, figures.overdue, piece],
    [words.rows.received, figures.received, piece],
    [words.rows.answered, figures.answered, piece],
    ...(figures.medianHours === undefined ? [] : [[words.median, figures.medianHours, hour]]),
    ...(figures.slowestTenthHours === undefined ? [] : [[words.slowest, figures.slowestTenthHours, hour]]),
    ...(satisfaction === undefined ? [] : [[words.rows.satisfaction, satisfaction.average, grade]]),
    [words.reported(reports.year, words.filed), reports.filed, house],
    [words.reported(reports.year, words.unfiled), reports.owing - reports.filed, house],
    ...figures.categories.flatMap(({ label, open, received, answered }) => [
      [`${label} ${words.rows.open}`, open, piece],
      [`${label} ${words.rows.received}`, received, piece],
      [`${label} ${words.rows.answered}`, answered, piece],
    ]),
  ]
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

/** What begins like a formula is kept from being one. */
function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}
