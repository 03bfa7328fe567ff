import fc from 'fast-check'
import { nudgeLimits, nudgeNotice, nudgeRight, nudgeYear } from '../../../domain/annual-report'
import { addDays, type PlainDate } from '../../../domain/kernel/calendar'
import { day } from './merchants'

test('nobody is pressed before the first reminder of the season, on 1 March', () => {
  expect([day('2026-01-01'), day('2026-02-28'), day('2026-03-01'), day('2026-12-31')].map(nudgeYear)).toEqual([
    2024, 2024, 2025, 2025,
  ])
})

test.each([
  [[], { may: true, left: 3 }],
  [['2026-06-01'], { may: false, why: 'soon', from: '2026-06-11' }],
  [['2026-05-31'], { may: true, left: 2 }],
  [['2026-05-31', '2026-04-01'], { may: true, left: 1 }],
  [['2026-04-01', '2026-03-02', '2026-05-01'], { may: false, why: 'used-up' }],
] as const)('reminded on %j: on 10 June %j', (sent, right) => {
  expect(nudgeRight(sent as readonly PlainDate[], day('2026-06-10'))).toEqual(right)
})

test('whoever presses as often as the rule lets them: three times in a year, ten days apart', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 60 }), (tries) => {
      const sent: PlainDate[] = []
      for (const at of [...tries].sort((one, other) => one - other)) {
        const today = addDays(day('2026-03-01'), at)
        if (nudgeRight(sent, today).may) sent.push(today)
      }
      expect(sent.length).toBeLessThanOrEqual(nudgeLimits.perYear)
      for (const [at, on] of sent.entries())
        if (at > 0) expect(on >= addDays(sent[at - 1] as PlainDate, nudgeLimits.daysBetween)).toBe(true)
    }),
  )
})

test('the notice says until when, that today is the last day, or that it is late', () => {
  const text = (on: string) => nudgeNotice({ merchant: '茶店', park: '福州软件园' }, 2025, day(on)).text
  expect(text('2026-06-18')).toContain('还有12天')
  expect(text('2026-06-30')).toContain('今天是最后一天')
  expect(text('2026-07-01')).toContain('补报')
})
