import type { MerchantKind, MerchantStatus } from '../../../domain/credit'
import { epochDay, type PlainDate } from '../../../domain/kernel/calendar'
import { dayNumber } from './days'
import type { Random } from './random'

/** When a merchant exists. Days are counted since 1970-01-01, because most of what follows is arithmetic. */
export interface Life {
  readonly status: MerchantStatus
  readonly establishedOn: number
  /** day of cancellation or revocation */
  readonly endedOn?: number
  /** today, or the day it ended: nothing happens to the merchant later */
  readonly lastDay: number
  readonly today: number
}

const EARLIEST = dayNumber(1998, 1, 1)

/** Most merchants are young: half are under four years. 92 % are active. */
export function life(kind: MerchantKind, today: PlainDate, random: Random): Life {
  const now = epochDay(today)
  const age = Math.floor((now - EARLIEST) * random.next() ** 3)
  const establishedOn = now - age
  const status = random.weighted<MerchantStatus>([
    [92, 'active'],
    [5, 'cancelled'],
    [2, 'revoked'],
    [1, 'dormant'],
  ])
  // Sole traders are seldom revoked and cannot have lived only a month.
  const ended = (status === 'cancelled' || status === 'revoked') && age > 60
  if (!ended) return { status: status === 'dormant' ? 'dormant' : 'active', establishedOn, lastDay: now, today: now }
  const endedOn = random.whole(establishedOn + 30, now - 1)
  return {
    status: kind === 'sole-trader' ? 'cancelled' : status,
    establishedOn,
    endedOn,
    lastDay: endedOn,
    today: now,
  }
}
