import { createStore } from 'zustand/vanilla'
import { readStored, removeStored, writeStored } from '@/platform'
import { type Answers, type AnswerValue, type Form, isBlank } from '../../../domain/kernel/form'
import { type CarriedFrom, type Draft, draftKey, maxDraftBytes, utf8Bytes } from './draft'
import { type FittedDraft, fitDraft } from './fitDraft'

/** Whether what is on the screen is also in storage. `failed`: storage is full or closed; `too-large`: over the limit. */
export type SaveState = 'saved' | 'pending' | 'failed' | 'too-large'

interface DraftsState {
  readonly drafts: Readonly<Record<string, Draft | undefined>>
  readonly saves: Readonly<Record<string, SaveState | undefined>>
  /** How often each answer was filled in for the person: its input starts anew with the new text. By service, then field. */
  readonly fills: Readonly<Record<string, Readonly<Record<string, number>> | undefined>>
}

/** Typing is written this long after the last change; leaving a field or the page writes at once. Milliseconds. */
export const autosaveDelay = 300

const indexKey = 'drafts'

export const draftsStore = createStore<DraftsState>(() => ({ drafts: {}, saves: {}, fills: {} }))

const timers = new Map<string, ReturnType<typeof setTimeout>>()

/** What a draft is of, before anything is answered. */
export type Begun = Pick<Draft, 'id' | 'service' | 'merchant'>

/** The draft of a service fitted to its form, from memory, from storage, or a new one. Changes nothing. */
export function readDraft(begun: Begun, form: Form): FittedDraft {
  const found = draftOf(begun.id)
  return found
    ? fitDraft(form, { ...found, ...begun })
    : { draft: { ...begun, formVersion: form.version, answers: {}, carried: {} }, dropped: 0 }
}

/** Makes the draft the one that answers go into. */
export function openDraft(begun: Begun, form: Form): Draft {
  const { draft } = readDraft(begun, form)
  put(draft, draft.savedAt ? 'saved' : undefined)
  return draft
}

/** The draft as it is now, without opening one. */
export function draftOf(id: string): Draft | undefined {
  return draftsStore.getState().drafts[id] ?? storedDraft(id)
}

/** Takes one answer the person gave; a function is given the present value, for uploads that end after the page moved on. */
export function answerDraft(
  id: string,
  key: string,
  next: AnswerValue | undefined | ((current: AnswerValue | undefined) => AnswerValue | undefined),
): void {
  const draft = draftsStore.getState().drafts[id]
  if (!draft) return
  const value = typeof next === 'function' ? next(draft.answers[key]) : next
  const { [key]: _carried, ...carried } = draft.carried
  put({ ...draft, answers: { ...draft.answers, [key]: value }, carried }, 'pending')
  saveSoon(id)
}

/**
 * Fills in answers for the person. Only empty fields, unless `replace` says that they asked for it.
 *
 * @returns the keys that were filled
 */
export function carryInto(id: string, answers: Answers, from: CarriedFrom, replace = false): readonly string[] {
  const draft = draftsStore.getState().drafts[id]
  if (!draft) return []
  const filled = Object.entries(answers).filter(
    ([key, value]) => !isBlank(value) && value !== draft.answers[key] && (replace || isBlank(draft.answers[key])),
  )
  if (filled.length === 0) return []
  const keys = filled.map(([key]) => key)
  const carried = { ...draft.carried, ...Object.fromEntries(keys.map((key) => [key, from])) }
  put({ ...draft, answers: { ...draft.answers, ...Object.fromEntries(filled) }, carried }, 'pending', keys)
  saveSoon(id)
  return keys
}

/**
 * Takes answers the person gave on another page into a draft, opened or not, in place of what stood there. A page that shows
 * the draft beneath starts these inputs anew.
 */
export function answerElsewhere(begun: Begun, answers: Answers): void {
  const { id } = begun
  const draft = draftOf(id) ?? { ...begun, formVersion: '', answers: {}, carried: {} }
  const keys = Object.keys(answers)
  const carried = Object.fromEntries(Object.entries(draft.carried).filter(([key]) => keys.indexOf(key) < 0))
  put({ ...draft, answers: { ...draft.answers, ...answers }, carried }, 'pending', keys)
  saveNow(id)
}

