import Taro from '@tarojs/taro'
import { platformMessages } from '../messages'
import { chooseInBrowser } from './browserFiles'
import type { ChosenFile } from './chosenFile'
import { call, newIdempotencyKey, type ProcedureOutput } from './rpc'

/** What a filing carries in place of the bytes. */
export type FileRef = ProcedureOutput<'files.complete'>

export type UploadResult =
  | { readonly ok: true; readonly file: FileRef }
  | { readonly ok: false; readonly message: string }

/** Lets the person choose up to `max` pictures or PDF files; an empty list when they change their mind. */
export async function chooseFiles(max: number): Promise<ChosenFile[]> {
  if (max < 1) return []
  if (process.env.TARO_ENV === 'h5') return chooseInBrowser(max)
  try {
    const { tapIndex } = await Taro.showActionSheet({ itemList: [...platformMessages.fileSources] })
    return tapIndex === 0 ? await choosePictures(max) : await chooseFromChat(max)
  } catch {
    // Closing a sheet or refusing the album is an answer, not a failure.
    return []
  }
}

/** WeChat's own limit of one choice. */
const atOnce = 9

async function choosePictures(max: number): Promise<ChosenFile[]> {
  const { tempFiles } = await Taro.chooseMedia({ count: Math.min(max, atOnce), mediaType: ['image'] })
  return tempFiles.map((file, at) => ({
    path: file.tempFilePath,
    name: platformMessages.pictureName(at + 1, extensionOf(file.tempFilePath)),
    size: file.size,
  }))
}

async function chooseFromChat(max: number): Promise<ChosenFile[]> {
  const { tempFiles } = await Taro.chooseMessageFile({
    count: Math.min(max, atOnce),
    type: 'file',
    extension: ['pdf', 'jpg', 'jpeg', 'png', 'webp'],
  })
  return tempFiles.map(({ path, name, size }) => ({ path, name, size }))
}

/**
 * Sends one file: asks for a place, sends the bytes there, and has the server check what arrived.
 * Calling it again after a failure starts over; the abandoned place expires on the server.
 *
 * @param onProgress whole percent, 0 … 100
 */
export async function uploadFile(file: ChosenFile, onProgress: (percent: number) => void): Promise<UploadResult> {
  const sent = await sendFile(file, onProgress)
  if (!sent.ok) return sent
  const done = await call('files.complete', { fileId: sent.fileId }, { idempotencyKey: newIdempotencyKey() })
  if (!done.ok) return { ok: false, message: done.error.message }
  onProgress(100)
  return { ok: true, file: done.data }
}

type Sent = { readonly ok: true; readonly fileId: string } | { readonly ok: false; readonly message: string }

/** Asks for a place and sends the bytes there; what becomes of them is the next call's business. */
export async function sendFile(file: ChosenFile, onProgress: (percent: number) => void): Promise<Sent> {
  onProgress(0)
  const key = newIdempotencyKey()
  const begun = await call('files.begin', { name: file.name, size: file.size }, { idempotencyKey: key })
  if (!begun.ok) return { ok: false, message: begun.error.message }
  const { fileId, target } = begun.data
  try {
    if (target.kind === 'http') await sendOverHttp(target.url, file, onProgress)
    else await sendToCloud(target.cloudPath, file, onProgress)
  } catch {
    return { ok: false, message: platformMessages.uploadBroken }
  }
  return { ok: true, fileId }
}

async function sendOverHttp(url: string, file: ChosenFile, onProgress: (percent: number) => void): Promise<void> {
  const task = Taro.uploadFile({ url, filePath: file.path, name: 'file', fileName: file.name })
  task.progress(({ progress }) => onProgress(beforeChecked(progress)))
  const { statusCode } = await task
  if (statusCode < 200 || statusCode > 299) throw new Error(`upload answered ${statusCode}`)
}

async function sendToCloud(cloudPath: string, file: ChosenFile, onProgress: (percent: number) => void): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const task = Taro.cloud.uploadFile({
      cloudPath,
      filePath: file.path,
      success: () => resolve(),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    }) as unknown as Taro.UploadTask | undefined // with callbacks WeChat answers with a task; Taro's types say a promise
    task?.onProgressUpdate?.(({ progress }) => onProgress(beforeChecked(progress)))
  })
}

/** 100 % is said only when the server has checked the file. */
function beforeChecked(progress: number): number {
  return Math.min(99, Math.max(0, Math.round(progress)))
}

function extensionOf(path: string): string {
  return /\.([a-z0-9]{2,5})$/i.exec(path)?.[1]?.toLowerCase() ?? 'jpg'
}
