import { longDate, type PlainDate } from '../../kernel/calendar'
import type { MerchantSnapshot } from '../../kernel/merchant'
import type { Known, Subject } from '../../kernel/service'
import { missedYears } from '../reportYears'

export type AbnormalListing = MerchantSnapshot['listings'][number]

/** Why somebody was listed; what has to be done about it depends on it (facts §4.6, A1–A4). */
export type Cause = 'report' | 'disclosure' | 'falsehood' | 'unreachable' | 'other'

/** The listings or marks that are still there, newest first. */
export function openListings({ listings }: Pick<MerchantSnapshot, 'listings'>): readonly AbnormalListing[] {
  return listings
    .filter(({ list, endedOn, endReason }) => list === 'abnormal' && endedOn === undefined && endReason === undefined)
    .sort((one, other) => (one.listedOn < other.listedOn ? 1 : -1))
}

/** The cause from the words of the decision; the person can put it right. */
export function causeOf(reason: string): Cause {
  if (/年度报告|年报/.test(reason)) return 'report'
  if (/无法联系|住所|经营场所/.test(reason)) return 'unreachable'
  if (/隐瞒|弄虚作假|虚假/.test(reason)) return 'falsehood'
  return /公示/.test(reason) ? 'disclosure' : 'other'
}

/** The listings as somebody chooses among them, each with what is still missing. */
export function listingSubjects(known: Known, today: PlainDate): readonly Subject[] {
  const missed = missedYears(known, today)
  return openListings(known.merchant ?? { listings: [] }).map(({ id, reason, listedOn }) => {
    const asked = known.earlier?.some(({ subject }) => subject === id) ?? false
    const waits = causeOf(reason) === 'report' && missed.length > 0
    return {
      id,
      title: `${longDate(listedOn as PlainDate)}的记录`,
      state: asked ? 'closed' : 'open',
      note: asked
        ? '已经申请，正在办理'
        : waits
          ? `先补报${missed.join('、')}年度年报，再申请`
          : '改正后可以申请，5个工作日内决定',
    }
  })
}
