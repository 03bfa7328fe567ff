import fc from 'fast-check'
import { chinaCalendar, plainDate } from '../../../domain/kernel/calendar'
import {
  allows,
  availableActs,
  type CaseEvent,
  caseNumber,
  diagram,
  foldCase,
  isFinal,
  parseCaseNumber,
  readClock,
  timeline,
  type Workflow,
} from '../../../domain/kernel/case'
import { complaint } from '../../../domain/services/complaint'
import { services } from '../../../domain/services/registry'

const { workflow, periods } = complaint

function wayIsSafe(table: Workflow, id: string): boolean {
  const act = table.acts[id]
  return act?.by !== 'applicant' || act.to === undefined || act.confirm !== undefined
}

/** Events at 10:00 Beijing time of the given days, by the actor the table names. */
function events(...acts: readonly [act: string, day: string][]): CaseEvent[] {
  return acts.map(([act, day], index) => ({
    id: `event-${index + 1}`,
    sequence: index + 1,
    act,
    by: act === 'submit' ? 'applicant' : (workflow.acts[act]?.by ?? 'regulator'),
    at: `${day}T02:00:00.000Z`,
    data: {},
  }))
}

const clockOn = (today: string, ...acts: readonly [string, string][]) =>
  readClock(periods, foldCase(workflow, events(...acts)), chinaCalendar, plainDate(today))

describe.each(services.map((service) => [service.id, service.workflow] as const))('the workflow of %s', (_, table) => {
  test('every state is reached, and every state that waits for somebody has a way on', () => {
    const reached = new Set([table.initial, ...Object.values(table.acts).flatMap((act) => [act.to, act.branch?.to])])
    for (const [state, definition] of Object.entries(table.states)) {
      expect(reached).toContain(state)
      const ways = (['applicant', 'regulator', 'counterparty', 'system'] as const).flatMap((by) =>
        availableActs(table, state, by),
      )
      // where nobody owes a move, a person's own acts leave the case where it is or are asked about first
      if (definition.waitingFor === 'nobody')
        for (const way of ways) expect([way, wayIsSafe(table, way)]).toEqual([way, true])
      else expect(availableActs(table, state, definition.waitingFor).length).toBeGreaterThan(0)
    }
  })

  test('every transition happens exactly for its actor, and for nobody else', () => {
    for (const [id, act] of Object.entries(table.acts))
      for (const state of Object.keys(table.states))
        for (const by of ['applicant', 'regulator', 'counterparty', 'system'] as const)
          expect(allows(table, state, id, by)).toBe(by === act.by && (act.from as readonly string[]).includes(state))
  })

  test('it prints as a diagram with every arrow', () => {
    const arrows = Object.values(table.acts).reduce((sum, act) => sum + act.from.length * (act.branch ? 2 : 1), 0)
    expect(diagram(table).split('\n')).toHaveLength(arrows + 2)
  })
})

describe('folding', () => {
  const story = events(
    ['submit', '2026-11-02'],
    ['accept', '2026-11-04'],
    ['startMediation', '2026-11-06'],
    ['startTesting', '2026-11-09'],
    ['finishTesting', '2026-11-19'],
    ['settle', '2026-11-23'],
  )

  test('any order and repetition of the same events ends in the same case', () => {
    const expected = foldCase(workflow, story)
    expect(expected.state).toBe('settled')
    fc.assert(
      fc.property(
        fc.shuffledSubarray(story, { minLength: story.length }),
        fc.array(fc.constantFrom(...story)),
        (shuffled, repeats) => {
          expect(foldCase(workflow, [...repeats, ...shuffled])).toEqual(expected)
        },
      ),
    )
  })

  test('an act that came too late is kept and changes nothing', () => {
    const late = foldCase(
      workflow,
      events(['submit', '2026-11-02'], ['withdraw', '2026-11-03'], ['accept', '2026-11-03']),
    )
    expect(late.state).toBe('withdrawn')
    expect(late.withoutEffect.map((event) => event.act)).toEqual(['accept'])
    const line = timeline(workflow, late, 'applicant').at(-1)
    expect(line).toMatchObject({ act: 'accept', effective: false })
  })

  test('nobody can act in another’s name', () => {
    const forged = events(['submit', '2026-11-02'], ['accept', '2026-11-03']).map((event) => ({
      ...event,
      by: 'applicant' as const,
    }))
    expect(foldCase(workflow, forged).state).toBe('submitted')
  })

  test('random acts never leave the table, and a final state stays final', () => {
    const acts = Object.keys(workflow.acts)
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...acts), { maxLength: 30 }), (names) => {
        let final: string | undefined
        const all = events(['submit', '2026-11-02'], ...names.map((name): [string, string] => [name, '2026-11-03']))
        for (let length = 1; length <= all.length; length += 1) {
          const { state } = foldCase(workflow, all.slice(0, length))
          expect(Object.keys(workflow.states)).toContain(state)
          if (final) expect(state).toBe(final)
          if (isFinal(workflow, state)) final = state
        }
      }),
    )
  })
})

