import Taro from '@tarojs/taro'
import { pickInBrowser } from './browserFiles'
import type { ChosenFile } from './chosenFile'
import { sendFile } from './files'
import { permit } from './privacy'
import { call, type ProcedureOutput } from './rpc'

export type TablesOfFile =
  | { readonly ok: true; readonly tables: ProcedureOutput<'files.table'>['tables'] }
  | { readonly ok: false; readonly message: string }

const endings = ['xlsx', 'csv', 'tsv', 'txt']

/** Lets the person choose one table: from a chat in WeChat, which has no folders, or the browser's own dialog. Undefined when they change their mind. */
export async function chooseTable(): Promise<ChosenFile | undefined> {
  if (!(await permit('files'))) return undefined
  if (process.env.TARO_ENV === 'h5') {
    const [file] = await pickInBrowser(1, endings.map((ending) => `.${ending}`).join())
    return file && { path: URL.createObjectURL(file), name: file.name, size: file.size }
  }
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: endings })
    const [file] = tempFiles
    return file && { path: file.path, name: file.name, size: file.size }
  } catch {
    return undefined
  }
}

/** What the table file says, read on the server, which forgets it at once. */
export async function readTable(file: ChosenFile): Promise<TablesOfFile> {
  const sent = await sendFile(file, () => undefined)
  if (!sent.ok) return sent
  const read = await call('files.table', { fileId: sent.fileId })
  return read.ok ? { ok: true, tables: read.data.tables } : { ok: false, message: read.error.message }
}
