import { chinaCalendar, type PlainDate } from '../../domain/kernel/calendar'
import {
  availableActs,
  type CaseProgress,
  type ClockReading,
  foldCase,
  readClock,
  timeline,
} from '../../domain/kernel/case'
import { readableDocument } from '../../domain/kernel/form'
import { type Sealings, withoutPersonal } from '../platform'
import { fieldsOf, openEvent, type StoredCase } from './caseStore'

/** A case as its owner sees it: everything is folded from its events on the day it is read. */
export function caseView(stored: StoredCase, sealings: Sealings, today: PlainDate, outboxNeedsAttention: boolean) {
  const { file, service, form } = stored
  const progress = publicProgress(stored)
  const submitted = stored.events[0]
  return {
    caseNumber: file.number,
    service: service.id,
    serviceTitle: service.title,
    title: file.title,
    formVersion: file.form_version,
    receivedAt: file.received_at.toISOString(),
    receivedMoment: service.receivedMoment,
    today,
    state: stateView(stored, progress.state),
    clock: readClock(service.periods, progress, chinaCalendar, today),
    timeline: timeline(service.workflow, progress, 'applicant').map(({ data: _, ...entry }) => entry),
    document: submitted ? readableDocument(form, openEvent(sealings, stored, submitted)) : [],
    acts: availableActs(service.workflow, progress.state, 'applicant'),
    nextSteps: service.nextSteps(progress.state),
    bridge: {
      state: outboxNeedsAttention
        ? ('needs-attention' as const)
        : file.delivered_at
          ? ('delivered' as const)
          : ('waiting' as const),
      ...(file.delivered_at ? { deliveredAt: file.delivered_at.toISOString() } : {}),
    },
    head: file.head_hash,
  }
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
    document: view.document
      .map((section) => ({
        ...section,
        rows: section.rows.filter((row) => !row.personal).map(({ files: _, ...row }) => row),
      }))
      .filter((section) => section.rows.length > 0),
  }
}

/** One line of 我的办件. */
export function caseCard(stored: StoredCase, today: PlainDate) {
  const { file, service } = stored
  const progress = publicProgress(stored)
  const state = stateView(stored, progress.state)
  const due = firstToEnd(readClock(service.periods, progress, chinaCalendar, today))
  return {
    caseNumber: file.number,
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
function publicProgress(stored: StoredCase): CaseProgress {
  return foldCase(
    stored.service.workflow,
    stored.events.map((event) => ({ ...event, data: withoutPersonal(fieldsOf(stored, event.act), event.data) })),
  )
}

function stateView({ service }: StoredCase, state: string) {
  const definition = service.workflow.states[state]
  if (!definition) throw new Error(`unknown state ${state} of ${service.id}`)
  const { label, meaning, tone, waitingFor } = definition
  return { id: state, label, meaning, tone, waitingFor }
}

function firstToEnd(clock: readonly ClockReading[]): ClockReading | undefined {
  return clock
    .filter((reading) => reading.status !== 'met' && reading.status !== 'late')
    .sort((a, b) => (a.due.latest < b.due.latest ? -1 : 1))[0]
}