describe('the statutory clock', () => {
  test('Order 121 art. 15: seven working days from receipt, met, late and overdue', () => {
    expect(clockOn('2026-11-20', ['submit', '2026-11-20'])[0]).toMatchObject({
      status: 'running',
      used: 0,
      total: 7,
      due: { latest: '2026-12-01' },
    })
    expect(clockOn('2026-12-01', ['submit', '2026-11-20'])[0]?.status).toBe('running')
    expect(clockOn('2026-12-02', ['submit', '2026-11-20'])[0]?.status).toBe('overdue')
    expect(clockOn('2026-12-20', ['submit', '2026-11-20'], ['accept', '2026-12-01'])[0]).toMatchObject({
      status: 'met',
      endedOn: '2026-12-01',
      used: 7,
    })
    expect(clockOn('2026-12-20', ['submit', '2026-11-20'], ['accept', '2026-12-02'])[0]?.status).toBe('late')
  })

  test('Order 121 art. 23(5): sixty natural days from acceptance, with both readings of the last day', () => {
    const [, mediation] = clockOn('2026-09-10', ['submit', '2026-09-07'], ['accept', '2026-09-08'])
    expect(mediation).toMatchObject({
      period: 'complaint.mediate',
      total: 60,
      used: 2,
      due: { earliest: '2026-11-07', latest: '2026-11-09' },
    })
  })

  test('art. 22: days of testing are not counted, and the clock stands while they run', () => {
    const until = (day: string) =>
      clockOn(
        day,
        ['submit', '2026-09-07'],
        ['accept', '2026-09-08'],
        ['startMediation', '2026-09-10'],
        ['startTesting', '2026-09-14'],
      )[1]
    expect(until('2026-09-24')).toMatchObject({ status: 'suspended', suspendedDays: 10, used: 6 })
    const [, after] = clockOn(
      '2026-09-30',
      ['submit', '2026-09-07'],
      ['accept', '2026-09-08'],
      ['startMediation', '2026-09-10'],
      ['startTesting', '2026-09-14'],
      ['finishTesting', '2026-09-24'],
    )
    expect(after).toMatchObject({ status: 'running', suspendedDays: 10, used: 12, due: { earliest: '2026-11-17' } })
  })

  test('a complaint received on the last day of Order 20 keeps its 45 working days', () => {
    const length = (received: string) =>
      clockOn('2026-05-01', ['submit', received], ['accept', '2026-04-20'])[1]?.length
    expect(length('2026-04-14')).toBe('45个工作日')
    expect(length('2026-04-15')).toBe('60日')
  })

  test('art. 23: the notice of termination is owed within seven working days', () => {
    const [, , notice] = clockOn(
      '2026-11-24',
      ['submit', '2026-11-02'],
      ['accept', '2026-11-04'],
      ['terminate', '2026-11-20'],
    )
    expect(notice).toMatchObject({ period: 'complaint.endNotice', due: { latest: '2026-12-01' }, owedBy: 'regulator' })
  })
})

describe('case numbers', () => {
  const random = fc.uint8Array({ minLength: 8, maxLength: 8 })

  test('a number is read back as typed on a telephone: lower case, spaces, no hyphens', () => {
    fc.assert(
      fc.property(random, (bytes) => {
        const number = caseNumber('FZ', 2026, bytes)
        expect(parseCaseNumber(number.toLowerCase().replaceAll('-', ' '))).toBe(number)
      }),
    )
  })

  test('one wrong character, or two neighbours swapped, is found', () => {
    fc.assert(
      fc.property(
        random,
        fc.integer({ min: 5, max: 13 }),
        fc.constantFrom(...'34679ACDEFGHJKMNPQRTWXY'),
        (bytes, at, other) => {
          const number = caseNumber('FZ', 2026, bytes)
          if (number[at] === '-' || number[at] === other) return
          expect(parseCaseNumber(number.slice(0, at) + other + number.slice(at + 1))).toBeUndefined()
        },
      ),
    )
    fc.assert(
      fc.property(random, fc.integer({ min: 5, max: 12 }), (bytes, at) => {
        const number = caseNumber('FZ', 2026, bytes)
        const [first, second] = [number[at], number[at + 1]]
        if (first === '-' || second === '-' || first === second) return
        expect(parseCaseNumber(`${number.slice(0, at)}${second}${first}${number.slice(at + 2)}`)).toBeUndefined()
      }),
    )
  })
})