/** Notes the case whose story this draft tells again. */
export function setLinkedTo(id: string, linkedTo: string): void {
  const draft = draftsStore.getState().drafts[id]
  if (!draft) return
  put({ ...draft, linkedTo }, 'pending')
  saveNow(id)
}

/** Notes how far the form has come; it is written with the next save. */
export function noteProgress(id: string, done: number, total: number): void {
  const { drafts, saves } = draftsStore.getState()
  const draft = drafts[id]
  if (!draft || (draft.progress?.done === done && draft.progress.total === total)) return
  put({ ...draft, progress: { done, total } }, saves[id])
}

/** Sets or clears the key of the attempt to send, and writes it before the attempt begins. */
export function setFilingKey(id: string, filingKey: string | undefined): void {
  const draft = draftsStore.getState().drafts[id]
  if (!draft) return
  const { filingKey: _previous, ...rest } = draft
  put(filingKey === undefined ? rest : { ...rest, filingKey }, 'pending')
  saveNow(id)
}

/** Writes everything that is waiting: on blur, when the page is hidden, before sending. */
export function flushDrafts(): void {
  for (const id of [...timers.keys()]) saveNow(id)
}

const discarded: ((id: string) => void)[] = []

/** Calls back whenever a draft is removed. */
export function onDiscarded(listener: (id: string) => void): void {
  discarded.push(listener)
}

/** Removes a draft from memory and storage: filed, or thrown away by the person. */
export function discardDraft(id: string): void {
  clearTimeout(timers.get(id))
  timers.delete(id)
  removeStored(draftKey(id))
  forget(id)
  draftsStore.setState(({ drafts, saves }) => ({
    drafts: { ...drafts, [id]: undefined },
    saves: { ...saves, [id]: undefined },
  }))
  for (const listener of discarded) listener(id)
}

/** The names of all drafts on this phone: storage cannot be asked for its keys everywhere. */
export function storedIds(): readonly string[] {
  const stored = readStored<readonly string[]>(indexKey)
  return Array.isArray(stored) ? stored : []
}

function forget(id: string): void {
  const rest = storedIds().filter((one) => one !== id)
  if (rest.length > 0) writeStored(indexKey, rest)
  else removeStored(indexKey)
}

function remember(id: string): void {
  const ids = storedIds()
  if (ids.indexOf(id) < 0) writeStored(indexKey, [...ids, id])
}

function storedDraft(id: string): Draft | undefined {
  const stored = readStored<Draft>(draftKey(id))
  // what was stored before drafts had a name of their own is called by its service
  return typeof stored === 'object' && stored !== null && typeof stored.answers === 'object'
    ? { ...stored, id }
    : undefined
}

/**
 * @param filled keys whose inputs start anew. In the same change as their answers: an input that started anew before its answer
 *   was there would stay empty
 */
function put(draft: Draft, save: SaveState | undefined, filled: readonly string[] = []): void {
  const { id } = draft
  draftsStore.setState(({ drafts, saves, fills }) => {
    const before = fills[id] ?? {}
    return {
      drafts: { ...drafts, [id]: draft },
      saves: { ...saves, [id]: save },
      ...(filled.length > 0 && {
        fills: {
          ...fills,
          [id]: { ...before, ...Object.fromEntries(filled.map((key) => [key, (before[key] ?? 0) + 1])) },
        },
      }),
    }
  })
}

function saveSoon(id: string): void {
  clearTimeout(timers.get(id))
  timers.set(
    id,
    setTimeout(() => saveNow(id), autosaveDelay),
  )
}

function saveNow(id: string): void {
  clearTimeout(timers.get(id))
  timers.delete(id)
  const draft = draftsStore.getState().drafts[id]
  if (!draft) return
  const saved: Draft = { ...draft, savedAt: new Date().toISOString() }
  if (utf8Bytes(JSON.stringify(saved)) > maxDraftBytes) put(draft, 'too-large')
  else if (writeStored(draftKey(id), saved)) {
    put(saved, 'saved')
    remember(id)
  } else put(draft, 'failed')
}
