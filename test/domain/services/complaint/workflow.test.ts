import fc from 'fast-check'
import {
  addDays,
  chinaCalendar,
  days,
  dueDate,
  plainDate,
  type WorkCalendar,
  workingDays,
} from '../../../../domain/kernel/calendar'
import { actsNow, type CaseEvent, foldCase, isFinal, readClock, timeline } from '../../../../domain/kernel/case'
import { complaint } from '../../../../domain/services/complaint'
import { settlementLetter } from '../../../../domain/services/complaint/settlementLetter'
import { soundComplaint } from '../../../sound/complaint'

const { workflow, periods } = complaint

function story(...acts: readonly (string | readonly [act: string, data: CaseEvent['data'], day?: string])[]) {
  return ['submit', ...acts].map((step, index): CaseEvent => {
    const [act, data = {}, day = '2026-11-02'] = typeof step === 'string' ? [step] : step
    const by = act === 'submit' ? 'applicant' : (workflow.acts[act]?.by ?? 'regulator')
    return { id: `event-${index + 1}`, sequence: index + 1, act, by, at: `${day}T02:00:00.000Z`, data }
  })
}

const beforeDecision = ['submitted', 'dispatched', 'identityProvided']
const inMediation = ['accepted', 'mediating', 'testing', 'recusal']
const from = (states: readonly string[], act: string, to?: string) =>
  states.map((state): [string, string, string] => [state, act, to ?? state])

/** state × act → state, written from facts §6.11 and not from the table. */
const transitions: readonly [from: string, act: string, to: string][] = [
  ...from(['submitted'], 'dispatch', 'dispatched'),
  ...from(['submitted', 'dispatched'], 'requestIdentity', 'identityRequested'),
  ...from(['identityRequested'], 'provideIdentity', 'identityProvided'),
  ...from(beforeDecision, 'accept', 'accepted'),
  ...from([...beforeDecision, 'identityRequested'], 'decline', 'declined'),
  ...from(['accepted'], 'startMediation', 'mediating'),
  ...from(['mediating'], 'startTesting', 'testing'),
  ...from(['testing'], 'finishTesting', 'mediating'),
  ...from(['mediating'], 'askRecusal', 'recusal'),
  ...from(['mediating'], 'askRecusalByMerchant', 'recusal'),
  ...from(['recusal'], 'decideRecusal', 'mediating'),
  ...from(['mediating'], 'settle', 'settled'),
  ...from(inMediation, 'terminate', 'terminated'),
  ...from(['terminated'], 'notifyTermination', 'closed'),
  ...from([...beforeDecision, 'identityRequested', ...inMediation], 'withdraw', 'withdrawn'),
  ...from([...beforeDecision, ...inMediation], 'addFacts'),
  // art. 12: to be heard with others, for as long as the authority is at it
  ...from([...beforeDecision, ...inMediation], 'joinGroup'),
  ...from([...beforeDecision, ...inMediation], 'leaveGroup'),
  ...from(inMediation, 'respond'),
  ...from(['settled'], 'sayWhetherKept'),
  ...from(['settled', 'closed', 'declined'], 'rate'),
]

/** A shortest way to each state. */
const ways: Readonly<Record<string, readonly string[]>> = {
  submitted: [],
  dispatched: ['dispatch'],
  identityRequested: ['requestIdentity'],
  identityProvided: ['requestIdentity', 'provideIdentity'],
  accepted: ['accept'],
  mediating: ['accept', 'startMediation'],
  testing: ['accept', 'startMediation', 'startTesting'],
  recusal: ['accept', 'startMediation', 'askRecusal'],
  settled: ['accept', 'startMediation', 'settle'],
  declined: ['decline'],
  terminated: ['accept', 'terminate'],
  closed: ['accept', 'terminate', 'notifyTermination'],
  withdrawn: ['withdraw'],
}

test.each(transitions)('%s + %s → %s', (before, act, after) => {
  expect(foldCase(workflow, story(...(ways[before] ?? []))).state).toBe(before)
  const folded = foldCase(workflow, story(...(ways[before] ?? []), act))
  expect(folded.state).toBe(after)
  expect(folded.withoutEffect).toEqual([])
})

test('and no other', () => {
  expect(Object.keys(ways).sort()).toEqual(Object.keys(workflow.states).sort())
  for (const state of Object.keys(workflow.states))
    for (const act of Object.keys(workflow.acts)) {
      if (transitions.some(([before, allowed]) => before === state && allowed === act)) continue
      expect(foldCase(workflow, story(...(ways[state] ?? []), act)).withoutEffect.map((event) => event.act)).toEqual([
        act,
      ])
    }
})

