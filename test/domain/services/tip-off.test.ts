import { chinaCalendar, plainDate } from '../../../domain/kernel/calendar'
import { availableActs, type CaseEvent, foldCase, readClock, say, timeline } from '../../../domain/kernel/case'
import { normaliseAnswers, readableDocument, visibleFields } from '../../../domain/kernel/form'
import { cite, laws } from '../../../domain/kernel/law'
import { blocksFiling, examine } from '../../../domain/kernel/rules'
import { filedAnonymously } from '../../../domain/kernel/service'
import { complaint } from '../../../domain/services/complaint'
import { serviceById } from '../../../domain/services/registry'
import { tipOff } from '../../../domain/services/tip-off'
import type { TipOffAnswers } from '../../../domain/services/tip-off/form'
import { soundTipOff } from '../../sound/tip-off'

const today = plainDate('2026-11-22')
const form = tipOff.forms[0].value
const { workflow } = tipOff

const sound = soundTipOff
const find = (changes: TipOffAnswers) =>
  examine(form, tipOff.checks, normaliseAnswers(form, { ...sound, ...changes }), { today })
const checkIds = (changes: TipOffAnswers) => find(changes).map((finding) => finding.check)
const picture = { fileId: 'abcdefghijklmnopqrst', name: 'a.jpg', size: 1, type: 'image/jpeg', sha256: 'a'.repeat(64) }

describe('art. 28: leads and facts, and no identity', () => {
  test('a report without any personal data has nothing against it', () => expect(find({})).toEqual([]))

  test.each(['named', 'targetName', 'leads', 'facts'] as const)('%s is needed', (key) => {
    expect(find({ [key]: '' })).toContainEqual(
      expect.objectContaining({ check: 'form.missing', severity: 'blocks', field: key }),
    )
  })

  test('a named report needs no name, no mobile number and no identity number', () => {
    expect(blocksFiling(find({ named: 'named' }))).toBe(false)
    expect(JSON.stringify(form)).not.toMatch(/证件号码|身份证号/)
  })

  test('thin leads get advice until there is a picture', () => {
    expect(checkIds({ leads: '卖假货' })).toContain('tip-off.leads')
    expect(checkIds({ leads: '卖假货', evidence: [picture] })).not.toContain('tip-off.leads')
    expect(blocksFiling(find({ leads: '卖假货' }))).toBe(false)
  })

  test('who is reported can be anywhere: an address is not needed', () => {
    expect(find({}).some(({ field }) => field === 'targetAddress')).toBe(false)
  })
})

describe('art. 37: the reporter stays unknown', () => {
  test('whoever is anonymous is not asked for name and number, and what they gave before goes', () => {
    const keys = (answers: TipOffAnswers) => visibleFields(form, answers).map(({ key }) => key)
    expect(keys({ named: 'named' })).toEqual(expect.arrayContaining(['reporterName', 'reporterMobile']))
    expect(keys({ named: 'anonymous' })).not.toEqual(expect.arrayContaining(['reporterName']))
    const filed = normaliseAnswers(form, { ...sound, reporterName: '金丝雀', reporterMobile: '13912345678' })
    expect(JSON.stringify(filed)).not.toMatch(/金丝雀|13912345678/)
  })

  test('everything about the reporter is sealed under the reporter’s key', () => {
    const rows = readableDocument(form, {
      ...sound,
      named: 'named',
      reporterName: '某',
      reporterMobile: '13912345678',
      insider: 'yes',
    }).flatMap((section) => section.rows)
    expect(rows.filter((row) => row.personal).map((row) => [row.key, row.personal])).toEqual([
      ['reporterName', 'reporter'],
      ['reporterMobile', 'reporter'],
      ['insider', 'reporter'],
    ])
  })

  test.each([
    ['a mobile number', '可以打13912345678问我'],
    ['an identity number', '我的证是11010119900307003X'],
    ['a name', '我叫陈小榕，在这里买过'],
    ['a post', '我是这家店的会计，见过账本'],
  ])('an anonymous story with %s is pointed out, beside its field', (_, words) => {
    for (const field of ['leads', 'facts'] as const) {
      expect(find({ [field]: `${sound[field]}${words}` })).toEqual([
        expect.objectContaining({ check: `tip-off.identity.${field}`, severity: 'advice', field }),
      ])
      expect(checkIds({ [field]: `${sound[field]}${words}`, named: 'named' })).toEqual([])
    }
  })

  test('an order number or a batch number is nobody', () => {
    expect(checkIds({ leads: `${sound.leads} 订单 2026111800001390000, 批号 20261013912345678` })).toEqual([])
  })

  test('pictures of an anonymous report are to be looked at again', () => {
    expect(checkIds({ evidence: [picture] })).toEqual(['tip-off.identity.evidence'])
    expect(checkIds({ evidence: [picture], named: 'named' })).toEqual([])
  })

  test('no act says anything to the other side, and nothing the reporter wrote is repeated', () => {
    const canary = '金丝雀丙'
    for (const [id, act] of Object.entries(workflow.acts)) {
      expect([id, act.says.counterparty]).toEqual([id, undefined])
      if (act.by !== 'applicant') continue
      const data = Object.fromEntries((act.fields ?? []).map((field) => [field.key, canary]))
      expect(say(act.says.applicant, data)).not.toContain(canary)
    }
    expect(workflow.submitted.counterparty).toBeUndefined()
    expect(tipOff.confidential).toBe(true)
  })
})

