import fc from 'fast-check'
import { chinaCalendar, plainDate } from '../../../domain/kernel/calendar'
import { actsNow, type CaseEvent, foldCase, nextTimedAct, readClock, timeline } from '../../../domain/kernel/case'
import { normaliseAnswers } from '../../../domain/kernel/form'
import { cite } from '../../../domain/kernel/law'
import { blocksFiling, examine } from '../../../domain/kernel/rules'
import { staysHere } from '../../../domain/kernel/service'
import { complaint } from '../../../domain/services/complaint'
import { negotiation } from '../../../domain/services/negotiation'
import type { NegotiationAnswers } from '../../../domain/services/negotiation/form'
import { soundNegotiation } from '../../sound/negotiation'

const today = plainDate('2026-11-22')
const form = negotiation.forms[0].value
const { workflow } = negotiation
const find = (changes: NegotiationAnswers) =>
  examine(form, negotiation.checks, { ...soundNegotiation, ...changes }, { today })

type Step = string | readonly [act: string, data: CaseEvent['data'], day?: string]
const story = (...steps: readonly Step[]): CaseEvent[] =>
  ['submit', ...steps].map((step, index) => {
    const [act, data = {}, day = '2026-11-02'] = typeof step === 'string' ? [step] : step
    const by = act === 'submit' ? 'applicant' : (workflow.acts[act]?.by ?? 'system')
    return { id: `event-${index}`, sequence: index + 1, act, by, at: `${day}T02:00:00.000Z`, data }
  })

describe('what is sent to the merchant', () => {
  test('nothing is missing from a sound one, and nothing in the form is personal', () => {
    expect(find({})).toEqual([])
    expect(form.sections.flatMap((section) => section.fields).filter((field) => 'personal' in field)).toEqual([])
  })

  test('it goes to one certain merchant: without a code it is blocked, with the way to one', () => {
    const [found] = find({ respondentUscc: '' })
    expect(found).toMatchObject({ severity: 'blocks', field: 'respondentUscc' })
    expect(found?.wayOut).toContain('直接投诉')
  })

  test('a telephone or identity number in the story is pointed out and blocks nothing', () => {
    for (const words of ['打我13912345678', '证号11010119900307003X']) {
      const found = find({ facts: `${soundNegotiation.facts}${words}` })
      expect(found.map(({ check }) => check)).toEqual(['negotiation.privacy'])
      expect(blocksFiling(found)).toBe(false)
    }
  })
})

describe('the workflow of facts §6.8', () => {
  const open = ['waiting', 'answered', 'offered']
  /** state × act → state, written from the brief and not from the table. */
  const transitions: readonly [string, string, string][] = [
    ['waiting', 'offer', 'offered'],
    ['waiting', 'reply', 'answered'],
    ['waiting', 'accept', 'agreed'],
    ['waiting', 'refuse', 'refused'],
    ['waiting', 'lapse', 'lapsed'],
    ['offered', 'acceptOffer', 'agreed'],
    ...['answered', 'offered'].flatMap((state): [string, string, string][] => [
      [state, 'counter', 'waiting'],
      [state, 'say', 'waiting'],
    ]),
    ...open.map((state): [string, string, string] => [state, 'end', 'ended']),
  ]
  const ways: Readonly<Record<string, readonly string[]>> = {
    waiting: [],
    answered: ['reply'],
    offered: ['offer'],
    agreed: ['accept'],
    refused: ['refuse'],
    lapsed: ['lapse'],
    ended: ['end'],
  }

  test.each(transitions)('%s + %s → %s', (from, act, to) => {
    const after = foldCase(workflow, story(...(ways[from] ?? []), act))
    expect([after.state, after.withoutEffect]).toEqual([to, []])
  })

  test('and no other', () => {
    for (const state of Object.keys(workflow.states))
      for (const act of Object.keys(workflow.acts)) {
        if (transitions.some(([from, allowed]) => from === state && allowed === act)) continue
        const folded = foldCase(workflow, story(...(ways[state] ?? []), act))
        expect(folded.withoutEffect.map((event) => event.act)).toEqual([act])
      }
  })

  test('both sides read every word that is said, each from its own side', () => {
    const events = story(
      ['offer', { amount: 10_000, text: '退一半' }],
      ['counter', { amount: 15_000, text: '退一盒半', by: '2026-12-01' }],
      ['reply', { text: '我们再看看' }],
      ['say', { text: '请尽快' }],
    )
    for (const side of ['applicant', 'counterparty'] as const) {
      const text = timeline(workflow, foldCase(workflow, events), side)
        .map((entry) => entry.text)
        .join('\n')
      for (const said of ['退一半', '100.00', '退一盒半', '150.00', '2026-12-01', '我们再看看', '请尽快'])
        expect(text).toContain(said)
    }
  })

  test('there is no officer in it, and nothing leaves for the regulator', () => {
    expect(Object.values(workflow.acts).some(({ by }) => by === 'regulator')).toBe(false)
    expect(staysHere(negotiation)).toBe(true)
    expect(staysHere(complaint)).toBe(false)
  })

  test('any order and repetition ends in the same negotiation', () => {
    const all = story(
      ['reply', { text: '在看' }],
      ['counter', { text: '退款' }],
      ['offer', { text: '换货' }],
      'acceptOffer',
    )
    const expected = foldCase(workflow, all)
    expect(expected.state).toBe('agreed')
    fc.assert(
      fc.property(
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.array(fc.constantFrom(...all)),
        (one, more) => {
          expect(foldCase(workflow, [...more, ...one])).toEqual(expected)
        },
      ),
    )
  })
})