test('every act cites its article and says something to the applicant', () => {
  for (const [id, act] of Object.entries(workflow.acts)) {
    expect([id, act.basis.article]).toEqual([id, expect.any(String)])
    expect([id, Boolean(act.says.applicant)]).toEqual([id, true])
  }
})

describe('the merchant', () => {
  const told = (...acts: readonly string[]) =>
    timeline(workflow, foldCase(workflow, story(...acts)), 'counterparty').map(({ act }) => act)

  test('is told nothing before acceptance, and nothing of a complaint withdrawn before', () => {
    for (const acts of [
      [],
      ['dispatch'],
      ['withdraw'],
      ['decline'],
      ['requestIdentity', 'provideIdentity', 'withdraw'],
    ])
      expect(told(...acts)).toEqual([])
  })

  test('is told from acceptance on, and may answer then', () => {
    expect(told('accept', 'withdraw')).toEqual(['accept', 'withdraw'])
    for (const [state, way] of Object.entries(ways))
      expect(actsNow(workflow, foldCase(workflow, story(...way)), 'counterparty').includes('respond')).toBe(
        inMediation.includes(state),
      )
  })

  test('art. 23(2): whether it joins mediation reaches the complainant', () => {
    const answer = { stance: 'disagree', text: '商品没有问题', joins: 'no' }
    const read = timeline(workflow, foldCase(workflow, story('accept', ['respond', answer])), 'applicant').at(-1)
    expect(read?.text).toContain('商品没有问题')
    expect(read?.text).toContain('不参加调解')
  })

  test('art. 21: may ask for another mediator, and the clock stands like for the complainant', () => {
    const acts = ['accept', 'startMediation', 'askRecusalByMerchant']
    const clock = readClock(periods, foldCase(workflow, story(...acts)), chinaCalendar, plainDate('2026-11-10'))
    expect(clock.find(({ period }) => period === 'complaint.mediate')).toMatchObject({
      status: 'suspended',
      suspendedDays: 8,
    })
  })

  test('never reads a word the complainant wrote for the bureau', () => {
    const canary = '金丝雀丁'
    const secret = ['provideIdentity', 'addFacts', 'askRecusal', 'sayWhetherKept', 'rate', 'withdraw']
    for (const id of secret) {
      const { says, fields = [] } = workflow.acts[id] ?? { says: { applicant: '' } }
      const data = Object.fromEntries(fields.map(({ key }) => [key, canary]))
      const sentence = says.counterparty
      expect([id, typeof sentence === 'function' ? sentence(data) : (sentence ?? '')]).toEqual([
        id,
        expect.not.stringContaining(canary),
      ])
    }
  })
})

describe('art. 26: afterwards', () => {
  const settled = story('accept', 'startMediation', ['settle', { agreement: '退款198元' }])

  test('the case stays finished, whatever is said about it', () => {
    const said = foldCase(workflow, [
      ...settled,
      { ...story('sayWhetherKept')[1], id: 'kept', sequence: 5, data: { kept: 'no' } } as CaseEvent,
      { ...story('rate')[1], id: 'rated', sequence: 6, data: { satisfaction: '2' } } as CaseEvent,
    ])
    expect([said.state, isFinal(workflow, said.state), said.withoutEffect]).toEqual(['settled', true, []])
    expect(timeline(workflow, said, 'counterparty').map(({ act }) => act)).not.toContain('sayWhetherKept')
  })

  test('rated once; whether it was kept can be said again, because the day may still come', () => {
    const again = foldCase(
      workflow,
      story('accept', 'startMediation', 'settle', ['sayWhetherKept', { kept: 'not-due' }], 'rate', [
        'sayWhetherKept',
        { kept: 'yes' },
      ]),
    )
    expect(again.withoutEffect).toEqual([])
    expect(actsNow(workflow, again, 'applicant')).toEqual(['sayWhetherKept'])
  })

  test('an agreement that is not kept has its ways: confirmation and enforcement, arbitration, court', () => {
    const steps = complaint.nextSteps('settled')
    const all = steps.map(({ title, text }) => title + text).join()
    for (const word of ['法院确认', '强制执行', '仲裁', '起诉']) expect(all).toContain(word)
    expect(steps.find(({ text }) => text.includes('强制执行'))?.basis.evidence).not.toBe('verified')
  })

  test('filed anew only where the Order does not call it dealt with (art. 16(2))', () => {
    expect(complaint.again).toEqual(['declined', 'withdrawn'])
    for (const state of complaint.again ?? []) expect(JSON.stringify(complaint.nextSteps(state))).toContain('重新投诉')
  })
})

