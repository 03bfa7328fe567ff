import Taro from '@tarojs/taro'
import type { ChosenFile } from './chosenFile'

/** A chosen file that outlives the app until it has been sent: its bytes are kept on this phone. */
export interface KeptFile {
  readonly id: string
  readonly name: string
  readonly size: number
  /** WeChat: where it was saved; a browser keeps it under `id`. */
  readonly path?: string
}

/** Keeps the bytes. Undefined when the phone refuses (full, private browsing): the file is then sent while the app is open. */
export async function keepFile(id: string, { path, name, size }: ChosenFile): Promise<KeptFile | undefined> {
  try {
    if (process.env.TARO_ENV === 'h5') {
      const bytes = await (await fetch(path)).blob()
      await inStore('readwrite', (store) => store.put(bytes, id))
      return { id, name, size }
    }
    const kept = `${Taro.env.USER_DATA_PATH}/upload-${id}${extension(path)}`
    await new Promise<void>((resolve, reject) => {
      Taro.getFileSystemManager().saveFile({
        tempFilePath: path,
        filePath: kept,
        success: () => resolve(),
        fail: ({ errMsg }) => reject(new Error(errMsg)),
      })
    })
    return { id, name, size, path: kept }
  } catch {
    return undefined
  }
}

/** The file as it was chosen; undefined when the phone has thrown it away. */
export async function reopenFile({ id, name, size, path }: KeptFile): Promise<ChosenFile | undefined> {
  try {
    if (process.env.TARO_ENV !== 'h5') return path === undefined ? undefined : { path, name, size }
    const bytes = (await inStore('readonly', (store) => store.get(id))) as Blob | undefined
    return bytes && { path: URL.createObjectURL(bytes), name, size }
  } catch {
    return undefined
  }
}

/** Throws the bytes away. */
export async function dropKeptFile({ id, path }: KeptFile): Promise<void> {
  try {
    if (process.env.TARO_ENV === 'h5') await inStore('readwrite', (store) => store.delete(id))
    else if (path !== undefined) Taro.getFileSystemManager().unlink({ filePath: path, fail: () => undefined })
  } catch {
    // What cannot be removed is the phone's own to clear.
  }
}

/** The player and the picture viewer go by the ending. */
function extension(path: string): string {
  return /\.[a-z0-9]{2,5}$/i.exec(path)?.[0] ?? ''
}

const STORE = 'files'

/** One step in the browser's own store for bytes. */
function inStore(mode: IDBTransactionMode, step: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('wet-uploads', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE)
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const database = opening.result
      const transaction = database.transaction(STORE, mode)
      const request = step(transaction.objectStore(STORE))
      transaction.oncomplete = () => {
        database.close()
        resolve(request.result)
      }
      transaction.onabort = () => {
        database.close()
        reject(transaction.error)
      }
    }
  })
}
