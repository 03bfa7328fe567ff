import * as v from 'valibot'
import { city } from '../../../config/city'
import { chinaCalendar, plainDate } from '../../../domain/kernel/calendar'
import {
  actsNow,
  allows,
  type CaseEvent,
  foldCase,
  mayDo,
  nextTimedAct,
  readClock,
  urgency,
} from '../../../domain/kernel/case'
import { type Answers, answersSchema } from '../../../domain/kernel/form'
import { cite, lawState } from '../../../domain/kernel/law'
import { blocksFiling, examine } from '../../../domain/kernel/rules'
import { formOn, formVersion } from '../../../domain/kernel/service'
import { consultation } from '../../../domain/services/consultation'
import type { ConsultationAnswers } from '../../../domain/services/consultation/form'
import { serviceById } from '../../../domain/services/registry'

const { workflow, periods, liaison, timed = [] } = consultation
const today = plainDate('2026-11-20')
const form = formOn(consultation, today, city)?.value
if (!form || !liaison) throw new Error('the consultation can be filed today')

const sound: ConsultationAnswers = {
  category: 'annual-report',
  question: '网店没有营业收入，年报的营业额填零可以吗？',
  park: 'software-park',
  nickname: '林女士',
}

type Told = readonly [act: string, at: string, data?: Answers]

/** Events by the actor the table names; instants in UTC. */
function events(...told: readonly Told[]): CaseEvent[] {
  return told.map(([act, at, data = {}], index) => ({
    id: `event-${index + 1}`,
    sequence: index + 1,
    act,
    by: act === 'submit' ? 'applicant' : (workflow.acts[act]?.by ?? 'system'),
    at,
    data,
  }))
}
const fold = (...told: readonly Told[]) => foldCase(workflow, events(...told))

// 2026-11-20 is a Friday
const FRIDAY = '2026-11-20T02:00:00.000Z'
const MONDAY = '2026-11-23T02:00:00.000Z'
const asked: Told = ['submit', FRIDAY, sound as Answers]
const given: Told = ['autoAssign', FRIDAY, { assignee: 'a', assigneeName: '陈榕' }]

test('it is in the registry, behind the door of questions, and handled by officers', () => {
  expect(serviceById('consultation')).toBe(consultation)
  expect(consultation.doors).toEqual(['consultation'])
})

describe('the form', () => {
  const checks = (changes: ConsultationAnswers) =>
    examine(form, consultation.checks, { ...sound, ...changes } as Answers, { today }).map(({ check }) => check)

  test('a complete question has nothing against it; no identity number, no merchant, no mobile is needed', () => {
    expect(checks({})).toEqual([])
    expect(JSON.stringify(form)).not.toMatch(/residentId/)
  })

  test.each(['category', 'question', 'park', 'nickname'] as const)('%s is needed', (key) => {
    expect(checks({ [key]: '' })).toContain('form.missing')
  })

  test('numbers in the question and thin questions are advised about and never block', () => {
    const findings = (question: string) =>
      examine(form, consultation.checks, { ...sound, question } as Answers, { today })
    expect(findings('我的手机是13812345678，年报怎么填写呢').map(({ check }) => check)).toEqual([
      'consultation.privacy',
    ])
    expect(findings('年报？').map(({ check }) => check)).toEqual(['consultation.thin'])
    expect(blocksFiling([...findings('13812345678'), ...findings('年报？')])).toBe(false)
  })

  test('the parks are the city’s, in the form of today and of a stored case; without a city there is nothing to choose', () => {
    const parksOf = (shown: typeof form | undefined) => {
      const field = shown?.sections.flatMap(({ fields }) => fields).find(({ key }) => key === 'park')
      return field?.kind === 'choice' ? field.options.map(({ id }) => id) : undefined
    }
    const ids = city.parks.map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(1)
    expect(parksOf(form)).toEqual(ids)
    expect(parksOf(formVersion(consultation, '2026-11-01', city))).toEqual(ids)
    expect(parksOf(formVersion(consultation, '2026-11-01'))).toEqual([])
    expect(formOn(consultation, today, city)?.value).toBe(form)
    expect(v.safeParse(answersSchema(form), { ...sound, park: 'moon' }).success).toBe(false)
  })
})

