import type { Selectable } from 'kysely'
import { city } from '../../config/city'
import type { CaseEvent } from '../../domain/kernel/case'
import { foldCase } from '../../domain/kernel/case'
import { type Chained, chainHash, firstHash } from '../../domain/kernel/evidence'
import type { Answers, Field, Form } from '../../domain/kernel/form'
import { formVersion, type PublicService } from '../../domain/kernel/service'
import { serviceById } from '../../domain/services/registry'
import {
  type CaseKey,
  type CaseSealings,
  caseSealings,
  type KeyPurpose,
  newCaseKey,
  openAnswers,
  type Queryable,
  refuse,
  type Sealings,
  type Tables,
} from '../platform'
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
  /** what its personal values are sealed with, itself sealed */
  readonly keys: readonly (CaseKey & { readonly why: 'period' | 'asked' | null })[]
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
  return storedCase(file, rows, await loadKeys(query, [number]))
}

/** The rings a case's personal values are sealed with, as long as their keys are kept. */
function sealingsOf(masters: Sealings, { file, keys }: Pick<StoredCase, 'file' | 'keys'>): CaseSealings {
  return caseSealings(masters, file.number, keys)
}

/**
 * The rings to seal what is being said now. An identity number asked for late needs a new key where the first has had its
 * time; a case whose contact details are forgotten is over and takes nothing personal any more.
 */
export async function sealingsToWrite(
  query: Queryable,
  masters: Sealings,
  stored: StoredCase,
  fields: readonly Field[],
): Promise<CaseSealings> {
  const { number } = stored.file
  const kinds = new Set(leafKinds(fields))
  const forgotten = stored.keys.filter(({ purpose, sealed }) => sealed === null && kinds.has(purpose))
  if (forgotten.some(({ purpose }) => purpose !== 'sensitive'))
    return refuse('conflict', '这件办件的个人信息已经清除，不能再这样操作')
  const keys: CaseKey[] = [...stored.keys]
  for (const old of forgotten) {
    const key = newCaseKey(masters, number, old.purpose)
    await query
      .updateTable('case_key')
      .set({ sealed: key.sealed, forgotten_at: null, why: null })
      .where('case_number', '=', number)
      .where('purpose', '=', key.purpose)
      .execute()
    keys.splice(keys.indexOf(old), 1, key)
  }
  return caseSealings(masters, number, keys)
}

function leafKinds(fields: readonly Field[]): readonly KeyPurpose[] {
  return fields.flatMap((field) =>
    field.personal ? [field.personal] : field.kind === 'group' ? leafKinds(field.fields as readonly Field[]) : [],
  )
}

async function loadKeys(query: Queryable, numbers: readonly string[]) {
  return query
    .selectFrom('case_key')
    .select(['case_number', 'purpose', 'sealed', 'why'])
    .where('case_number', 'in', numbers)
    .execute()
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
  const keys = await loadKeys(query, numbers)
  const of = <T extends { case_number: string }>(all: readonly T[], number: string) =>
    all.filter(({ case_number }) => case_number === number)
  return files.map((file) => storedCase(file, of(rows, file.number), of(keys, file.number)))
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

/** An event's data with the personal values opened; those whose key has been forgotten are left out. */
export function openEvent(masters: Sealings, stored: StoredCase, event: CaseEvent): Answers {
  return openAnswers(
    sealingsOf(masters, stored),
    fieldsOf(stored, event.act),
    event.data,
    sealPlace(stored.file.number, event.id),
  )
}

export function sealPlace(caseNumber: string, eventId: string): string {
  return `${caseNumber}|${eventId}`
}

function storedCase(
  file: CaseFile,
  rows: readonly Selectable<Tables['case_event']>[],
  keys: StoredCase['keys'],
): StoredCase {
  const service = serviceById(file.service)
  const form = service && formVersion(service, file.form_version, city)
  if (!service || !form)
    throw new Error(`case of a service or form version that is not in the registry: ${file.service}`)
  return { file, service, form, events: rows.map(eventOf), keys }
}

function eventOf(row: Selectable<Tables['case_event']>): CaseEvent {
  const { id, sequence, act, by, at, data, saw_up_to } = row
  const event = { id, sequence, act, by, at: at.toISOString(), data }
  return saw_up_to === null ? event : { ...event, sawUpTo: saw_up_to === FILING_ALONE ? null : saw_up_to }
}
