import fc from 'fast-check'
import { addDays, plainDate } from '../../../domain/kernel/calendar'
import { keptSince, keptThrough, type RetentionId, retention, retentionOn } from '../../../domain/privacy'

const ids = Object.keys(retention) as RetentionId[]
const day = fc.integer({ min: 0, max: 4_000 }).map((offset) => addDays(plainDate('2026-11-01'), offset))

test('the periods of facts §12.3, each with where it comes from; what the law does not say is shown as ours', () => {
  const today = plainDate('2026-11-20')
  const read = (id: RetentionId) => {
    const { length, source } = retentionOn(id, today)
    return [length.amount, length.unit, source.law]
  }
  expect(read('case-contact')).toEqual([3, 'year', 'own-practice'])
  expect(read('case-sensitive')).toEqual([30, 'day', 'own-practice'])
  expect(read('case-reporter')).toEqual([3, 'year', 'own-practice'])
  expect(read('case-files')).toEqual([3, 'year', 'own-practice'])
  expect(read('log')).toEqual([6, 'month', 'cybersecurity'])
  expect(read('audit')).toEqual([3, 'year', 'pipl'])
  for (const id of ids) expect(retention[id].basis.length).toBeGreaterThan(0)
})

test('closed on 20 November 2026: kept through 20 November 2029, gone on the 21st', () => {
  expect(keptThrough('case-contact', plainDate('2026-11-20'))).toBe('2029-11-20')
  expect(keptThrough('case-sensitive', plainDate('2026-11-20'))).toBe('2026-12-20')
})

test('what the one question keeps the other one keeps, for periods of days', () => {
  const inDays = ids.filter((id) => retentionOn(id, plainDate('2026-11-20')).length.unit === 'day')
  fc.assert(
    fc.property(fc.constantFrom(...inDays), day, (id, today) => {
      const first = keptSince(id, today)
      expect(keptThrough(id, first)).toBe(today)
      expect(keptThrough(id, addDays(first, -1)) < today).toBe(true)
    }),
  )
})