describe('art. 24: the settlement letter', () => {
  const filed = (...events: readonly CaseEvent[]) => ({
    caseNumber: 'FZ26-7K3M-9PQR-T',
    answers: soundComplaint,
    progress: foldCase(workflow, events),
  })

  test('there is none before an agreement, and none after mediation ended without one', () => {
    expect(settlementLetter(filed(...story('accept', 'startMediation')))).toBeUndefined()
    expect(settlementLetter(filed(...story('accept', 'terminate', 'notifyTermination')))).toBeUndefined()
  })

  test('names both parties, what is agreed, by when, and says that it has no seal', () => {
    const agreed = { agreement: '商家退款198元', performBy: '2026-12-01', letter: 'waived' }
    const letter = settlementLetter(filed(...story('accept', 'startMediation', ['settle', agreed, '2026-11-20'])))
    const text = new Map(letter?.sections.flatMap(({ rows }) => rows.map((row) => [row.key, row.text])))
    expect(text.get('complainant')).toBe(soundComplaint.name)
    expect(text.get('respondent')).toBe(soundComplaint.respondentName)
    expect(text.get('agreement')).toBe('商家退款198元')
    expect(text.get('performBy')).toBe('2026年12月1日')
    expect(text.get('settledOn')).toBe('2026年11月20日')
    expect(text.get('letter')).toContain('不制作')
    expect(letter?.basis.map(({ article }) => article)).toEqual(['24', '25'])
    expect(letter?.note).toContain('不是盖章的调解书')
    // no number, address or file of the complainant
    expect(JSON.stringify(letter)).not.toContain(soundComplaint.mobile)
    expect(JSON.stringify(letter)).not.toContain(soundComplaint.address)
  })

  test('a joint complaint names everybody', () => {
    const others = [{ name: '共同甲' }, { name: '共同乙' }]
    const letter = settlementLetter({
      ...filed(...story('accept', 'startMediation', ['settle', { agreement: '退款' }])),
      answers: { ...soundComplaint, others },
    })
    expect(letter?.sections[0]?.rows[0]?.text).toBe(`${soundComplaint.name}、共同甲、共同乙`)
  })
})

describe('art. 45: periods, whatever the State Council decides', () => {
  const start = fc.integer({ min: 0, max: 700 }).map((offset) => addDays(plainDate('2025-01-01'), offset))
  const extra = fc.integer({ min: 1, max: 120 })
  /** The calendar with one more holiday. */
  const withHoliday = (day: string): WorkCalendar => ({
    ...chinaCalendar,
    isWorkingDay: (one) => one !== day && chinaCalendar.isWorkingDay(one),
    isHoliday: (one) => one === day || chinaCalendar.isHoliday(one),
  })

  test('a holiday added never shortens a period, and no period ends before it starts', () => {
    fc.assert(
      fc.property(start, extra, fc.constantFrom(workingDays(7), workingDays(15), days(60)), (day, offset, length) => {
        const before = dueDate(day, length, chinaCalendar)
        const after = dueDate(day, length, withHoliday(addDays(day, offset)))
        expect(after.latest >= before.latest && after.earliest >= before.earliest).toBe(true)
        expect(before.earliest > day && before.latest >= before.earliest).toBe(true)
      }),
    )
  })

  test('a later start never ends earlier', () => {
    fc.assert(
      fc.property(start, extra, fc.constantFrom(workingDays(7), days(60)), (day, later, length) => {
        expect(
          dueDate(addDays(day, later), length, chinaCalendar).latest >= dueDate(day, length, chinaCalendar).latest,
        ).toBe(true)
      }),
    )
  })
})

test('any order and repetition of what both sides and the regulator do folds to the same case', () => {
  const all = story(
    'accept',
    ['respond', { stance: 'offer', text: '换货', joins: 'yes' }],
    'startMediation',
    'askRecusalByMerchant',
    'decideRecusal',
    ['settle', { agreement: '换货' }],
    ['sayWhetherKept', { kept: 'yes' }],
    'rate',
  )
  const expected = foldCase(workflow, all)
  expect(expected.withoutEffect).toEqual([])
  fc.assert(
    fc.property(
      fc.shuffledSubarray(all, { minLength: all.length }),
      fc.array(fc.constantFrom(...all)),
      (shuffled, repeats) => {
        expect(foldCase(workflow, [...repeats, ...shuffled])).toEqual(expected)
      },
    ),
  )
})
