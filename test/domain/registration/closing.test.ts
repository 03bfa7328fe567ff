import fc from 'fast-check'
import { addDays, plainDate } from '../../../domain/kernel/calendar'
import type { MerchantSnapshot } from '../../../domain/kernel/merchant'
import {
  barredByRegister,
  bars,
  dormantInTime,
  extendedInTime,
  notBarredFromClosing,
  publishedLongEnough,
  resumedInTime,
  windowToApply,
} from '../../../domain/registration'
import { onRecord } from '../../sound/trademark-pledge'

describe('simplified cancellation (条例 art. 33, 细则 art. 48)', () => {
  const published = plainDate('2026-10-01')
  const on = (day: string) => publishedLongEnough(published, plainDate(day), 'publishedOn').map(({ field }) => field)

  test.each([
    ['2026-10-20', ['publishedOn'], 'the nineteenth day after the first'],
    ['2026-10-21', ['publishedOn'], 'the last day of the twenty'],
    ['2026-10-22', [], 'the first day after them'],
    ['2026-11-10', [], 'the twentieth day to apply'],
    ['2026-11-11', ['publishedOn'], 'one day too late'],
  ])('published on 1 October, on %s: %j (%s)', (day, expected) => expect(on(day)).toEqual(expected))

  test('the window is twenty days long whenever it begins, and no day before or after it passes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: -60, max: 120 }), (start, shift) => {
        const first = addDays(plainDate('2022-03-01'), start)
        const { from, until } = windowToApply(first)
        const today = addDays(first, shift)
        const passes = publishedLongEnough(first, today, 'x').length === 0
        return addDays(from, 19) === until && passes === (today >= from && today <= until)
      }),
    )
  })

  test.each(bars.map(({ id, label }) => [label, id] as const))('barred: %s', (_label, id) => {
    expect(notBarredFromClosing([id], 'bars')).toHaveLength(1)
  })

  test('nothing ticked is no bar; the register is asked as well', () => {
    expect(notBarredFromClosing(undefined, 'bars')).toEqual([])
    const merchant = { status: 'active', listings: [] } as unknown as MerchantSnapshot
    const today = plainDate('2026-11-29')
    expect(barredByRegister(merchant, today, 'bars')).toEqual([])
    expect(barredByRegister({ ...merchant, status: 'revoked' }, today, 'bars')).toHaveLength(1)
    const listing = { id: '1', list: 'abnormal', reason: '', authority: '', listedOn: '2026-01-01' } as const
    expect(barredByRegister({ ...merchant, listings: [listing] }, today, 'bars')).toHaveLength(1)
    expect(barredByRegister({ ...merchant, listings: [{ ...listing, endedOn: '2026-02-01' }] }, today, 'bars')).toEqual(
      [],
    )
    const pledge = onRecord({ kind: 'equity', certificate: 'G1' })
    expect(barredByRegister({ ...merchant, pledges: [pledge] }, today, 'bars')[0]?.message).toContain('编号G1')
    for (const other of [{ ...pledge, state: 'cancelled' as const }, onRecord()])
      expect(barredByRegister({ ...merchant, pledges: [other] }, today, 'bars')).toEqual([])
  })
})

describe('dormancy (条例 art. 30, 细则 arts. 41–42)', () => {
  const today = plainDate('2026-11-20')
  const fields = (objections: readonly { field?: string }[]) => objections.map(({ field }) => field)

  test.each([
    ['2026-11-20', '2029-11-20', []],
    ['2026-11-20', '2029-11-21', ['ends']],
    ['2026-11-19', '2027-11-19', ['begins']],
    ['2026-12-01', '2026-11-30', ['ends']],
    ['2028-02-29', '2031-02-28', []],
  ])('from %s to %s: %j', (begins, ends, expected) => {
    expect(fields(dormantInTime(begins, ends, today))).toEqual(expected)
  })

  test.each([
    ['2024-01-01', '2026-12-20', '2026-12-31', []],
    ['2024-01-01', '2026-12-21', '2026-12-31', ['endsNow']],
    ['2024-01-01', '2026-11-19', '2026-12-31', ['endsNow']],
    ['2024-01-01', '2026-12-01', '2027-01-02', ['ends']],
    ['2024-01-01', '2026-12-01', '2026-12-01', ['ends']],
  ])('begun %s, until %s, to %s: %j', (begins, endsNow, ends, expected) => {
    expect(fields(extendedInTime(begins, endsNow, ends, today))).toEqual(expected)
  })

  test('a resumption is published within thirty days', () => {
    expect(resumedInTime('2026-10-21', today)).toEqual([])
    expect(fields(resumedInTime('2026-10-20', today))).toEqual(['resumedOn'])
  })
})
