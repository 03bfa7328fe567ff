import { sql } from 'kysely'
import { isPlainDate, type PlainDate } from '../../../domain/kernel/calendar'
import { digestJson } from '../../../domain/kernel/evidence'
import {
  afterReservationEvent,
  checkName,
  closeness,
  composeName,
  type NameParts,
  readName,
  reservationOn,
} from '../../../domain/registration'
import type { NameReservation, NameReservationRequest } from '../../contract'
import type { SandboxDatabase } from '../database'
import type { Office } from '../office'

export type NameAnswer =
  | { readonly ok: true; readonly value: NameReservation; readonly repeated: boolean }
  | { readonly ok: false; readonly problem: 'different-content' | 'reservation-unknown' | 'name-mismatch' }

/**
 * Keeps a name, or says why not: what the rules forbid, or a registered or kept name with the same 字号 in the same industry
 * (名称规定 art. 17). The same request again gives the same answer.
 */
export async function reserveName(office: Office, request: NameReservationRequest): Promise<NameAnswer> {
  const { reservationId, name, parts } = request
  if (composeName(parts) !== name) return { ok: false, problem: 'name-mismatch' }
  const digest = digestJson(request)
  const outcome = await office.database.transaction().execute(async (transaction): Promise<NameAnswer> => {
    // two wishes for one name are decided one after the other
    await sql`lock table name_reservation in exclusive mode`.execute(transaction)
    const before = await find(transaction, reservationId)
    if (before)
      return before.digest === digest
        ? { ok: true, value: viewOf(before, office.clock.today()), repeated: true }
        : { ok: false, problem: 'different-content' }
    const today = office.clock.today()
    const reason = (await inTheWay(transaction, request, today)) ?? forbidden(request, today)
    const kept = afterReservationEvent(
      { state: 'checked' },
      { kind: 'reserve', on: today, preApproval: request.preApproval },
    )
    const row = await transaction
      .insertInto('name_reservation')
      .values({
        id: reservationId,
        digest,
        name,
        parts: JSON.stringify(parts),
        state: reason === undefined ? 'reserved' : 'refused',
        reserved_on: reason === undefined && kept.state === 'reserved' ? kept.reservedOn : null,
        expires_on: reason === undefined && kept.state === 'reserved' ? kept.expiresOn : null,
        ended_on: null,
        reason: reason ?? null,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    return { ok: true, value: viewOf(row, today), repeated: false }
  })
  return outcome
}

export async function nameReservationOf(office: Office, id: string): Promise<NameAnswer> {
  const row = await find(office.database, id)
  return row
    ? { ok: true, value: viewOf(row, office.clock.today()), repeated: true }
    : { ok: false, problem: 'reservation-unknown' }
}

/** Lets a kept name go; one that was used, refused or has expired stays what it is. */
export async function releaseName(office: Office, id: string): Promise<NameAnswer> {
  const today = office.clock.today()
  const row = await find(office.database, id)
  if (!row) return { ok: false, problem: 'reservation-unknown' }
  if (viewOf(row, today).state === 'reserved')
    await office.database
      .updateTable('name_reservation')
      .set({ state: 'released', ended_on: today })
      .where('id', '=', id)
      .where('state', '=', 'reserved')
      .execute()
  return nameReservationOf(office, id)
}

/** A name that comes onto the register is no longer only kept. */
export async function markNameUsed(transaction: SandboxDatabase, name: string, today: PlainDate): Promise<void> {
  await transaction
    .updateTable('name_reservation')
    .set({ state: 'used', ended_on: today })
    .where('name', '=', name)
    .where('state', '=', 'reserved')
    .where('expires_on', '>=', today)
    .execute()
}

type Row = NonNullable<Awaited<ReturnType<typeof find>>>

function find(database: SandboxDatabase, id: string) {
  return database.selectFrom('name_reservation').selectAll().where('id', '=', id).executeTakeFirst()
}

function viewOf(row: Row, today: PlainDate): NameReservation {
  const { id, name, state, reserved_on: reservedOn, expires_on: expiresOn, reason } = row
  const over =
    state === 'reserved' &&
    reservedOn !== null &&
    expiresOn !== null &&
    reservationOn({ state: 'reserved', reservedOn, expiresOn }, today).state === 'expired'
  return {
    reservationId: id,
    name,
    state: over ? 'expired' : state,
    ...(reservedOn ? { reservedOn } : {}),
    ...(expiresOn ? { expiresOn } : {}),
    ...(reason ? { reason } : {}),
  }
}

function forbidden({ entity, parts }: NameReservationRequest, today: PlainDate): string | undefined {
  const { outcome, reasons } = checkName(parts, { kind: entity }, today)
  return outcome === 'rejected' ? reasons[0]?.message : undefined
}

/** 名称规定 art. 17 (1): a registered or kept name with the same 字号 in the same industry. */
async function inTheWay(
  transaction: SandboxDatabase,
  { parts }: NameReservationRequest,
  today: PlainDate,
): Promise<string | undefined> {
  const like = `%${parts.trade.replace(/[\\%_]/g, '\\$&')}%`
  const registered = await transaction
    .selectFrom('directory')
    .select(['name', 'snapshot'])
    .where('name', 'like', like)
    .execute()
  const same = (other: NameParts) => ['same-name', 'sameTrade'].includes(closeness(parts, other).kind)
  const merchant = registered.find(
    ({ name, snapshot }) =>
      name !== null && (snapshot?.status === 'active' || snapshot?.status === 'dormant') && same(readName(name)),
  )
  if (merchant) return `与已登记的“${merchant.name}”同行业、字号相同。`
  const kept = await transaction
    .selectFrom('name_reservation')
    .select(['name', 'parts', 'expires_on'])
    .where('state', '=', 'reserved')
    .where('name', 'like', like)
    .execute()
  const other = kept.find(
    ({ parts: theirs, expires_on: until }) => isPlainDate(until) && until >= today && same(theirs),
  )
  return other && `与已经预留的名称同行业、字号相同，预留到${other.expires_on}。`
}
