import fc from 'fast-check'
import {
  addDays,
  addYears,
  beijingDay,
  chinaCalendar,
  days,
  dueDate,
  epochDay,
  fromEpochDay,
  holidayYears,
  isPlainDate,
  months,
  plainDate,
  weekday,
  workCalendar,
  workingDays,
  workingDaysBetween,
} from '../../../domain/kernel/calendar'

const day = (text: string) => plainDate(text)
const anyDay = fc.integer({ min: epochDay(day('2025-01-01')), max: epochDay(day('2026-09-30')) }).map(fromEpochDay)

describe('working days of the State Council notices (vectors of facts §2.3)', () => {
  test.each([
    ['2026-04-30', 7, '2026-05-13'],
    ['2026-05-08', 7, '2026-05-18'],
    ['2026-09-18', 7, '2026-09-29'],
    ['2026-09-30', 7, '2026-10-15'],
    ['2026-09-30', 15, '2026-10-27'],
    ['2026-02-13', 7, '2026-03-02'],
    ['2026-11-20', 7, '2026-12-01'],
    ['2025-12-31', 3, '2026-01-06'],
    ['2025-09-26', 15, '2025-10-23'],
    ['2026-06-18', 3, '2026-06-24'],
  ])('%s + %i working days is %s', (start, amount, due) => {
    expect(dueDate(day(start), workingDays(amount), chinaCalendar)).toEqual({
      earliest: due,
      latest: due,
      provisional: false,
    })
  })
})

describe('natural days: both readings of a last day that is not worked (facts §2.3)', () => {
  test.each([
    ['2026-08-02', 60, '2026-10-08', '2026-10-08'],
    ['2026-08-05', 60, '2026-10-08', '2026-10-08'],
    ['2026-08-08', 60, '2026-10-08', '2026-10-08'],
    ['2026-04-01', 30, '2026-05-06', '2026-05-06'],
    ['2026-11-01', 30, '2026-12-01', '2026-12-01'],
    ['2025-12-03', 30, '2026-01-04', '2026-01-04'],
    ['2026-09-08', 60, '2026-11-07', '2026-11-09'],
  ])('%s + %i days ends %s (法定节假日) or %s (法定休假日)', (start, amount, earliest, latest) => {
    expect(dueDate(day(start), days(amount), chinaCalendar)).toMatchObject({ earliest, latest })
  })
})

test('an answer past the loaded notices is provisional', () => {
  expect(dueDate(day('2026-12-28'), workingDays(7), chinaCalendar).provisional).toBe(true)
  expect(dueDate(day('2026-12-18'), workingDays(7), chinaCalendar).provisional).toBe(false)
})

test('months and years end on the corresponding day or the end of the month (民法典 art. 202)', () => {
  expect(dueDate(day('2026-01-31'), months(1), chinaCalendar).earliest).toBe('2026-02-28')
  expect(addYears(day('2024-02-29'), 1)).toBe('2025-02-28')
})

test('days that do not exist are not days', () => {
  for (const wrong of ['2026-02-29', '2026-13-01', '2026-1-1', '', '2026-04-31', 20260401])
    expect(isPlainDate(wrong)).toBe(false)
  expect(isPlainDate('2024-02-29')).toBe(true)
})

test('an instant belongs to its Beijing day', () => {
  expect(beijingDay('2026-11-21T15:59:59.999Z')).toBe('2026-11-21')
  expect(beijingDay('2026-11-21T16:00:00.000Z')).toBe('2026-11-22')
  expect(weekday(day('2026-11-22'))).toBe(0)
})

describe('properties', () => {
  const length = fc.oneof(
    fc.integer({ min: 0, max: 60 }).map(workingDays),
    fc.integer({ min: 0, max: 90 }).map(days),
    fc.integer({ min: 0, max: 3 }).map(months),
  )

  test('a period never ends before it starts, and the wide reading never before the narrow one', () => {
    fc.assert(
      fc.property(anyDay, length, (start, period) => {
        const due = dueDate(start, period, chinaCalendar)
        expect(due.earliest >= start).toBe(true)
        expect(due.latest >= due.earliest).toBe(true)
      }),
    )
  })

  test('starting later never ends earlier', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 40 }), length, (start, later, period) => {
        const first = dueDate(start, period, chinaCalendar)
        const second = dueDate(addDays(start, later), period, chinaCalendar)
        expect(second.latest >= first.latest).toBe(true)
        expect(second.earliest >= first.earliest).toBe(true)
      }),
    )
  })

  test('one more holiday never shortens a period', () => {
    fc.assert(
      fc.property(anyDay, anyDay, length, (start, holiday, period) => {
        const extra = {
          year: 2026,
          status: 'official' as const,
          breaks: [{ name: '临时', from: holiday, to: holiday }],
          makeupWork: [],
        }
        const longer = dueDate(start, period, workCalendar([...holidayYears, extra]))
        const usual = dueDate(start, period, chinaCalendar)
        expect(longer.latest >= usual.latest && longer.earliest >= usual.earliest).toBe(true)
      }),
    )
  })

  test('counting working days is the inverse of adding them', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (start, amount) => {
        const end = dueDate(start, workingDays(amount), chinaCalendar).latest
        expect(workingDaysBetween(start, end, chinaCalendar)).toBe(amount)
        expect(chinaCalendar.isWorkingDay(end)).toBe(true)
      }),
    )
  })
})
