import { type TableRow, UnreadableTable } from './table'

/**
 * Reads CSV (RFC 4180): cells in quotation marks may hold separators, line breaks and doubled marks. The separator is the one
 * the first line uses: comma, semicolon or tab. Rows without any text are left out.
 *
 * @throws UnreadableTable when a quotation mark is never closed
 */
export function* readCsv(text: string): Generator<TableRow> {
  const separator = separatorOf(text)
  let cells: string[] = []
  let cell = ''
  let line = 1
  let began = 1
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (quoted) {
      if (character === '\n') line += 1
      if (character !== '"') cell += character
      else if (text.charAt(at + 1) === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (character === '"' && cell === '') quoted = true
    else if (character === separator) {
      cells.push(cell)
      cell = ''
    } else if (character === '\n') {
      if (hasText(cells, cell)) yield { line: began, cells: [...cells, cell] }
      cells = []
      cell = ''
      line += 1
      began = line
    } else if (character !== '\r') cell += character
  }
  if (quoted) throw new UnreadableTable(`第 ${began} 行的引号没有结束，请用表格软件重新保存为 CSV`)
  if (hasText(cells, cell)) yield { line: began, cells: [...cells, cell] }
}

function hasText(cells: readonly string[], last: string): boolean {
  return [...cells, last].some((cell) => cell.trim() !== '')
}

function separatorOf(text: string): string {
  const end = text.indexOf('\n')
  const head = end < 0 ? text : text.slice(0, end)
  const counted = [',', ';', '\t'].map((separator) => ({ separator, times: head.split(separator).length }))
  return counted.sort((one, other) => other.times - one.times)[0]?.separator ?? ','
}
