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

export const draftsStore = createStore<DraftsState>(() => ({ drafts: {}, saves: {}, fills: {} }))

const timers = new Map<string, ReturnType<typeof setTimeout>>()

/** The draft of a service fitted to its form, from memory, from storage, or a new one. Changes nothing. */
export function readDraft(service: string, form: Form): FittedDraft {
  const found = draftOf(service)
  return found
    ? fitDraft(form, found)
    : { draft: { service, formVersion: form.version, answers: {}, carried: {} }, dropped: 0 }
}

/** Makes the draft the one that answers go into. */
export function openDraft(service: string, form: Form): Draft {
  const { draft } = readDraft(service, form)
  put(draft, draft.savedAt ? 'saved' : undefined)
  return draft
}

/** The draft as it is now, without opening one. */
export function draftOf(service: string): Draft | undefined {
  return draftsStore.getState().drafts[service] ?? storedDraft(service)
}

/** Takes one answer the person gave; a function is given the present value, for uploads that end after the page moved on. */
export function answerDraft(
  service: string,
  key: string,
  next: AnswerValue | undefined | ((current: AnswerValue | undefined) => AnswerValue | undefined),
): void {
  const draft = draftsStore.getState().drafts[service]
  if (!draft) return
  const value = typeof next === 'function' ? next(draft.answers[key]) : next
  const { [key]: _carried, ...carried } = draft.carried
  put({ ...draft, answers: { ...draft.answers, [key]: value }, carried }, 'pending')
  saveSoon(service)
}

/**
 * Fills in answers for the person. Only empty fields, unless `replace` says that they asked for it.
 *
 * @returns the keys that were filled
 */
export function carryInto(service: string, answers: Answers, from: CarriedFrom, replace = false): readonly string[] {
  const draft = draftsStore.getState().drafts[service]
  if (!draft) return []
  const filled = Object.entries(answers).filter(
    ([key, value]) => !isBlank(value) && value !== draft.answers[key] && (replace || isBlank(draft.answers[key])),
  )
  if (filled.length === 0) return []
  const keys = filled.map(([key]) => key)
  const carried = { ...draft.carried, ...Object.fromEntries(keys.map((key) => [key, from])) }
  const before = draftsStore.getState().fills[service] ?? {}
  const fills = { ...before, ...Object.fromEntries(keys.map((key) => [key, (before[key] ?? 0) + 1])) }
  draftsStore.setState((state) => ({ fills: { ...state.fills, [service]: fills } }))
  put({ ...draft, answers: { ...draft.answers, ...Object.fromEntries(filled) }, carried }, 'pending')
  saveSoon(service)
  return keys
}

/** Sets or clears the key of the attempt to send, and writes it before the attempt begins. */
export function setFilingKey(service: string, filingKey: string | undefined): void {
  const draft = draftsStore.getState().drafts[service]
  if (!draft) return
  const { filingKey: _previous, ...rest } = draft
  put(filingKey === undefined ? rest : { ...rest, filingKey }, 'pending')
  saveNow(service)
}

/** Writes everything that is waiting: on blur, when the page is hidden, before sending. */
export function flushDrafts(): void {
  for (const service of [...timers.keys()]) saveNow(service)
}

/** Removes a draft from memory and storage: filed, or thrown away by the person. */
export function discardDraft(service: string): void {
  clearTimeout(timers.get(service))
  timers.delete(service)
  removeStored(draftKey(service))
  draftsStore.setState(({ drafts, saves }) => ({
    drafts: { ...drafts, [service]: undefined },
    saves: { ...saves, [service]: undefined },
  }))
}

function storedDraft(service: string): Draft | undefined {
  const stored = readStored<Draft>(draftKey(service))
  return typeof stored === 'object' && stored !== null && typeof stored.answers === 'object' ? stored : undefined
}

function put(draft: Draft, save: SaveState | undefined): void {
  draftsStore.setState(({ drafts, saves }) => ({
    drafts: { ...drafts, [draft.service]: draft },
    saves: { ...saves, [draft.service]: save },
  }))
}

function saveSoon(service: string): void {
  clearTimeout(timers.get(service))
  timers.set(
    service,
    setTimeout(() => saveNow(service), autosaveDelay),
  )
}

function saveNow(service: string): void {
  clearTimeout(timers.get(service))
  timers.delete(service)
  const draft = draftsStore.getState().drafts[service]
  if (!draft) return
  const saved: Draft = { ...draft, savedAt: new Date().toISOString() }
  if (utf8Bytes(JSON.stringify(saved)) > maxDraftBytes) put(draft, 'too-large')
  else if (writeStored(draftKey(service), saved)) put(saved, 'saved')
  else put(draft, 'failed')
}