test('举报奖励暂行办法: a reward needs a name; the source is shown as to be checked, and nothing blocks', () => {
  const asked = find({ wantReward: 'yes' })
  expect(asked.map(({ check, severity }) => [check, severity])).toEqual([['tip-off.reward', 'advice']])
  expect(asked[0]?.basis && cite(asked[0].basis)).toContain('待核对原文')
  expect(checkIds({ wantReward: 'yes', named: 'named' })).toEqual(['tip-off.reward'])
  expect(checkIds({ wantReward: 'yes', named: 'named', reporterName: '陈小榕' })).toEqual([])
})

test('only a service that allows it is ever filed anonymously', () => {
  expect(filedAnonymously(tipOff, { named: 'anonymous' })).toBe(true)
  expect(filedAnonymously(tipOff, { named: 'named' })).toBe(false)
  expect(filedAnonymously(tipOff, {})).toBe(false)
  expect(filedAnonymously(complaint, { named: 'anonymous' })).toBe(false)
})

describe('the workflow of facts §6.11', () => {
  /** state × act → state, written from the brief and not from the table. */
  const transitions: readonly [from: string, act: string, to: string][] = [
    ['submitted', 'dispatch', 'dispatched'],
    ['submitted', 'startChecking', 'checking'],
    ['dispatched', 'startChecking', 'checking'],
    ['checking', 'extend', 'checking'],
    ['checking', 'fileCase', 'caseFiled'],
    ['checking', 'decideNoCase', 'noCase'],
    ...['submitted', 'dispatched', 'checking'].flatMap((state): [string, string, string][] => [
      [state, 'merge', 'merged'],
      [state, 'declareNotCompetent', 'notCompetent'],
      [state, 'addFacts', state],
      [state, 'renounceContact', state],
    ]),
    ['caseFiled', 'renounceContact', 'caseFiled'],
    // art. 37: whoever reported may be looked at by two officers at any time, and is told each time
    ...['submitted', 'dispatched', 'checking', 'caseFiled', 'noCase', 'merged', 'notCompetent', 'closed'].map(
      (state): [string, string, string] => [state, 'openIdentity', state],
    ),
    ...['caseFiled', 'noCase', 'merged', 'notCompetent'].map((state): [string, string, string] => [
      state,
      'close',
      'closed',
    ]),
  ]
  /** A shortest way to each state. */
  const ways: Readonly<Record<string, readonly string[]>> = {
    submitted: [],
    dispatched: ['dispatch'],
    checking: ['startChecking'],
    caseFiled: ['startChecking', 'fileCase'],
    noCase: ['startChecking', 'decideNoCase'],
    merged: ['merge'],
    notCompetent: ['declareNotCompetent'],
    closed: ['merge', 'close'],
  }

  test.each(transitions)('%s + %s → %s', (from, act, to) => {
    const before = foldCase(workflow, story(...(ways[from] ?? [])))
    expect(before.state).toBe(from)
    const after = foldCase(workflow, story(...(ways[from] ?? []), act))
    expect(after.state).toBe(to)
    expect(after.withoutEffect).toEqual([])
  })

  test('and no other', () => {
    for (const state of Object.keys(workflow.states))
      for (const act of Object.keys(workflow.acts)) {
        if (transitions.some(([from, allowed]) => from === state && allowed === act)) continue
        expect(foldCase(workflow, story(...(ways[state] ?? []), act)).withoutEffect.map((event) => event.act)).toEqual([
          act,
        ])
      }
  })

  test('a report cannot be withdrawn: the applicant adds, or is left alone', () => {
    expect(
      Object.entries(workflow.acts)
        .filter(([, act]) => act.by === 'applicant')
        .map(([id]) => id),
    ).toEqual(['addFacts', 'renounceContact'])
    expect(availableActs(workflow, 'closed', 'applicant')).toEqual([])
    expect(workflow.acts.renounceContact?.onlyNamed).toBe(true)
  })

  test('every act and every way on cites its article', () => {
    const articles = Object.values(workflow.acts).map((act) => `${act.basis.law}:${act.basis.article}`)
    for (const article of ['29', '34', '35', '36']) expect(articles).toContain(`complaint:${article}`)
    for (const state of ['caseFiled', 'noCase', 'merged', 'notCompetent', 'closed'])
      expect(tipOff.nextSteps(state).length).toBeGreaterThan(0)
    expect(tipOff.nextSteps('noCase').map((step) => step.basis.article)).toContain('35')
  })

  test('art. 34: who has to be asked instead is in the sentence', () => {
    const told = timeline(
      workflow,
      foldCase(workflow, [
        ...story(),
        { ...event('declareNotCompetent', 2, '2026-11-03'), data: { where: '市卫健委', reason: '属于医疗机构' } },
      ]),
      'applicant',
    ).at(-1)
    expect(told?.text).toContain('市卫健委')
    expect(told?.basis).toEqual(laws.order121.article(34))
  })
})

