import { randomUUID } from 'node:crypto'
import type { Answers } from '../../../domain/kernel/form'
import type { RegulatorEvent } from '../../contract'
import type { SandboxDatabase } from '../database'
import { holdEntry, putEntry } from '../directory/entry'
import { markNameUsed } from '../names/reserveName'
import type { Office } from '../office'
import { type ActRequest, actElsewhere } from './actElsewhere'
import { filingOf, merchantOf } from './filing'
import { type OpenCase, openCase, ownActs, queueColumns } from './openCase'

export type Performed =
  | { readonly ok: true; readonly event: RegulatorEvent }
  | { readonly ok: false; readonly problem: 'no-such-case' | 'changed-meanwhile' | 'not-allowed-now' }

/**
 * The regulator acts on a case: one event, in the case and in the outgoing feed at once. What the act also writes on another
 * case follows it.
 *
 * @param request.data checked by the caller against the act's fields
 */
export async function performAct(office: Office, request: ActRequest): Promise<Performed> {
  const { caseNumber, act, data } = request
  let decided: OpenCase | undefined
  const outcome = await office.database.transaction().execute(async (transaction): Promise<Performed> => {
    const before = await openCase(transaction, caseNumber)
    if (!before) return { ok: false, problem: 'no-such-case' }
    if (before.arrivals !== request.arrivals) return { ok: false, problem: 'changed-meanwhile' }
    if (!ownActs(before).includes(act)) return { ok: false, problem: 'not-allowed-now' }

    const eventId = randomUUID()
    const caseSequence = before.ownActs + 1
    const at = office.clock.now()
    const { position } = await transaction
      .insertInto('outgoing_event')
      .values({
        event_id: eventId,
        case_number: caseNumber,
        arrival: before.arrivals + 1,
        case_sequence: caseSequence,
        act,
        at,
        data: JSON.stringify(data),
      })
      .returning('position')
      .executeTakeFirstOrThrow()
    const after = await openCase(transaction, caseNumber)
    if (!after) throw new Error('the case is gone')
    await transaction
      .updateTable('filed_case')
      .set({
        arrivals: before.arrivals + 1,
        own_acts: caseSequence,
        ...queueColumns(after.service, after.progress, office.clock.today()),
      })
      .where('case_number', '=', caseNumber)
      .execute()
    await changeRegister(office, transaction, before, act, data)
    decided = before
    // an officer acts on what lies on the desk, so what was on record is what had been seen
    const sawUpTo = before.events.filter(({ by, act }) => by !== 'regulator' && act !== 'submit').at(-1)?.id ?? null
    const facts = { eventId, position, caseNumber, caseSequence, act, at: at.toISOString() }
    const event = { ...facts, data: { ...data }, sawUpTo }
    return { ok: true, event }
  })
  if (outcome.ok) {
    office.revision.changed()
    office.push(outcome.event)
    const elsewhere = decided && (await actElsewhere(office, decided, act, data))
    if (elsewhere) await performAct(office, elsewhere)
  }
  return outcome
}

/** What an act makes of the merchant's entry in the register, as the service's own rule says; in the same transaction. */
async function changeRegister(
  office: Office,
  transaction: SandboxDatabase,
  before: OpenCase,
  act: string,
  data: Answers,
): Promise<void> {
  const effect = before.service.atRegulator?.effect
  if (!effect) return
  const uscc = merchantOf(before)
  const merchant = uscc ? await holdEntry(transaction, uscc) : undefined
  const entry = effect(filingOf(before, office), act, data, merchant)
  if (!entry) return
  await putEntry(transaction, entry, office.clock.today())
  if (entry.name !== merchant?.name) await markNameUsed(transaction, entry.name, office.clock.today())
}
