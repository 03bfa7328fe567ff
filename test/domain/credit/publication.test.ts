import { isPublic, listingEnd, publicationEnd } from '../../../domain/credit'
import { plainDate } from '../../../domain/kernel/calendar'
import { listing, penalty } from './snapshots'

const on = (day: string) => plainDate(day)

describe('the last public day of a penalty', () => {
  it.each([
    // [tier, published, set by the authority, last day]
    ['light', '2026-08-22', '2026-11-22', '2026-11-22'],
    ['light', '2026-11-30', '2027-02-28', '2027-02-28'], // no 30 February: the end of the month (民法典 art. 202)
    ['light', '2027-11-30', '2028-02-29', '2028-02-29'], // leap year
    ['general', '2026-01-31', '2026-06-30', '2026-06-30'], // the authority set less than the law allows
    ['general', '2026-02-28', '2027-02-28', '2027-02-28'],
    ['serious', '2026-03-01', '2029-03-01', '2029-03-01'],
  ] as const)('%s, published %s until %s: %s', (level, publishedOn, publicUntil, last) => {
    const record = penalty({ level, publishedOn, publicUntil, decidedOn: publishedOn })
    expect(publicationEnd(record)).toBe(last)
    const next = plainDate(new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10))
    expect([isPublic(record, on(last)), isPublic(record, next)]).toEqual([true, false])
  })

  it.each([
    ['light', '2026-05-15', '2026-08-15'],
    ['general', '2026-05-15', '2027-05-15'],
    ['serious', '2026-05-15', '2029-05-15'],
  ] as const)('is never later than the tier %s allows, whatever the feed says', (level, publishedOn, last) => {
    expect(publicationEnd(penalty({ level, publishedOn, publicUntil: '2035-01-01' }))).toBe(last)
  })

  it('follows the law in force on the day of publication: a general one had three years under Order 45', () => {
    const until = { level: 'general' as const, publicUntil: '2035-01-01' }
    expect(publicationEnd(penalty({ ...until, publishedOn: '2025-12-24' }))).toBe('2028-12-24')
    expect(publicationEnd(penalty({ ...until, publishedOn: '2025-12-25' }))).toBe('2026-12-25')
  })

  it('does not exist for a warning', () => {
    const warning = penalty({ level: 'warning', publishedOn: '2026-11-01', publicUntil: '2027-11-01' })
    expect(publicationEnd(warning)).toBeUndefined()
    expect(isPublic(warning, on('2026-11-02'))).toBe(false)
    // published before any version of the law we know
    expect(isPublic({ ...warning, publishedOn: '2020-01-01' }, on('2026-11-02'))).toBe(false)
  })

  it('is not reached before the first: nothing is shown ahead of its publication', () => {
    const record = penalty({ publishedOn: '2026-11-22' })
    expect([isPublic(record, on('2026-11-21')), isPublic(record, on('2026-11-22'))]).toEqual([false, true])
  })
})

describe('a record that ended', () => {
  it.each(['expired', 'repaired', 'annulled'] as const)('is never public once %s', (endReason) => {
    for (const endedOn of ['2026-11-01', '2026-11-22', '2027-01-01', undefined]) {
      const ended = { endReason, ...(endedOn ? { endedOn } : {}) }
      expect(isPublic(penalty(ended), on('2026-11-22'))).toBe(false)
      expect(isPublic(listing(ended), on('2026-11-22'))).toBe(false)
      expect(isPublic(listing({ list: 'serious', ...ended }), on('2026-11-22'))).toBe(false)
    }
  })

  it('without a reason is public until the day before its end', () => {
    for (const record of [penalty({ endedOn: '2026-11-22' }), listing({ endedOn: '2026-11-22' })])
      expect([isPublic(record, on('2026-11-21')), isPublic(record, on('2026-11-22'))]).toEqual([true, false])
  })
})

describe('a listing', () => {
  it('as abnormal lasts until it is removed', () => {
    expect(listingEnd(listing())).toBeUndefined()
    expect(isPublic(listing({ listedOn: '2015-07-08' }), on('2026-11-22'))).toBe(true)
  })

  it('as serious lasts three years at most', () => {
    const record = listing({ list: 'serious', listedOn: '2024-02-29', publicUntil: '2030-01-01' })
    expect(listingEnd(record)).toBe('2027-02-28')
    expect([isPublic(record, on('2027-02-28')), isPublic(record, on('2027-03-01'))]).toEqual([true, false])
  })
})
