import { posix } from 'node:path'
import { type Table, type TableCaps, UnreadableTable } from '../table'
import { type Archive, openArchive } from './archive'
import { readDateStyles } from './dateStyles'
import { readSheet } from './readSheet'
import { readSharedStrings } from './sharedStrings'
import { readXml } from './xml'

interface Relation {
  readonly id: string
  /** the last word of its kind: `officeDocument`, `worksheet`, `sharedStrings`, `styles` */
  readonly kind: string
  readonly part: string
}

/**
 * The visible sheets of a workbook (ECMA-376, transitional or strict) that hold anything.
 *
 * @throws UnreadableTable when it is none, damaged, or over a cap
 */
export async function readWorkbook(bytes: Uint8Array, caps: TableCaps): Promise<readonly Table[]> {
  const archive = await openArchive(bytes, caps)
  const book = (await relations(archive, '')).find(({ kind }) => kind === 'officeDocument')?.part
  // a word-processor's document, a presentation and a plain zip begin with the same bytes
  if (!book || !/\/workbook\.xml$/i.test(book))
    throw new UnreadableTable('这不是 Excel 工作簿，请上传 .xlsx 或 CSV 文件')
  const related = await relations(archive, book)
  const { sheets, from1904 } = readBook(await archive.text(book))
  const part = async (kind: string) => {
    const found = related.find((relation) => relation.kind === kind)
    return found && archive.has(found.part) ? archive.text(found.part) : undefined
  }
  const strings = await part('sharedStrings')
  const styles = await part('styles')
  const parts = {
    strings: strings ? readSharedStrings(strings) : [],
    dateStyles: styles ? readDateStyles(styles) : [],
    from1904,
  }
  const left = { rows: caps.rows, characters: caps.characters }
  const tables: Table[] = []
  for (const { name, id } of sheets) {
    const sheet = related.find((relation) => relation.id === id && relation.kind === 'worksheet')
    if (!sheet) continue
    const rows = readSheet(await archive.text(sheet.part), parts, caps, left)
    if (rows.length > 0) tables.push({ name, rows })
  }
  return tables
}

function readBook(xml: string): { sheets: { name: string; id: string }[]; from1904: boolean } {
  const sheets: { name: string; id: string }[] = []
  let from1904 = false
  readXml(xml, {
    open: (element, attributes) => {
      if (element === 'workbookPr') from1904 = ['1', 'true'].includes(attributes().date1904 ?? '')
      else if (element === 'sheet') {
        const { name = '', id = '', state = 'visible' } = attributes()
        if (state === 'visible') sheets.push({ name, id })
      }
    },
  })
  return { sheets, from1904 }
}

/** What a part refers to; '' asks for the package itself. */
async function relations(archive: Archive, part: string): Promise<Relation[]> {
  const folder = posix.dirname(part)
  const list = posix.join(folder, '_rels', `${posix.basename(part)}.rels`)
  if (!archive.has(list)) return []
  const found: Relation[] = []
  readXml(await archive.text(list), {
    open: (name, attributes) => {
      if (name !== 'Relationship') return
      const { Id = '', Type = '', Target = '' } = attributes()
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target)
      found.push({ id: Id, kind: posix.basename(Type), part: target })
    },
  })
  return found
}
