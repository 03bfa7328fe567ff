import Taro from '@tarojs/taro'
import { platformMessages } from '../messages'
import { chooseInBrowser } from './browserFiles'
import type { ChosenFile } from './chosenFile'
import { permit } from './privacy'
import { call, newIdempotencyKey, type ProcedureOutput } from './rpc'

/** What a filing carries in place of the bytes. */
export type FileRef = ProcedureOutput<'files.complete'>

export type UploadResult =
  | { readonly ok: true; readonly file: FileRef }
  /** `final`: sending it again leads to the same answer */
  | { readonly ok: false; readonly message: string; readonly final?: true }

/** How one file is sent. */
export interface Sending {
  /** The place an earlier attempt was given: if the bytes are there, they are not sent again. */
  readonly began?: string | undefined
  /** Told as soon as there is a place. */
  readonly onBegan: (fileId: string) => void
  /** Whole percent, 0 … 100. */
  readonly onProgress: (percent: number) => void
}

/**
 * Lets the person choose up to `max` pictures, videos or PDF files, after they have agreed to what becomes of them; an empty
 * list when they change their mind.
 */
export async function chooseFiles(max: number): Promise<ChosenFile[]> {
  if (max < 1) return []
  if (process.env.TARO_ENV === 'h5') return (await permit('pictures')) ? chooseInBrowser(max) : []
  try {
    const { tapIndex } = await Taro.showActionSheet({ itemList: [...platformMessages.fileSources] })
    if (!(await permit(tapIndex === 0 ? 'pictures' : 'files'))) return []
    return tapIndex === 0 ? await chooseMedia(max) : await chooseFromChat(max)
  } catch {
    // Closing a sheet or refusing the album is an answer, not a failure.
    return []
  }
}

/** WeChat's own limit of one choice. */
const atOnce = 9

/** WeChat's longest film of one choice, seconds. */
const longestFilm = 60

async function chooseMedia(max: number): Promise<ChosenFile[]> {
  const { tempFiles } = await Taro.chooseMedia({
    count: Math.min(max, atOnce),
    mediaType: ['mix'],
    // small enough for a mobile network; the print on a receipt stays legible
    sizeType: ['compressed'],
    maxDuration: longestFilm,
  })
  return tempFiles.map((file, at) => ({
    path: file.tempFilePath,
    name:
      file.fileType === 'video'
        ? platformMessages.filmName(at + 1, extensionOf(file.tempFilePath, 'mp4'))
        : platformMessages.pictureName(at + 1, extensionOf(file.tempFilePath, 'jpg')),
    size: file.size,
  }))
}

async function chooseFromChat(max: number): Promise<ChosenFile[]> {
  const { tempFiles } = await Taro.chooseMessageFile({
    count: Math.min(max, atOnce),
    type: 'file',
    extension: ['pdf', 'jpg', 'jpeg', 'png', 'webp', 'mp4', 'mov'],
  })
  return tempFiles.map(({ path, name, size }) => ({ path, name, size }))
}

/**
 * Sends one file: asks for a place, sends the bytes there, and has the server check what arrived. After a kill or a broken
 * network the server is asked first whether everything had come through; only what had not is sent again.
 */
export async function uploadFile(file: ChosenFile, { began, onBegan, onProgress }: Sending): Promise<UploadResult> {
  if (began !== undefined) {
    const before = await completed(began)
    if (before.ok || before.final) return before
  }
  const sent = await sendFile(file, onProgress, onBegan)
  if (!sent.ok) return sent
  const done = await completed(sent.fileId)
  if (done.ok) onProgress(100)
  return done
}

type Refused = { readonly ok: false; readonly message: string; readonly final?: true }
type Sent = { readonly ok: true; readonly fileId: string } | Refused

/** Asks for a place and sends the bytes there; what becomes of them is the next call's business. */
export async function sendFile(
  file: ChosenFile,
  onProgress: (percent: number) => void,
  onBegan: (fileId: string) => void = () => undefined,
): Promise<Sent> {
  onProgress(0)
  const key = newIdempotencyKey()
  const begun = await call('files.begin', { name: file.name, size: file.size }, { idempotencyKey: key })
  if (!begun.ok) return refused(begun.error)
  const { fileId, target } = begun.data
  onBegan(fileId)
  try {
    if (target.kind === 'http') await sendOverHttp(target, file, onProgress)
    else await sendToCloud(target.cloudPath, file, onProgress)
  } catch {
    return { ok: false, message: platformMessages.uploadBroken }
  }
  return { ok: true, fileId }
}

async function completed(fileId: string): Promise<UploadResult> {
  const done = await call('files.complete', { fileId }, { idempotencyKey: newIdempotencyKey() })
  return done.ok ? { ok: true, file: done.data } : refused(done.error)
}

/** What the file itself is to blame for is said once and for all; everything else may pass. */
function refused({ code, message }: { readonly code: string; readonly message: string }): Refused {
  return { ok: false, message, ...(code === 'blocked' || code === 'too-large' ? { final: true } : {}) }
}

async function sendOverHttp(
  { url, fields }: { readonly url: string; readonly fields?: Record<string, string> | undefined },
  file: ChosenFile,
  onProgress: (percent: number) => void,
): Promise<void> {
  const task = Taro.uploadFile({
    url,
    filePath: file.path,
    name: 'file',
    fileName: file.name,
    ...(fields && { formData: fields }),
  })
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

function extensionOf(path: string, otherwise: string): string {
  return /\.([a-z0-9]{2,5})$/i.exec(path)?.[1]?.toLowerCase() ?? otherwise
}