describe('the period for checking', () => {
  const clockOn = (day: string, ...acts: readonly [string, string][]) =>
    readClock(
      tipOff.periods,
      foldCase(
        workflow,
        acts.map(([act, on], index) => event(act, index + 1, on)),
      ),
      chinaCalendar,
      plainDate(day),
    )[0]

  test('fifteen working days from receipt, from memory and shown so', () => {
    // 2026-11-02 is a Monday; fifteen working days later is Monday 23 November
    const reading = clockOn('2026-11-20', ['submit', '2026-11-02'])
    expect(reading).toMatchObject({ total: 15, used: 14, status: 'running', due: { latest: '2026-11-23' } })
    expect(reading && cite(reading.source)).toContain('待核对原文')
    expect(clockOn('2026-11-24', ['submit', '2026-11-02'])?.status).toBe('overdue')
  })

  test('extended once by fifteen more, counted from receipt; a second time changes nothing', () => {
    const acts = [
      ['submit', '2026-11-02'],
      ['startChecking', '2026-11-03'],
      ['extend', '2026-11-20'],
    ] as const
    const once = clockOn('2026-11-24', ...acts.map((act): [string, string] => [...act]))
    expect(once).toMatchObject({ total: 30, status: 'running', due: { latest: '2026-12-14' } })
    const twice = clockOn('2026-11-24', ...acts.map((act): [string, string] => [...act]), ['extend', '2026-11-23'])
    expect(twice?.due).toEqual(once?.due)
  })

  test('art. 35: new facts start it again, and an extension before them no longer counts', () => {
    const reading = clockOn(
      '2026-11-20',
      ['submit', '2026-11-02'],
      ['startChecking', '2026-11-03'],
      ['extend', '2026-11-10'],
      ['addFacts', '2026-11-16'],
    )
    expect(reading).toMatchObject({ startedOn: '2026-11-16', total: 15, used: 4, due: { latest: '2026-12-07' } })
  })

  test.each([
    ['fileCase', ['startChecking']],
    ['decideNoCase', ['startChecking']],
    ['merge', []],
    ['declareNotCompetent', []],
  ] as const)('%s ends it', (act, before) => {
    const acts = [['submit', '2026-11-02'], ...before.map((one) => [one, '2026-11-03']), [act, '2026-11-20']] as [
      string,
      string,
    ][]
    expect(clockOn('2026-12-30', ...acts)).toMatchObject({ status: 'met', endedOn: '2026-11-20' })
  })
})

test('the registry knows it, behind its door', () => {
  expect(serviceById('tip-off')).toBe(tipOff)
  expect(tipOff.doors).toEqual(['tip-off'])
})

function event(act: string, sequence: number, day: string): CaseEvent {
  const by = act === 'submit' ? 'applicant' : (workflow.acts[act]?.by ?? 'regulator')
  return { id: `event-${sequence}`, sequence, act, by, at: `${day}T02:00:00.000Z`, data: {} }
}

function story(...acts: readonly string[]): CaseEvent[] {
  return ['submit', ...acts].map((act, index) => event(act, index + 1, '2026-11-02'))
}