describe('every transition of the table', () => {
  const acts = Object.entries(workflow.acts)
  test.each(acts)('%s leads where it says, from every state it names', (id, act) => {
    for (const state of act.from) {
      expect(allows(workflow, state, id, act.by)).toBe(true)
      for (const by of ['applicant', 'regulator', 'counterparty', 'system'] as const)
        if (by !== act.by) expect(allows(workflow, state, id, by)).toBe(false)
    }
  })

  test('ask → given → counter-question → answered back → answered → rated → closed', () => {
    const story: Told[] = [
      asked,
      given,
      ['ask', MONDAY, { message: '哪一年的？' }],
      ['answerBack', MONDAY, { message: '去年' }],
    ]
    expect(fold(...story).state).toBe('answering')
    story.push(['answer', MONDAY, { message: '可以填零' }], ['rate', MONDAY, { satisfaction: '5' }])
    const done = fold(...story)
    expect(done.stays.map(({ state }) => state)).toEqual([
      'submitted',
      'assigned',
      'waitingMerchant',
      'answering',
      'answered',
      'closed',
    ])
  })

  test.each([
    ['1', 'callBack'],
    ['2', 'callBack'],
    ['3', 'closed'],
    ['4', 'closed'],
    ['5', 'closed'],
  ])('a rating of %s leads to %s', (satisfaction, state) => {
    const rated = fold(asked, given, ['answer', MONDAY], ['rate', MONDAY, { satisfaction }])
    expect(rated.state).toBe(state)
    const ours = readClock(periods, rated, chinaCalendar, plainDate('2026-11-23')).map(({ period }) => period)
    expect(ours.includes('consultation.callBack')).toBe(state === 'callBack')
  })

  test('nothing goes to another unit without a yes, and a no brings the question back', () => {
    const proposed: Told[] = [asked, given, ['proposeTransfer', MONDAY, { target: 'hotline', reason: '不归我们管' }]]
    expect(mayDo(workflow, fold(...proposed), 'confirmTransfer', 'regulator')).toBe(false)
    expect(fold(...proposed, ['confirmTransfer', MONDAY]).state).toBe('transferProposed')
    expect(fold(...proposed, ['declineTransfer', MONDAY]).state).toBe('answering')
    expect(fold(...proposed, ['agreeTransfer', MONDAY], ['confirmTransfer', MONDAY]).state).toBe('transferred')
    expect(fold(...proposed, ['agreeTransfer', MONDAY], ['moveToPark', MONDAY, { park: 'x' }]).state).toBe('submitted')
  })

  test('an extension, a longer time and another unit are asked for once, and once more after reopening', () => {
    const extended: Told[] = [asked, given, ['takeTime', MONDAY], ['extend', MONDAY]]
    for (const act of ['takeTime', 'extend'])
      expect(actsNow(workflow, fold(...extended), 'regulator')).not.toContain(act)
    expect(actsNow(workflow, fold(...extended), 'regulator')).toContain('consultUnit')
    const twice = fold(...extended, ['extend', MONDAY])
    expect(twice.withoutEffect.map(({ act }) => act)).toEqual(['extend'])
    const reopened: Told[] = [...extended, ['answer', MONDAY], ['reopen', MONDAY]]
    expect(actsNow(workflow, fold(...reopened), 'regulator')).toContain('takeTime')
    expect(actsNow(workflow, fold(...reopened, ['takeTime', MONDAY]), 'regulator')).toContain('extend')
  })

  test('a nudge counts once until the officer moves', () => {
    expect(actsNow(workflow, fold(asked, given, ['nudge', MONDAY]), 'applicant')).not.toContain('nudge')
    expect(actsNow(workflow, fold(asked, given, ['nudge', MONDAY], ['reply', MONDAY]), 'applicant')).toContain('nudge')
  })
})

