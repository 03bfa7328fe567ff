import { addMonths, isPlainDate, type PlainDate } from '../kernel/calendar'
import { parseTrademarkNumber } from '../kernel/identifiers'
import type { Trademark } from '../kernel/merchant'
import type { Known } from '../kernel/service'

/** The marks of the merchant on record; undefined while nothing was read or the register gives none out. */
export function marksOf(known: Known | undefined): readonly Trademark[] | undefined {
  return known?.merchant?.trademarks
}

/** The mark a typed number means. */
export function markOf(marks: readonly Trademark[], typed: string | undefined): Trademark | undefined {
  const parsed = parseTrademarkNumber(typed ?? '')
  return parsed.ok ? marks.find(({ number }) => number === parsed.number) : undefined
}

/**
 * How a mark stands on a day: `grace` has ended less than six months ago and may still be renewed; `ended` cannot be any
 * more or is no mark now.
 */
export type MarkLife = 'live' | 'grace' | 'ended'

export function markLife({ status, validUntil }: Trademark, day: PlainDate): MarkLife {
  if (status !== 'registered' || !isPlainDate(validUntil)) return 'ended'
  if (validUntil >= day) return 'live'
  return addMonths(validUntil, 6) >= day ? 'grace' : 'ended'
}

/** 第30类、第35类 */
export function classWords({ classes }: Trademark): string {
  return classes.map((one) => `第${one.class}类`).join('、')
}

/** Longest text the form takes for the goods of one mark. */
const MOST_GOODS = 600

/** 茶；糕点；广告: the goods or services of every class, as much of them as the form takes. */
export function goodsWords({ classes }: Trademark): string {
  const whole = classes.map(({ goods }) => goods).join('；')
  return whole.length <= MOST_GOODS ? whole : `${whole.slice(0, MOST_GOODS - 1)}等`
}
