import { addDays, addMonths, days, type Length, months, type PlainDate, plainDate } from '../kernel/calendar'
import { type Citation, type Dated, laws, ownPractice, since, versionOn } from '../kernel/law'

/** One class of data with its period (PIPL art. 19: the shortest that is needed; facts §12.3). */
export interface RetentionClass {
  /** what the period is counted from */
  readonly from: 'closed' | 'handed-over' | 'made'
  /** `least`: kept at least that long, because a law asks for it; otherwise forgotten after it */
  readonly kind: 'most' | 'least'
  /** where the law names no figure the period is our own, and shown as ours */
  readonly length: Dated<Length>
  /** why it is kept at all */
  readonly basis: readonly Citation[]
}

const { civilCode, cybersecurity, ecommerceLaw, order121, pipl } = laws

/** The service's first day. */
const FROM = plainDate('2026-11-01')
const ours = (length: Length) => since(FROM, length, ownPractice('保存期限'))
const THREE_YEARS: Length = { amount: 3, unit: 'year' }

export const retention = {
  /** name, telephone, address in a filing, and what was attached: until a dispute about it is out of time */
  'case-contact': {
    from: 'closed',
    kind: 'most',
    length: ours(THREE_YEARS),
    basis: [civilCode.article(188), pipl.article(19)],
  },
  /** identity document numbers: until the authority has them, and time to notice that something went wrong */
  'case-sensitive': {
    from: 'handed-over',
    kind: 'most',
    length: ours(days(30)),
    basis: [pipl.article(19), pipl.article(28)],
  },
  /** who reported a violation, under a key of its own */
  'case-reporter': {
    from: 'closed',
    kind: 'most',
    length: ours(THREE_YEARS),
    basis: [order121.article(37), pipl.article(19)],
  },
  /** by which the same contact is seen to be given again: the 90 days art. 17 is read over, and time to hand over late */
  'contact-mark': {
    from: 'made',
    kind: 'most',
    length: ours(days(100)),
    basis: [order121.article(17), pipl.article(19)],
  },
  /** evidence files; e-commerce law's three years for transaction records taken as the model */
  'case-files': {
    from: 'closed',
    kind: 'most',
    length: ours(THREE_YEARS),
    basis: [ecommerceLaw.article(31), pipl.article(19)],
  },
  /** a filing prepared under a mandate and never filed */
  prepared: { from: 'made', kind: 'most', length: ours(days(180)), basis: [pipl.article(19)] },
  /** the copy of a draft that nobody has touched; it is still on the phone that wrote it */
  draft: { from: 'made', kind: 'most', length: ours(days(90)), basis: [pipl.article(19)] },
  /** a filing several people fill, since somebody last worked on it; days, because it ends to the hour */
  joint: { from: 'made', kind: 'most', length: ours(days(60)), basis: [pipl.article(19)] },
  /** a file nobody filed */
  upload: { from: 'made', kind: 'most', length: ours(days(2)), basis: [pipl.article(19)] },
  /** what the inbox told */
  notice: { from: 'made', kind: 'most', length: ours(THREE_YEARS), basis: [pipl.article(19)] },
  /** replies kept so that the same write twice is one write */
  reply: { from: 'made', kind: 'most', length: ours(days(30)), basis: [pipl.article(19)] },
  /** access and security logs */
  log: {
    from: 'made',
    kind: 'least',
    length: since(FROM, months(6), cybersecurity.article(23)),
    basis: [cybersecurity.article(23)],
  },
  /** who did what to which object */
  audit: { from: 'made', kind: 'least', length: since(FROM, THREE_YEARS, pipl.article(56)), basis: [pipl.article(56)] },
} as const satisfies Record<string, RetentionClass>

export type RetentionId = keyof typeof retention

/** The period in force on a day. */
export function retentionOn(id: RetentionId, day: PlainDate): { readonly length: Length; readonly source: Citation } {
  const version = versionOn<Length>(retention[id].length, day)
  if (!version) throw new Error(`no period for ${id} on ${day}`)
  return { length: version.value, source: version.source }
}

/**
 * Last day on which something is kept.
 *
 * @param start the day the period is counted from: of closing, of handing over, or on which it was made
 * @example keptThrough('case-contact', plainDate('2026-11-20')) // '2029-11-20'
 */
export function keptThrough(id: RetentionId, start: PlainDate): PlainDate {
  return moved(start, retentionOn(id, start < FROM ? FROM : start).length, 1)
}

/** First day of what is still kept on a day: what is older has had its time. */
export function keptSince(id: RetentionId, today: PlainDate): PlainDate {
  return moved(today, retentionOn(id, today < FROM ? FROM : today).length, -1)
}

function moved(day: PlainDate, { amount, unit }: Length, direction: 1 | -1): PlainDate {
  if (unit === 'workingDay') throw new Error('no period of retention is counted in working days')
  if (unit === 'day') return addDays(day, direction * amount)
  return addMonths(day, direction * (unit === 'year' ? amount * 12 : amount))
}