describe('service levels are ours and say so', () => {
  test('no period cites a law', () => {
    for (const period of periods)
      for (const { source } of period.length) expect(cite(source)).toMatch(/本平台服务承诺，非法定期限/)
  })

  const due = (day: string, ...told: readonly Told[]) =>
    Object.fromEntries(
      readClock(periods, fold(...told), chinaCalendar, plainDate(day)).map((reading) => [
        reading.period.replace('consultation.', ''),
        [reading.due.latest, reading.status],
      ]),
    )

  test('the first reply within one working day: Monday for a question of Friday', () => {
    expect(due('2026-11-23', asked, given).firstReply).toEqual(['2026-11-23', 'running'])
    expect(due('2026-11-24', asked, given).firstReply).toEqual(['2026-11-23', 'overdue'])
    expect(due('2026-11-24', asked, given, ['reply', MONDAY]).firstReply).toEqual(['2026-11-23', 'met'])
  })

  test('another unit 3, in writing 5, once 5 more working days', () => {
    expect(due('2026-11-23', asked, given, ['consultUnit', MONDAY]).otherUnit).toEqual(['2026-11-26', 'running'])
    expect(due('2026-11-23', asked, given, ['takeTime', MONDAY]).written).toEqual(['2026-11-30', 'running'])
    expect(due('2026-11-23', asked, given, ['takeTime', MONDAY], ['extend', MONDAY]).written).toEqual([
      '2026-12-07',
      'running',
    ])
  })

  test('a counter-question stops the clock', () => {
    expect(due('2026-11-25', asked, given, ['ask', MONDAY]).answer?.[1]).toBe('suspended')
  })

  test('the queue’s order: what ends first, reminded at 80 %, escalated a working day later', () => {
    const first = urgency(periods, fold(asked, given), 'regulator', chinaCalendar, FRIDAY)
    expect(first?.reading.period).toBe('consultation.firstReply')
    // Monday 24:00 in Beijing
    expect(first?.breachAt).toBe('2026-11-23T16:00:00.000Z')
    expect(first?.escalateAt).toBe('2026-11-24T16:00:00.000Z')
    // 14 hours of Friday and 24 of Monday: four fifths are 30.4 hours, Monday 16:24
    expect(first?.remindAt).toBe('2026-11-23T08:24:00.000Z')
    expect(urgency(periods, fold(asked, given, ['ask', MONDAY]), 'regulator', chinaCalendar, MONDAY)).toBeUndefined()
  })
})

describe('what the platform does by itself', () => {
  const next = (...told: readonly Told[]) => nextTimedAct(timed, workflow, fold(...told), chinaCalendar)
  const silent: Told[] = [asked, given, ['ask', MONDAY]]

  test('a silent person is reminded after 2 working days and the case closed after 5', () => {
    expect(next(...silent)).toEqual({ act: 'remindMerchant', at: '2026-11-25T16:00:00.000Z' })
    expect(next(...silent, ['remindMerchant', '2026-11-25T16:00:01.000Z'])).toEqual({
      act: 'closeSilent',
      at: '2026-11-30T16:00:00.000Z',
    })
  })

  test('an answer is open to rating for 7 days, a closed case to reopening for 30', () => {
    const answered: Told[] = [asked, given, ['answer', MONDAY]]
    expect(next(...answered)).toEqual({ act: 'closeAnswered', at: '2026-11-30T16:00:00.000Z' })
    const closed: Told[] = [...answered, ['closeAnswered', '2026-11-30T16:00:01.000Z']]
    expect(actsNow(workflow, fold(...closed), 'applicant')).toEqual(['reopen'])
    // 30 days after 1 December is 31 December; the day it was closed does not count
    expect(next(...closed)?.at).toBe('2026-12-31T16:00:00.000Z')
    expect(actsNow(workflow, fold(...closed, ['archive', '2026-12-31T16:00:01.000Z']), 'applicant')).toEqual([])
  })

  test('nothing waits while it is the officer’s move', () => {
    expect(next(asked, given)).toBeUndefined()
  })
})

test('every template belongs to a category and stands on law that holds', () => {
  for (const template of liaison.templates) {
    expect(liaison.categories.map(({ id }) => id)).toContain(template.category)
    for (const citation of template.citations) expect(lawState(citation, today).state).toBe('in-force')
  }
})
