import type { Selectable } from 'kysely'
import { city } from '../../config/city'
import type { CaseEvent } from '../../domain/kernel/case'
import { foldCase } from '../../domain/kernel/case'
import { type Chained, chainHash, firstHash } from '../../domain/kernel/evidence'
import type { Answers, Field, Form } from '../../domain/kernel/form'
import { formVersion, type PublicService } from '../../domain/kernel/service'
import { serviceById } from '../../domain/services/registry'
import { openAnswers, type Queryable, type Sealings, type Tables } from '../platform'
import { settleDesk } from './desk/deskRow'

type CaseFile = Selectable<Tables['case_file']>

/** In the column, for an act of the regulator that had seen nothing of ours but the filing. */
const FILING_ALONE = ''

/** A case as stored: its row, its service, and its events with personal values still sealed. */
export interface StoredCase {
  readonly file: CaseFile
  readonly service: PublicService
  readonly form: Form
  readonly events: readonly CaseEvent[]
}

/**
 * Loads a case with its events.
 *
 * @param lock hold the row until the transaction ends, so that events are appended one at a time
 * @returns undefined for an unknown number
 */
export async function loadCase(query: Queryable, number: string, lock = false): Promise<StoredCase | undefined> {
  const select = query.selectFrom('case_file').selectAll().where('number', '=', number)
  const file = await (lock ? select.forUpdate() : select).executeTakeFirst()
  if (!file) return undefined
  const rows = await query
    .selectFrom('case_event')
    .selectAll()
    .where('case_number', '=', number)
    .orderBy('sequence')
    .execute()
  return storedCase(file, rows)
}

/** A case's events as they were chained, oldest first; personal values stay sealed. */
export async function loadChain(query: Queryable, number: string): Promise<readonly Chained<unknown>[]> {
  const rows = await query
    .selectFrom('case_event')
    .selectAll()
    .where('case_number', '=', number)
    .orderBy('sequence')
    .execute()
  return rows.map((row) => ({
    content: chainContent(number, eventOf(row)),
    previousHash: row.previous_hash,
    hash: row.hash,
  }))
}

/** Loads several cases with one query for all their events. */
export async function loadEvents(query: Queryable, files: readonly CaseFile[]): Promise<readonly StoredCase[]> {
  if (files.length === 0) return []
  const numbers = files.map((file) => file.number)
  const rows = await query
    .selectFrom('case_event')
    .selectAll()
    .where('case_number', 'in', numbers)
    .orderBy('sequence')
    .execute()
  return files.map((file) =>
    storedCase(
      file,
      rows.filter((row) => row.case_number === file.number),
    ),
  )
}

/** Appends an event, chained to the one before, and moves the case's row to the state that follows from all events. */
export async function appendEvent(
  query: Queryable,
  stored: StoredCase,
  event: Omit<CaseEvent, 'sequence'>,
): Promise<StoredCase> {
  const { file, service } = stored
  const next: CaseEvent = { ...event, sequence: file.head_sequence + 1 }
  const hash = chainHash(chainContent(file.number, next), file.head_hash)
  const events = [...stored.events, next]
  const state = foldCase(service.workflow, events).state
  await insertEvent(query, file.number, next, file.head_hash, hash)
  const head = { head_sequence: next.sequence, head_hash: hash, state, updated_at: new Date(next.at) }
  await query.updateTable('case_file').set(head).where('number', '=', file.number).execute()
  const after = { ...stored, file: { ...file, ...head }, events }
  await settleDesk(query, after, next.at)
  return after
}

/** Stores the first event of a case; the row itself is inserted by the caller with the hash this returns. */
export function firstEvent(number: string, event: CaseEvent): { previousHash: string; hash: string } {
  return { previousHash: firstHash, hash: chainHash(chainContent(number, event), firstHash) }
}

export async function insertEvent(
  query: Queryable,
  number: string,
  event: CaseEvent,
  previousHash: string,
  hash: string,
): Promise<void> {
  await query
    .insertInto('case_event')
    .values({
      case_number: number,
      sequence: event.sequence,
      id: event.id,
      act: event.act,
      by: event.by,
      at: event.at,
      data: JSON.stringify(event.data),
      saw_up_to: event.sawUpTo === undefined ? null : (event.sawUpTo ?? FILING_ALONE),
      previous_hash: previousHash,
      hash,
    })
    .execute()
}

/** The content a case event's hash covers: everything that is stored of it. */
export function chainContent(caseNumber: string, event: CaseEvent): unknown {
  const { id, sequence, act, by, at, data, sawUpTo } = event
  return { caseNumber, id, sequence, act, by, at, data, ...(sawUpTo === undefined ? {} : { sawUpTo }) }
}

/** The fields an event's data answers: the form's for `submit`, the act's otherwise. */
export function fieldsOf(stored: Pick<StoredCase, 'service' | 'form'>, act: string): readonly Field[] {
  if (act === 'submit') return stored.form.sections.flatMap((section) => section.fields)
  return stored.service.workflow.acts[act]?.fields ?? []
}

/** An event's data with the personal values opened. */
export function openEvent(sealings: Sealings, stored: StoredCase, event: CaseEvent): Answers {
  return openAnswers(sealings, fieldsOf(stored, event.act), event.data, sealPlace(stored.file.number, event.id))
}

export function sealPlace(caseNumber: string, eventId: string): string {
  return `${caseNumber}|${eventId}`
}

function storedCase(file: CaseFile, rows: readonly Selectable<Tables['case_event']>[]): StoredCase {
  const service = serviceById(file.service)
  const form = service && formVersion(service, file.form_version, city)
  if (!service || !form)
    throw new Error(`case of a service or form version that is not in the registry: ${file.service}`)
  return { file, service, form, events: rows.map(eventOf) }
}

function eventOf(row: Selectable<Tables['case_event']>): CaseEvent {
  const { id, sequence, act, by, at, data, saw_up_to } = row
  const event = { id, sequence, act, by, at: at.toISOString(), data }
  return saw_up_to === null ? event : { ...event, sawUpTo: saw_up_to === FILING_ALONE ? null : saw_up_to }
}
