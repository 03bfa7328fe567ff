import { addMonths, type PlainDate } from '../../kernel/calendar'
import { type Dated, laws, since, versionOn } from '../../kernel/law'

/** How long a name is kept (名称规定 art. 18), in months. */
export const reservationMonths: Readonly<Record<'ordinary' | 'preApproval', Dated<number>>> = {
  ordinary: since('2021-03-01', 2, laws.nameReg.article(18)),
  preApproval: since('2021-03-01', 12, laws.nameReg.article(18)),
}

/** `checked → reserved(expiresOn) → used | expired | released` */
export type NameReservation =
  | { readonly state: 'checked' }
  | { readonly state: 'reserved'; readonly reservedOn: PlainDate; readonly expiresOn: PlainDate }
  | { readonly state: 'used' | 'expired' | 'released'; readonly on: PlainDate }

export type ReservationEvent =
  | { readonly kind: 'reserve'; readonly on: PlainDate; readonly preApproval: boolean }
  | { readonly kind: 'use' | 'release'; readonly on: PlainDate }

/** The reservation after an event. What cannot happen in a state changes nothing, like an act that comes too late. */
export function afterReservationEvent(reservation: NameReservation, event: ReservationEvent): NameReservation {
  const now = reservationOn(reservation, event.on)
  if (event.kind === 'reserve')
    return now.state === 'checked' || now.state === 'expired' || now.state === 'released'
      ? { state: 'reserved', reservedOn: event.on, expiresOn: expiry(event.on, event.preApproval) }
      : now
  if (now.state !== 'reserved') return now
  return { state: event.kind === 'use' ? 'used' : 'released', on: event.on }
}

/** The reservation as it stands on a day: kept through its last day, expired on the next. */
export function reservationOn(reservation: NameReservation, today: PlainDate): NameReservation {
  return reservation.state === 'reserved' && reservation.expiresOn < today
    ? { state: 'expired', on: reservation.expiresOn }
    : reservation
}

function expiry(on: PlainDate, preApproval: boolean): PlainDate {
  const length = versionOn(reservationMonths[preApproval ? 'preApproval' : 'ordinary'], on)
  if (!length) throw new Error(`no rule on reserving names on ${on}`)
  return addMonths(on, length.value)
}
