import { useCallback, useEffect, useMemo, useState } from 'react'
import { type Change, takeUploads, withFile } from '@/components/form'
import { usePageHide } from '@/platform'
import { session, usePlace, useSession } from '@/state'
import {
  answerDraft,
  answersOfContact,
  carryInto,
  type Draft,
  deviceDay,
  flushDrafts,
  noteProgress,
  openDraft,
  readDraft,
  type ShownDraft,
  useDraft,
} from '@/state/drafts'
import { type Answers, type FileRef, type Form, isBlank, leaves } from '../../../domain/kernel/form'
import { type CheckContext, examine, type Finding, journey, type Task } from '../../../domain/kernel/rules'
import type { PublicService } from '../../../domain/kernel/service'
import { begunWith, type FilingRecord } from './filingRecord'

/** One filing in the making: the draft and everything that follows from it. */
export interface FilingInProgress {
  /** The draft's name. */
  readonly id: string
  /** For a filing in a merchant's name. */
  readonly record: FilingRecord | undefined
  /** What the checks know besides the answers. */
  readonly context: CheckContext
  readonly service: PublicService
  readonly form: Form
  readonly draft: Draft
  readonly save: ShownDraft['save']
  readonly fills: ShownDraft['fills']
  readonly answers: Answers
  readonly findings: readonly Finding[]
  readonly tasks: readonly Task[]
  /** Answers an older version of the form asked for and this one does not. */
  readonly dropped: number
  /** Fields whose findings may be shown: the person has paused, left them, or filled them in an earlier visit. */
  readonly settled: ReadonlySet<string>
  readonly answer: (key: string, change: Change) => void
  /** Puts in what was read off a picture, in place of what stood there. */
  readonly fill: (read: Readonly<Record<string, string>>) => void
  readonly settle: (key: string) => void
  /** What the server found beyond the phone's own findings; gone as soon as the answer changes. */
  readonly refuse: (fields: Readonly<Record<string, string>>) => void
}

/** @param record what is on record about the merchant the filing is made for; the server checks with the same */
export function useFiling(service: PublicService, form: Form, record: FilingRecord | undefined): FilingInProgress {
  const begun = useMemo(() => begunWith(service, record), [service, record])
  const { id } = begun
  const [opened] = useState(() => readDraft(begun, form))
  useEffect(() => {
    openDraft(begun, form)
    if (!record) return
    // the last filing goes before the register: it is what the merchant itself said
    carryInto(begun.id, record.beginning.earlier, 'earlier')
    carryInto(begun.id, record.beginning.register, 'register')
  }, [begun, form, record])
  useEffect(() => {
    // files of an earlier visit that have arrived since, or go on arriving now
    for (const field of form.sections.flatMap(({ fields }) => fields))
      if (field.kind === 'files')
        takeUploads(`${id}:${field.key}`, (file) =>
          answerDraft(id, field.key, (now) => withFile((now ?? []) as readonly FileRef[], file, field.maxFiles)),
        )
  }, [id, form])
  const { draft = opened.draft, save, fills } = useDraft(id)
  const { answers } = draft
  const [settled, setSettled] = useState<ReadonlySet<string>>(() => answeredPaths(form, opened.draft.answers))
  const [refused, setRefused] = useState<{ fields: Readonly<Record<string, string>>; answers: Answers }>()

  const context = useMemo(
    () => ({ today: record?.today ?? deviceDay(), ...(record ? { known: record.known } : {}) }),
    [record],
  )
  const findings = useMemo(() => {
    const ours = examine(form, service.checks, answers, context)
    return refused ? [...ours, ...refusals(refused.fields, refused.answers, answers, ours)] : ours
  }, [form, service, answers, refused, context])
  const tasks = useMemo(() => journey(form, answers, findings), [form, answers, findings])
  useEffect(() => {
    noteProgress(id, tasks.filter(({ state }) => state === 'done').length, tasks.length)
  }, [id, tasks])

  const answer = useCallback((key: string, change: Change) => answerDraft(id, key, change), [id])
  const fill = useCallback(
    (read: Readonly<Record<string, string>>) => {
      const keys = carryInto(id, read, 'picture', true)
      setSettled((all) => new Set([...all, ...keys]))
    },
    [id],
  )
  const settle = useCallback((key: string) => {
    flushDrafts()
    setSettled((keys) => (keys.has(key) ? keys : new Set([...keys, key])))
  }, [])
  const refuse = useCallback(
    (fields: Readonly<Record<string, string>>) => setRefused({ fields, answers: draft.answers }),
    [draft],
  )

  useKeptContact(id, form)
  useChosenPark(id, form)
  usePageHide(flushDrafts)
  useEffect(() => flushDrafts, [])
  return {
    ...{
      id,
      record,
      context,
      service,
      form,
      draft,
      save,
      fills,
      answers,
      findings,
      tasks,
      settled,
      answer,
      fill,
      settle,
      refuse,
    },
    dropped: opened.dropped,
  }
}

/** Fills empty contact fields from what the signed-in person asked us to keep. */
function useKeptContact(service: string, form: Form): void {
  const { status, me } = useSession()
  useEffect(() => {
    if (status === 'unknown') void session.getState().refresh()
  }, [status])
  const contact = me?.contact
  useEffect(() => {
    if (contact) carryInto(service, answersOfContact(form, contact), 'contact')
  }, [contact, service, form])
}

/** Fills in the park that was chosen on the home page, where a form asks for one. */
function useChosenPark(id: string, form: Form): void {
  const { park } = usePlace()
  useEffect(() => {
    if (!park) return
    const asking = form.sections.flatMap(({ fields }) =>
      fields.flatMap((field) => (field.kind === 'choice' && field.cityList === 'parks' ? [[field.key, park]] : [])),
    )
    carryInto(id, Object.fromEntries(asking), 'place')
  }, [id, form, park])
}

function answeredPaths(form: Form, answers: Answers): ReadonlySet<string> {
  const fields = form.sections.flatMap((section) => section.fields)
  const inside = leaves(fields, answers).flatMap(({ path, value }) => (isBlank(value) ? [] : [path]))
  return new Set([...Object.keys(answers).filter((key) => !isBlank(answers[key])), ...inside])
}

function refusals(
  fields: Readonly<Record<string, string>>,
  then: Answers,
  now: Answers,
  ours: readonly Finding[],
): Finding[] {
  return Object.entries(fields)
    .filter(
      ([path]) =>
        then[topKey(path)] === now[topKey(path)] &&
        !ours.some(({ field, severity }) => field === path && severity === 'blocks'),
    )
    .map(([field, message]) => ({ check: 'server', severity: 'blocks', message, field }))
}

/** The form's own field a path leads into. */
function topKey(path: string): string {
  return path.split('.')[0] ?? path
}
