import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { formMessages } from '@/messages'
import {
  type ChosenFile,
  dropKeptFile,
  type FileRef,
  type KeptFile,
  keepFile,
  newIdempotencyKey,
  onNetworkChange,
  readStored,
  reopenFile,
  uploadFile,
  writeStored,
} from '@/platform'

/** A file on its way, or one that did not arrive. */
export interface Upload {
  readonly id: string
  /** Where it belongs: one field of one draft. */
  readonly scope: string
  /** `path` is empty while a file of an earlier visit is being looked for. */
  readonly file: ChosenFile
  /** 0 … 100 while going */
  readonly percent: number
  /** Why it stopped. */
  readonly problem?: string
  /** It stopped for good: the file itself is wrong or gone. */
  readonly hopeless?: true
}

/** What outlives the app: a file that has not arrived, or one that has and was not yet taken into its draft. */
interface Waiting {
  readonly scope: string
  readonly kept: KeptFile
  /** the place the server gave for it: what had arrived there is not sent again */
  readonly fileId?: string
  readonly arrived?: FileRef
}

interface UploadsState {
  readonly uploads: readonly Upload[]
  /** Pictures of files sent since the app was opened, by file id; the phone forgets them with the app. */
  readonly pictures: Readonly<Record<string, string>>
}

type OnArrived = (file: FileRef) => void

const storeKey = 'uploads'

/**
 * Uploads live beside the pages: leaving a page does not stop them, and what arrives is still written into the draft. They
 * also outlive the app: the bytes are kept on the phone until they have arrived, and the next visit goes on with them.
 */
const uploadsStore = createStore<UploadsState>(() => ({ uploads: [], pictures: {} }))

const arrivals = new Map<string, OnArrived>()
const ending = new Map<string, string>()
let resumed = false

export function useUploads(scope: string): readonly Upload[] {
  return useStore(uploadsStore, (state) => state.uploads).filter((upload) => upload.scope === scope)
}

/** How many files of one draft have not arrived. */
export function useUnsent(draft: string): number {
  return useStore(uploadsStore, (state) => state.uploads.filter(({ scope }) => scope.startsWith(`${draft}:`)).length)
}

export function usePicture(fileId: string): string | undefined {
  return useStore(uploadsStore, (state) => state.pictures[fileId])
}

/**
 * Starts sending files. A file that is too large or empty is shown as stopped, with the reason, and never sent.
 *
 * @param limitOf most bytes of a file, by its name
 */
export function startUploads(
  scope: string,
  files: readonly ChosenFile[],
  limitOf: (name: string) => number,
  onArrived: OnArrived,
): void {
  for (const file of files) {
    const id = newIdempotencyKey()
    const problem = sizeProblem(file, limitOf(file.name))
    arrivals.set(id, onArrived)
    put({ id, scope, file, percent: 0, ...(problem ? { problem, hopeless: true } : {}) })
    if (!problem) void keepAndSend(id, scope, file)
  }
}

/**
 * Goes on with what an earlier visit left in one field, and gives what arrives to its draft. Called whenever the draft is
 * open, so that nothing that has arrived is left lying beside it.
 */
export function takeUploads(scope: string, onArrived: OnArrived): void {
  resume()
  for (const { id, scope: of } of uploadsStore.getState().uploads) if (of === scope) arrivals.set(id, onArrived)
  for (const [id, { scope: of, arrived }] of Object.entries(waiting())) {
    if (of !== scope || !arrived) continue
    forget(id)
    onArrived(arrived)
  }
}

export function retryUpload(id: string): void {
  const upload = find(id)
  if (!upload?.problem || upload.hopeless) return
  const { problem: _problem, ...again } = upload
  replace(id, { ...again, percent: 0 })
  void send(id, again.file)
}

/** Takes a file off the list; if it arrives nevertheless, it is not added. */
export function dropUpload(id: string): void {
  leave(id)
  forget(id)
}

/** Reads what an earlier visit left, once, and tries what has failed again whenever the network comes back. */
function resume(): void {
  if (resumed) return
  resumed = true
  onNetworkChange((state) => {
    if (state === 'online') for (const { id } of uploadsStore.getState().uploads) retryUpload(id)
  })
  for (const [id, { scope, kept, arrived }] of Object.entries(waiting())) {
    if (arrived || find(id)) continue
    put({ id, scope, file: { path: '', name: kept.name, size: kept.size }, percent: 0 })
    void reopenFile(kept).then((file) => {
      const upload = find(id)
      if (!upload) return
      if (!file) return replace(id, { ...upload, problem: formMessages.files.gone, hopeless: true })
      replace(id, { ...upload, file })
      void send(id, file)
    })
  }
}

async function keepAndSend(id: string, scope: string, file: ChosenFile): Promise<void> {
  const kept = await keepFile(id, file)
  if (kept && find(id)) note(id, { scope, kept })
  else if (kept) void dropKeptFile(kept)
  // WeChat moves a file it keeps
  const now = kept?.path === undefined ? file : { ...file, path: kept.path }
  const upload = find(id)
  if (!upload) return
  replace(id, { ...upload, file: now })
  await send(id, now)
}

async function send(id: string, file: ChosenFile): Promise<void> {
  const result = await uploadFile(file, {
    began: waiting()[id]?.fileId ?? ending.get(id),
    onBegan: (fileId) => {
      ending.set(id, fileId)
      const entry = waiting()[id]
      if (entry) note(id, { ...entry, fileId })
    },
    onProgress: (percent) => {
      const current = find(id)
      // Whole tenths are enough to watch and keep the screen's updates few.
      if (current && percent - current.percent >= 10) replace(id, { ...current, percent })
    },
  })
  const current = find(id)
  if (!current) return
  if (!result.ok) {
    replace(id, { ...current, problem: result.message, ...(result.final ? { hopeless: true } : {}) })
    return
  }
  const { file: arrived } = result
  uploadsStore.setState(({ pictures }) => ({
    pictures: arrived.type.startsWith('image/') ? { ...pictures, [arrived.fileId]: file.path } : pictures,
  }))
  const onArrived = arrivals.get(id)
  leave(id)
  if (onArrived) {
    forget(id)
    onArrived(arrived)
    return
  }
  const entry = waiting()[id]
  if (entry) note(id, { ...entry, arrived })
}

function find(id: string): Upload | undefined {
  return uploadsStore.getState().uploads.find((upload) => upload.id === id)
}

function put(upload: Upload): void {
  uploadsStore.setState(({ uploads }) => ({ uploads: [...uploads, upload] }))
}

function replace(id: string, next: Upload): void {
  uploadsStore.setState(({ uploads }) => ({ uploads: uploads.map((upload) => (upload.id === id ? next : upload)) }))
}

function leave(id: string): void {
  arrivals.delete(id)
  ending.delete(id)
  uploadsStore.setState(({ uploads }) => ({ uploads: uploads.filter((upload) => upload.id !== id) }))
}

function waiting(): Readonly<Record<string, Waiting>> {
  return readStored<Record<string, Waiting>>(storeKey) ?? {}
}

function note(id: string, entry: Waiting): void {
  writeStored(storeKey, { ...waiting(), [id]: entry })
}

function forget(id: string): void {
  const { [id]: entry, ...rest } = waiting()
  if (!entry) return
  writeStored(storeKey, rest)
  void dropKeptFile(entry.kept)
}

function sizeProblem(file: ChosenFile, limit: number): string | undefined {
  if (file.size === 0) return formMessages.files.empty
  return file.size > limit ? formMessages.files.tooLarge(limit / 1024 / 1024) : undefined
}