describe('silence', () => {
  const at = (...steps: readonly Step[]) =>
    nextTimedAct(negotiation.timed ?? [], workflow, foldCase(workflow, story(...steps)), chinaCalendar)

  test('ends it when ten working days are over, to the last minute', () => {
    // Monday 2 November 2026 + 10 working days = Monday 16 November, 24:00 in Beijing
    expect(at()).toMatchObject({ act: 'lapse' })
    expect(at()?.at.slice(0, 16)).toBe('2026-11-16T16:00')
  })

  test('counts anew when the consumer has written, and not while it is the consumer’s move', () => {
    expect(at(['reply', { text: '' }])).toBeUndefined()
    expect(at(['reply', { text: '' }], ['say', { text: '' }, '2026-11-10'])?.at.slice(0, 10)).toBe('2026-11-24')
  })

  test('is on a clock both sides see, as our own practice and not as law', () => {
    const clock = readClock(negotiation.periods, foldCase(workflow, story()), chinaCalendar, plainDate('2026-11-10'))
    expect(clock).toMatchObject([
      { owedBy: 'counterparty', total: 10, status: 'running', due: { latest: '2026-11-16' } },
    ])
    expect(clock[0] && cite(clock[0].source)).toContain('非法定期限')
  })

  test('both sides are told what follows', () => {
    for (const side of ['applicant', 'counterparty'] as const)
      expect(timeline(workflow, foldCase(workflow, story('lapse')), side).at(-1)?.text).toContain('投诉')
  })
})

describe('a complaint never waits for it', () => {
  test('in every state the way to the complaint is open', () => {
    for (const state of Object.keys(workflow.states))
      expect(negotiation.nextSteps(state).some(({ basis }) => basis.law === 'complaint')).toBe(true)
    expect(actsNow(workflow, foldCase(workflow, story()), 'applicant')).toEqual(['end'])
  })

  const begun = (...steps: readonly Step[]) => {
    const told = negotiation.story?.tell(soundNegotiation, foldCase(workflow, story(...steps)))
    return (told && complaint.story?.begin(told)) ?? {}
  }

  test('it begins with everything that was asked and said', () => {
    const answers = begun(['offer', { amount: 5_000, text: '退五十元' }], ['counter', { text: '全退' }])
    const { facts, ...same } = soundNegotiation
    expect(answers).toMatchObject({ ...same, negotiated: 'yes' })
    for (const words of [facts, '退五十元', '50.00', '全退', '2026-11-02'])
      expect(answers.facts).toEqual(expect.stringContaining(String(words)))
    // only what the complaint asks besides is left
    const found = examine(
      complaint.forms[0].value,
      complaint.checks,
      normaliseAnswers(complaint.forms[0].value, answers),
      {
        today,
      },
    )
    expect(
      found
        .filter(({ severity }) => severity === 'blocks')
        .map(({ field }) => field)
        .sort(),
    ).toEqual(
      [
        ...['address', 'consentEntrust', 'consentPublicity', 'forDailyLife', 'handledElsewhere', 'mobile', 'name'],
        'respondentAddress',
      ].sort(),
    )
  })

  test('a merchant that was silent is said to have been', () => {
    expect(begun('lapse').negotiated).toBe('silent')
    expect(begun().negotiated).toBe('silent')
  })
})
