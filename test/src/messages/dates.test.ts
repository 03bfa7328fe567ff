import { daysLeftWords, dayWords, instantWords, timeWords } from '@/messages'
import { plainDate } from '../../../domain/kernel/calendar'

const now = new Date('2026-11-22T16:30:00.000Z') // 00:30 on the 23rd in Beijing

test.each([
  ['2026-11-22T16:05:00.000Z', '今天 00:05'],
  ['2026-11-22T15:59:00.000Z', '昨天 23:59'],
  ['2026-11-03T06:03:00.000Z', '11月3日 14:03'],
  ['2025-12-31T15:59:00.000Z', '2025年12月31日 23:59'],
  ['2025-12-31T16:00:00.000Z', '1月1日 00:00'],
  ['2026-11-22', '2026年11月22日'],
])('%s reads %s in Beijing', (instant, words) => {
  expect(instantWords(instant, now)).toBe(words)
})

test('times are Beijing times wherever the phone is', () => {
  expect(timeWords('2026-11-22T06:03:00.000Z')).toBe('14:03')
})

test('days left are counted in the unit of the period', () => {
  const [friday, monday, later] = [plainDate('2026-11-20'), plainDate('2026-11-23'), plainDate('2026-12-01')]
  expect(daysLeftWords(monday, friday, 'workingDay')).toBe('还有1个工作日')
  expect(daysLeftWords(monday, friday, 'day')).toBe('还有3天')
  expect(daysLeftWords(later, friday, 'workingDay')).toBe('还有7个工作日')
  expect(daysLeftWords(friday, friday, 'day')).toBe('今天到期')
  expect(daysLeftWords(friday, monday, 'workingDay')).toBe('已超过3天')
})

test('a day that is none is shown as it came', () => {
  expect(dayWords('2026-12-01')).toBe('2026年12月1日')
  expect(dayWords('以决定书为准')).toBe('以决定书为准')
})
