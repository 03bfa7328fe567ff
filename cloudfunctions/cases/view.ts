import { beijingDay, chinaCalendar, type PlainDate } from '../../domain/kernel/calendar'
import {
  type Actor,
  actsNow,
  type CaseProgress,
  type ClockReading,
  foldCase,
  readClock,
  type Side,
  timeline,
  type WaitsFor,
  type Workflow,
} from '../../domain/kernel/case'
import { type Answers, type DocumentSection, type FileRef, leaves, readableDocument } from '../../domain/kernel/form'
import { shownTo, signedSection } from '../../domain/kernel/joint'
import { staysHere } from '../../domain/kernel/service'
import { printsOf } from '../../domain/kernel/service/prints'
import { type Sealings, withoutPersonal } from '../platform'
import { attachedFiles, sharedFields } from './attachments'
import { fieldsOf, openEvent, type StoredCase } from './caseStore'
import type { CaseParts } from './joint/caseParts'

/** A case as one side sees it: everything is folded from its events on the day it is read. */
export function caseView(
  stored: StoredCase,
  sealings: Sealings,
  today: PlainDate,
  outboxNeedsAttention: boolean,
  side: Side = 'applicant',
  reader: Reader = {},
) {
  const { file, service } = stored
  const progress = publicProgress(stored)
  const submitted = stored.events[0]
  const filed = submitted && side === 'applicant' ? openEvent(sealings, stored, submitted) : {}
  const answers = ownView(stored, filed, reader.parts)
  const governing = service.governing?.(beijingDay(file.received_at.toISOString()), today)
  const letter = service.letter?.({ caseNumber: file.number, answers, progress })
  const licence = service.licence?.({ caseNumber: file.number, answers, progress })
  return {
    caseNumber: file.number,
    side,
    service: service.id,
    serviceTitle: service.title,
    title: file.title,
    formVersion: file.form_version,
    receivedAt: file.received_at.toISOString(),
    receivedMoment: service.receivedMoment,
    today,
    state: stateView(stored, progress.state, side),
    clock: readClock(service.periods, progress, chinaCalendar, today),
    timeline: timeline(service.workflow, progress, side).map(({ data, ...entry }) => {
      const files = entry.act === 'submit' ? [] : shownFiles(stored, entry, data, side)
      return files.length > 0 ? { ...entry, files } : entry
    }),
    document: documentFor(stored, side, answers),
    ...(reader.participant ? { participant: true as const } : {}),
    acts: actsFor(service.workflow, actsNow(service.workflow, progress, side), reader),
    ...(governing ? { governing } : {}),
    nextSteps:
      side === 'applicant'
        ? service.nextSteps(progress.state, { answers, receivedOn: beijingDay(file.received_at.toISOString()), today })
        : [],
    bridge: {
      state: staysHere(service)
        ? ('none' as const)
        : outboxNeedsAttention
          ? ('needs-attention' as const)
          : file.delivered_at
            ? ('delivered' as const)
            : ('waiting' as const),
      ...(file.delivered_at ? { deliveredAt: file.delivered_at.toISOString() } : {}),
    },
    ...(side === 'applicant' && letter ? { letter } : {}),
    ...(side === 'applicant' && licence ? { licence } : {}),
    begins: beginnings(stored, progress, side),
    prints: printsOf(service, progress, side).map(({ id, title, note }) => ({ id, title, note })),
    head: file.head_hash,
    forgotten: side === 'applicant' ? forgottenOf(stored) : [],
  }
}

/** Who reads a jointly filed case: the parts that are theirs, and whether another filed it. */
interface Reader {
  readonly parts?: CaseParts
  readonly participant?: boolean
}

/** The filing without what is private to other parties; the whole for a case one person filed alone. */
export function ownView({ service, form }: StoredCase, answers: Answers, parts: CaseParts): Answers {
  return service.parties && parts ? shownTo(form, service.parties, answers, parts) : answers
}

/** A participant does what the workflow leaves to each party or to all together; the rest is up to who filed it. */
function actsFor({ acts }: Workflow, now: readonly string[], { participant }: Reader): readonly string[] {
  return participant ? now.filter((act) => acts[act]?.parties !== undefined) : now
}

/** What had been said and is here no more; a key nothing was sealed with is nobody's loss. */
function forgottenOf(stored: StoredCase) {
  const said = new Set(
    stored.events.flatMap(({ act, data }) =>
      leaves(fieldsOf(stored, act), data).flatMap(({ field }) => field.personal ?? []),
    ),
  )
  return stored.keys.flatMap(({ purpose, sealed, why }) =>
    sealed === null && why && said.has(purpose) ? [{ purpose, why }] : [],
  )
}

