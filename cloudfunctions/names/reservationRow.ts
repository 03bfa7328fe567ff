import type { Selectable } from 'kysely'
import type { InferOutput } from 'valibot'
import { isPlainDate, type PlainDate } from '../../domain/kernel/calendar'
import { reservationOn } from '../../domain/registration'
import type { Tables } from '../platform'
import type { namesContract } from './contract'

export type Reservation = InferOutput<(typeof namesContract)['names.reserve']['output']>
export type ReservationRow = Selectable<Tables['name_reservation']>

/** A reservation as it stands on a day: what the registrar keeps has expired when its last day is over. */
export function reservationView(row: ReservationRow, today: PlainDate): Reservation {
  const { id, kind, name, parts, state, reserved_on: reservedOn, expires_on: expiresOn, reason } = row
  return {
    id,
    kind,
    name,
    parts,
    state: state === 'reserved' && isOver(reservedOn, expiresOn, today) ? 'expired' : state,
    ...(reservedOn ? { reservedOn } : {}),
    ...(expiresOn ? { expiresOn } : {}),
    ...(reason ? { reason } : {}),
  }
}

function isOver(reservedOn: string | null, expiresOn: string | null, today: PlainDate): boolean {
  if (!isPlainDate(reservedOn) || !isPlainDate(expiresOn)) return false
  return reservationOn({ state: 'reserved', reservedOn, expiresOn }, today).state === 'expired'
}
