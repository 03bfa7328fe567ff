import { type TableCaps, UnreadableTable } from './table'

const MEGABYTE = 1024 * 1024

/** The refusal of a file that is over one of its caps. */
export function tooLong(cap: keyof TableCaps, caps: TableCaps): UnreadableTable {
  const sentences: Readonly<Record<keyof TableCaps, string>> = {
    bytes: `文件超过${caps.bytes / MEGABYTE}MB，请删去不需要的内容后再传`,
    unpackedBytes: '表格解开后太大，请只保留需要的工作表再传',
    rows: `表格超过${caps.rows}行，请分成几个文件`,
    columns: `表格超过${caps.columns}列，请只保留需要的列`,
    characters: '表格里的文字太多，请只保留需要的内容',
  }
  return new UnreadableTable(sentences[cap])
}
