import type { Selectable } from 'kysely'
import { GatewayError, type NameReservation } from '../../regulator/gateway'
import type { Platform, Tables } from '../platform'

/** Rows dealt with in one beat. */
const MOST = 20
/** Longer than a function may run: nobody else takes the row meanwhile. */
const LEASE_MS = 90_000
/** A kept name is asked about again after this long. */
const LOOK_AGAIN_MS = 60_000
/** The registrar is away: the first waits, the last repeats. */
const WAITS_MS = [60_000, 5 * 60_000, 15 * 60_000, 60 * 60_000] as const

type Row = Selectable<Tables['name_reservation']>

/**
 * Tells the registrar of names that are wished for or given back, and looks how those it keeps stand: used by a
 * registration, or let go at a counter. Every call may be repeated, so a row taken twice does no harm.
 *
 * @returns how many rows the registrar answered
 */
export async function tendNames(platform: Platform): Promise<number> {
  const { query } = platform.database
  const now = await platform.clock.now()
  const due = await query
    .selectFrom('name_reservation')
    .selectAll()
    .where('state', 'in', ['asked', 'reserved', 'releasing'])
    .where('due_at', '<=', now)
    // who waits for an answer comes before who only may have news
    .orderBy((row) => row.case().when('state', '=', 'reserved').then(1).else(0).end())
    .orderBy('due_at')
    .limit(MOST)
    .execute()
  let answered = 0
  for (const row of due) {
    await query
      .updateTable('name_reservation')
      .set({ due_at: new Date(now.getTime() + LEASE_MS), attempts: row.attempts + 1 })
      .where('id', '=', row.id)
      .execute()
    try {
      await write(platform, row, await tell(platform, row))
      answered += 1
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error
      await wait(platform, row, error)
      // the regulator is away: the next row would only wait for the next time-out
      if (error.kind === 'temporary') break
    }
  }
  return answered
}

function tell({ gateway }: Platform, row: Row): Promise<NameReservation> {
  switch (row.state) {
    case 'asked':
      return gateway.reserveName({
        reservationId: row.id,
        entity: row.kind,
        name: row.name,
        parts: row.parts,
        preApproval: row.pre_approval,
        askedAt: row.asked_at.toISOString(),
      })
    case 'releasing':
      return gateway.releaseName(row.id)
    default:
      return gateway.nameReservation(row.id)
  }
}

/** `expired` is not written: it is read from the day, here as there. An answer to a state that has passed changes nothing. */
async function write(platform: Platform, row: Row, answer: NameReservation): Promise<void> {
  const { state, reservedOn, expiresOn, reason } = answer
  await platform.database.query
    .updateTable('name_reservation')
    .set({
      state: state === 'expired' ? 'reserved' : state,
      reserved_on: reservedOn ?? row.reserved_on,
      expires_on: expiresOn ?? row.expires_on,
      reason: reason ?? null,
      attempts: 0,
      due_at: new Date((await platform.clock.now()).getTime() + LOOK_AGAIN_MS),
    })
    .where('id', '=', row.id)
    .where('state', '=', row.state)
    .execute()
}

/** Tried again later; a wish the registrar cannot take is refused, so that nobody waits for ever. */
async function wait(platform: Platform, row: Row, error: GatewayError): Promise<void> {
  const waits = WAITS_MS[Math.min(row.attempts, WAITS_MS.length - 1)] ?? LEASE_MS
  const given = error.kind === 'permanent' && row.state === 'asked'
  platform.log.info('names', { status: given ? 'refused' : 'retry', reason: error.message })
  await platform.database.query
    .updateTable('name_reservation')
    .set({
      due_at: new Date((await platform.clock.now()).getTime() + waits),
      ...(given
        ? { state: 'refused' as const, reason: '登记机关没有接受这个请求，请换个时间再试，或者到窗口办。' }
        : {}),
    })
    .where('id', '=', row.id)
    .where('state', '=', row.state)
    .execute()
}
