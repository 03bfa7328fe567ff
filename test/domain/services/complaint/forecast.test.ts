import { addDays, plainDate } from '../../../../domain/kernel/calendar'
import { blocksFiling, examine } from '../../../../domain/kernel/rules'
import { complaint } from '../../../../domain/services/complaint'
import { untold } from '../../../../domain/services/complaint/forecast'
import type { ComplaintAnswers } from '../../../../domain/services/complaint/form'
import { refusalGrounds, terminationGrounds } from '../../../../domain/services/complaint/grounds'
import { soundComplaint } from '../../../sound/complaint'

const today = plainDate('2026-11-22')
const form = complaint.forms[0].value
const find = (changes: ComplaintAnswers) =>
  examine(form, complaint.checks, { ...soundComplaint, ...changes }, { today })
const forecasts = (changes: ComplaintAnswers) =>
  find(changes)
    .filter(({ severity }) => severity === 'likely-refusal')
    .map(({ check }) => check)
const picture = { fileId: 'abcdefghijklmnopqrst', name: 'a.jpg', size: 1, type: 'image/jpeg', sha256: 'a'.repeat(64) }
const agent: ComplaintAnswers = {
  filedAs: 'agent',
  agentName: '林代理',
  agentMobile: '13900000001',
  agentIdentity: [picture],
  powerOfAttorney: [picture],
  agentPowers: 'general',
  agentUntil: '2026-12-31',
}

/** For each ground: answers that bring it up, and the nearest answers that do not. */
const cases: readonly [check: string, brings: ComplaintAnswers, not: ComplaintAnswers][] = [
  ['R1', { subject: 'labour' }, { subject: 'market' }],
  ['R1.person', { otherSide: 'person' }, { otherSide: 'merchant' }],
  ['R2', { handledElsewhere: 'court' }, { handledElsewhere: 'no' }],
  ['R3.daily-life', { forDailyLife: 'no' }, { forDailyLife: 'yes' }],
  ['R3.proof', { orderNumber: '' }, { orderNumber: '', evidence: [picture] }],
  ['R3.remedied', { remedied: 'done' }, { remedied: 'no' }],
  [
    'R4',
    { knownSince: '2023-11-21', purchasedOn: '2023-11-21' },
    { knownSince: '2023-11-22', purchasedOn: '2023-11-22' },
  ],
  ['R5.name', { name: '王先生' }, { name: '王先' }],
  ['R5.power', { ...agent, agentUntil: '2026-11-21' }, { ...agent, agentUntil: '2026-11-22' }],
  ['R6', { provesIdentity: 'no' }, { provesIdentity: 'yes' }],
  ['R6.agent', { ...agent, agentName: soundComplaint.name ?? '' }, agent],
  [
    'R7',
    { facts: `${soundComplaint.facts}我还要申请信息公开。` },
    { facts: `${soundComplaint.facts}客服说信息公开在网上。` },
  ],
  ['T1', { remedied: 'agreed' }, { remedied: 'no' }],
  ['T2.self', { joinsMediation: 'no' }, { joinsMediation: 'yes' }],
  ['T2.merchant', { negotiated: 'silent' }, { negotiated: 'silent', respondentPhone: '0591-87654321' }],
  ['T2.closed', { trading: 'closed' }, { trading: 'open' }],
  ['T3', { negotiated: 'yes' }, { negotiated: 'yes', requestDetail: '退一半也可以' }],
  ['T4', { problem: 'quality', testing: 'refuse' }, { problem: 'quality', testing: 'agree' }],
  ['T7', { trading: 'gone' }, { trading: 'closed' }],
]

test.each(cases)('Order 121 arts. 16 and 23: %s', (check, brings, not) => {
  const id = `complaint.${check}`
  expect(forecasts(brings)).toContain(id)
  expect(forecasts(not)).not.toContain(id)
  const found = find(brings).find((finding) => finding.check === id)
  // what to add, the article, and beside which plain question
  expect(found?.wayOut).toBeTruthy()
  const [, letter, item] = /^([RT])(\d)/.exec(check) ?? []
  expect(found?.basis?.article).toBe(`${letter === 'R' ? 16 : 23}(${item})`)
  expect(form.sections.flatMap(({ fields }) => fields.map(({ key }) => key as string))).toContain(found?.field)
  // 自查参考: it never blocks
  expect(blocksFiling(find(brings))).toBe(false)
})

test('every ground is forecast, or it is said why answers cannot tell', () => {
  const told = new Set(cases.map(([check]) => check.slice(0, 2)))
  for (const { id } of [...refusalGrounds, ...terminationGrounds])
    expect([id, told.has(id) !== id in untold]).toEqual([id, true])
  expect(
    complaint.checks
      .filter(({ severity }) => severity === 'likely-refusal')
      .map(({ id }) => id)
      .sort(),
  ).toEqual(cases.map(([check]) => `complaint.${check}`).sort())
})

test('the questions behind the forecast need no answer', () => {
  expect(find({})).toEqual([])
  const section = form.sections.find(({ id }) => id === 'selfCheck')
  for (const field of section?.fields ?? []) expect('required' in field && field.required).toBeFalsy()
})

test('who looks after a matter that is not ours is named with its number', () => {
  expect(find({ subject: 'telecom' })[0]?.wayOut).toContain('12300')
})

test('art. 9: asking for a punishment is pointed to the report, and stays advice', () => {
  const found = find({ requestDetail: '要求退款，并对商家罚款' })
  expect(found.map(({ check, severity }) => [check, severity])).toEqual([['complaint.mixed', 'advice']])
})

test('art. 16(4) also forecasts on the third anniversary of a leap day', () => {
  const known = (day: string) =>
    examine(
      form,
      complaint.checks,
      { ...soundComplaint, knownSince: '2024-02-29', purchasedOn: '2024-02-29' },
      { today: plainDate(day) },
    ).map(({ check }) => check)
  expect(known('2027-02-28')).not.toContain('complaint.R4')
  expect(known(addDays(plainDate('2027-02-28'), 1))).toContain('complaint.R4')
})
