import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { formMessages } from '@/messages'
import { type ChosenFile, type FileRef, uploadFile } from '@/platform'

/** A file on its way, or one that did not arrive. */
export interface Upload {
  readonly id: number
  /** Where it belongs, for example one field of one draft. */
  readonly scope: string
  readonly file: ChosenFile
  /** 0 … 100 while going */
  readonly percent: number
  /** Why it stopped; it can be tried again. */
  readonly problem?: string
}

interface UploadsState {
  readonly uploads: readonly Upload[]
  /** Pictures of files sent since the app was opened, by file id; the phone forgets them with the app. */
  readonly pictures: Readonly<Record<string, string>>
}

type OnArrived = (file: FileRef) => void

/** Uploads live beside the pages: leaving a page does not stop them, and what arrives is still written into the draft. */
const uploadsStore = createStore<UploadsState>(() => ({ uploads: [], pictures: {} }))

const arrivals = new Map<number, OnArrived>()
let lastId = 0

export function useUploads(scope: string): readonly Upload[] {
  return useStore(uploadsStore, (state) => state.uploads).filter((upload) => upload.scope === scope)
}

export function usePicture(fileId: string): string | undefined {
  return useStore(uploadsStore, (state) => state.pictures[fileId])
}

/** Starts sending files. A file that is too large or empty is shown as stopped, with the reason, and never sent. */
export function startUploads(
  scope: string,
  files: readonly ChosenFile[],
  maxBytes: number,
  onArrived: OnArrived,
): void {
  for (const file of files) {
    lastId += 1
    const problem = sizeProblem(file, maxBytes)
    arrivals.set(lastId, onArrived)
    const upload: Upload = { id: lastId, scope, file, percent: 0, ...(problem ? { problem } : {}) }
    uploadsStore.setState(({ uploads }) => ({ uploads: [...uploads, upload] }))
    if (!problem) void send(upload)
  }
}

export function retryUpload(id: number): void {
  const upload = uploadsStore.getState().uploads.find((candidate) => candidate.id === id)
  if (!upload?.problem) return
  const { problem: _problem, ...again } = upload
  replace(id, { ...again, percent: 0 })
  void send(again)
}

/** Takes a file off the list; if it arrives nevertheless, it is not added. */
export function dropUpload(id: number): void {
  arrivals.delete(id)
  uploadsStore.setState(({ uploads }) => ({ uploads: uploads.filter((upload) => upload.id !== id) }))
}

async function send({ id, file }: Upload): Promise<void> {
  const result = await uploadFile(file, (percent) => {
    const current = uploadsStore.getState().uploads.find((upload) => upload.id === id)
    // Whole tenths are enough to watch and keep the screen's updates few.
    if (current && percent - current.percent >= 10) replace(id, { ...current, percent })
  })
  const current = uploadsStore.getState().uploads.find((upload) => upload.id === id)
  if (!current) return
  if (!result.ok) {
    replace(id, { ...current, problem: result.message })
    return
  }
  const onArrived = arrivals.get(id)
  uploadsStore.setState(({ pictures }) => ({
    pictures: result.file.type.startsWith('image/') ? { ...pictures, [result.file.fileId]: file.path } : pictures,
  }))
  dropUpload(id)
  onArrived?.(result.file)
}

function replace(id: number, next: Upload): void {
  uploadsStore.setState(({ uploads }) => ({ uploads: uploads.map((upload) => (upload.id === id ? next : upload)) }))
}

function sizeProblem(file: ChosenFile, maxBytes: number): string | undefined {
  if (file.size === 0) return formMessages.files.empty
  return file.size > maxBytes ? formMessages.files.tooLarge(maxBytes / 1024 / 1024) : undefined
}
