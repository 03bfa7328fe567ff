import fc from 'fast-check'
import {
  FIRST_REPORT_YEAR,
  missedYears,
  remindersDue,
  reportKind,
  reportSubjects,
  reportWindow,
  reportYears,
  windowDays,
} from '../../../domain/annual-report'
import { addDays } from '../../../domain/kernel/calendar'
import { versionOn } from '../../../domain/kernel/law'
import { day, enterprise, filing, onRecord, trader } from './merchants'

const states = (merchant: Parameters<typeof enterprise>[0], today: string) =>
  Object.fromEntries(
    reportYears({ merchant: enterprise(merchant) }, day(today)).map(({ year, state }) => [year, state]),
  )

describe('公示条例 art. 8: each year between 1 January and 30 June about the year before', () => {
  test('the window is 1 January to 30 June of the next year, on every day since the law holds', () => {
    for (let year = FIRST_REPORT_YEAR; year < 2040; year += 1) {
      const { opens, closes } = reportWindow(year)
      expect([opens, closes]).toEqual([`${year + 1}-01-01`, `${year + 1}-06-30`])
      expect(versionOn(windowDays, opens)).toBeDefined()
    }
  })

  test.each([
    ['2025-12-31', undefined],
    ['2026-01-01', 'open'],
    ['2026-06-30', 'open'],
    ['2026-07-01', 'late'],
  ])('on %s the report for 2025 is %s', (today, state) => {
    expect(states({ establishedOn: '2025-05-01' }, today)[2025]).toBe(state)
  })

  test.each([
    ['2026-06-30', 'filed'],
    ['2026-07-01', 'closed'],
  ])('once filed it is, on %s, %s', (today, state) => {
    expect(states({ establishedOn: '2025-05-01', annualReports: [onRecord(2025)] }, today)[2025]).toBe(state)
  })

  test('set up this year: nothing is owed before next year', () => {
    expect(states({ establishedOn: '2026-01-01' }, '2026-11-22')).toEqual({})
    expect(states({ establishedOn: '2025-12-31' }, '2026-11-22')).toEqual({ 2025: 'late' })
  })

  test('missed years are listed, oldest first, and the newest first among the subjects', () => {
    const merchant = enterprise({ establishedOn: '2022-03-12', annualReports: [onRecord(2023)] })
    expect(missedYears({ merchant }, day('2026-07-01'))).toEqual([2022, 2024, 2025])
    expect(missedYears({ merchant }, day('2026-06-30'))).toEqual([2022, 2024])
    expect(reportSubjects({ merchant }, day('2026-06-18')).map(({ id, state, note }) => [id, state, note])).toEqual([
      ['2025', 'open', '6月30日截止，还有12天'],
      ['2024', 'late', '已过期353天，请尽快补报'],
      ['2023', 'closed', '已报送，更正的时间已过'],
      ['2022', 'late', '已过期1084天，请尽快补报'],
    ])
  })

  test('the last day says so', () => {
    const [open] = reportSubjects({ merchant: enterprise({ establishedOn: '2025-01-01' }) }, day('2026-06-30'))
    expect(open).toMatchObject({ note: '今天是最后一天', due: '2026-06-30' })
  })

  test('our own filing counts before the register knows it', () => {
    const known = {
      merchant: enterprise({ establishedOn: '2025-01-01' }),
      earlier: [filing({ reportYear: 2025 }, '2026-06-30')],
    }
    expect(reportYears(known, day('2026-06-30'))).toEqual([
      { year: 2025, state: 'filed', closes: '2026-06-30', filedOn: '2026-06-30' },
    ])
    expect(missedYears(known, day('2026-07-01'))).toEqual([])
  })

  test('who is struck off owes nothing; who is dormant does (实施细则 art. 63)', () => {
    expect(states({ status: 'cancelled', endedOn: '2024-08-30' }, '2026-11-22')).toEqual({})
    expect(states({ status: 'revoked', endedOn: '2024-08-30' }, '2026-11-22')).toEqual({})
    expect(states({ status: 'dormant', establishedOn: '2025-02-01' }, '2026-11-22')).toEqual({ 2025: 'late' })
  })

  test('any register and day: years never overlap, none in the future, none before the merchant, all up to last year', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_000 }),
        fc.integer({ min: 0, max: 9_000 }),
        fc.array(fc.integer({ min: 2014, max: 2035 }), { maxLength: 12 }),
        (born, now, filed) => {
          const establishedOn = addDays(day('2010-01-01'), born)
          const today = addDays(day('2014-10-01'), now)
          const merchant = enterprise({ establishedOn, annualReports: filed.map((year) => onRecord(year)) })
          const years = reportYears({ merchant }, today).map(({ year }) => year)
          const last = Number(today.slice(0, 4)) - 1
          const first = Math.max(FIRST_REPORT_YEAR, Number(establishedOn.slice(0, 4)))
          expect(years).toEqual(Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => last - at))
        },
      ),
    )
  })
})

test('which report is whose: branches file like companies', () => {
  expect(reportKind(enterprise())).toBe('company')
  expect(reportKind(trader())).toBe('sole-trader')
  expect(reportKind(enterprise({ kind: 'cooperative' }))).toBe('cooperative')
  expect(reportKind(enterprise({ kind: 'other', type: '有限责任公司分公司' }))).toBe('company')
  expect(reportKind(enterprise({ kind: 'other', type: '外国企业常驻代表机构' }))).toBeUndefined()
})

describe('reminders on 1 March, 15 May, 10, 25 and 29 June, and when it is late', () => {
  const merchant = enterprise({ establishedOn: '2025-01-01' })
  const ids = (today: string, known = { merchant }) => remindersDue(known, day(today)).map(({ id }) => id)

  test.each([
    ['2026-01-01', []],
    ['2026-02-28', []],
    ['2026-03-01', ['2025:2026-03-01']],
    ['2026-05-14', ['2025:2026-03-01']],
    ['2026-05-15', ['2025:2026-05-15']],
    ['2026-06-10', ['2025:2026-06-10']],
    ['2026-06-25', ['2025:2026-06-25']],
    ['2026-06-29', ['2025:2026-06-29']],
    ['2026-06-30', ['2025:2026-06-29']],
    ['2026-07-01', ['late:2026H2:2025']],
    ['2026-12-31', ['late:2026H2:2025']],
  ])('%s', (today, expected) => expect(ids(today)).toEqual(expected))

  test('over a whole year each reminder has one id, so it is told once', () => {
    const all = new Set<string>()
    for (let at = 0; at < 365; at += 1) for (const id of ids(addDays(day('2026-01-01'), at))) all.add(id)
    expect(all.size).toBe(6)
  })

  test('nothing once it is filed; the missed years by name', () => {
    expect(
      ids('2026-06-29', { merchant: enterprise({ establishedOn: '2025-01-01', annualReports: [onRecord(2025)] }) }),
    ).toEqual([])
    const [late] = remindersDue({ merchant: enterprise({ annualReports: [onRecord(2023)] }) }, day('2026-07-02'))
    expect(late).toMatchObject({ subject: '2025', title: '有3个年度的年报已逾期' })
    expect(late?.text).toContain('2022年度、2024年度、2025年度')
  })
})