/**
 * An anonymous case as the holder of its query code sees it: without what says who reported, also not who they may be, and
 * without the files, which only an owner may open.
 */
export function anonymousView(stored: StoredCase, sealings: Sealings, today: PlainDate, stuck: boolean) {
  const view = caseView(stored, sealings, today, stuck)
  const { acts } = stored.service.workflow
  return {
    ...view,
    acts: view.acts.filter((act) => !acts[act]?.onlyNamed),
    prints: printsWithoutName(stored).map(({ id, title, note }) => ({ id, title, note })),
    document: withoutPersons(view.document),
  }
}

/** Papers of an anonymous case. */
export function printsWithoutName(stored: StoredCase) {
  return printsOf(stored.service, publicProgress(stored), 'applicant').filter(({ withoutName }) => withoutName)
}

/** What the acts a side may do now begin with, as the workflow says; nothing personal is in the progress it is read from. */
function beginnings({ service }: StoredCase, progress: CaseProgress, side: Side): Readonly<Record<string, Answers>> {
  return Object.fromEntries(
    actsNow(service.workflow, progress, side).flatMap((act) => {
      const answers = service.workflow.acts[act]?.begins?.(progress.applied)
      return answers ? [[act, answers] as const] : []
    }),
  )
}

/** What was filed as one side may read it. @param answers with the personal ones opened */
export function documentFor(stored: StoredCase, side: Side, answers: Answers): readonly DocumentSection[] {
  const submitted = stored.events[0]
  if (!submitted) return []
  const { form, service } = stored
  if (side === 'applicant') return [...readableDocument(form, answers), ...signedSection(service.parties, answers)]
  return withoutPersons(readableDocument(form, withoutPersonal(fieldsOf(stored, 'submit'), submitted.data)))
}

/** The files that came with an act, as far as this side may open them: its own, and what the other side gave it to see. */
function shownFiles(
  stored: StoredCase,
  { act, by }: { readonly act: string; readonly by: Actor },
  data: Answers,
  side: Side,
): FileRef[] {
  const fields = fieldsOf(stored, act)
  return [...attachedFiles(by === side ? fields : sharedFields(fields), data)]
}

/** What another side may read of a filing: no personal row, and no file but those that were given for it to see. */
function withoutPersons(document: readonly DocumentSection[]) {
  return document
    .map((section) => ({
      ...section,
      rows: section.rows
        .filter((row) => !row.personal)
        .map(({ files, ...row }) => (files && row.shared ? { ...row, files } : row)),
    }))
    .filter((section) => section.rows.length > 0)
}

/** One line of 我的办件. */
export function caseCard(stored: StoredCase, today: PlainDate, side: Side = 'applicant') {
  const { file, service } = stored
  const progress = publicProgress(stored)
  const state = stateView(stored, progress.state, side)
  const due = firstToEnd(readClock(service.periods, progress, chinaCalendar, today))
  return {
    caseNumber: file.number,
    side,
    service: service.id,
    serviceTitle: service.title,
    title: file.title,
    state: state.id,
    stateLabel: state.label,
    tone: state.tone,
    waitingFor: state.waitingFor,
    updatedAt: file.updated_at.toISOString(),
    ...(due ? { due } : {}),
  }
}

/** The fold, with the personal values of acts left out: no sentence of a timeline needs them. */
export function publicProgress(stored: StoredCase): CaseProgress {
  return foldCase(
    stored.service.workflow,
    stored.events.map((event) => ({ ...event, data: withoutPersonal(fieldsOf(stored, event.act), event.data) })),
  )
}

/** A state in the words of one side. */
export function stateView({ service }: Pick<StoredCase, 'service'>, state: string, side: Side = 'applicant') {
  const definition = service.workflow.states[state]
  if (!definition) throw new Error(`unknown state ${state} of ${service.id}`)
  const { label, meaning } = (side === 'counterparty' && definition.toCounterparty) || definition
  return { id: state, label, meaning, tone: definition.tone, waitingFor: waitsFor(service, definition.waitingFor) }
}

/** What stays with us is handled by our officers, whatever the table calls whoever decides. */
function waitsFor(service: StoredCase['service'], who: Actor | 'nobody'): WaitsFor {
  return who === 'regulator' && staysHere(service) ? 'officer' : who
}

function firstToEnd(clock: readonly ClockReading[]): ClockReading | undefined {
  return clock
    .filter((reading) => reading.status !== 'met' && reading.status !== 'late')
    .sort((a, b) => (a.due.latest < b.due.latest ? -1 : 1))[0]
}
