import { publicFile } from '../../../domain/credit'
import { chinaCalendar, plainDate } from '../../../domain/kernel/calendar'
import { type CaseEvent, foldCase, readClock } from '../../../domain/kernel/case'
import type { Answers } from '../../../domain/kernel/form'
import { examine } from '../../../domain/kernel/rules'
import type { PublicService } from '../../../domain/kernel/service'
import { markObjection } from '../../../domain/services/mark-objection'
import { recordObjection } from '../../../domain/services/record-objection'
import { company, penalty, today } from './snapshots'

const record = {
  block: '行政处罚',
  publisher: '作出处罚决定的市场监管部门',
  id: 'p-1',
  title: '未按规定明码标价',
  on: '2026-10-08',
}
const objectionTo = (service: PublicService, changes: Answers = {}): Answers => ({
  ...service.prefill?.({ uscc: '91350102MAT007148P', name: '福州榕网科技有限公司', address: '' }),
  ...service.aboutRecords?.begin(record),
  kind: 'not-ours',
  correct: '决定书上的当事人是另一家同名的店。',
  role: 'merchant',
  contactName: '林榕生',
  contactPhone: '13800000000',
  ...changes,
})
const evidence = [{ fileId: 'a'.repeat(24), name: '决定书.pdf', size: 10, sha256: 'b'.repeat(64) }]
const said = (service: PublicService, answers: Answers, day = today) =>
  examine(service.forms[0].value, service.checks, answers, { today: day }).map(
    ({ check, severity }) => `${check} ${severity}`,
  )

test('one tap from a record: the form knows merchant, record, publisher and day', () => {
  expect(objectionTo(recordObjection, { evidence })).toMatchObject({
    uscc: '91350102MAT007148P',
    record: 'p-1',
    title: '未按规定明码标价',
    shownOn: '2026-10-08',
  })
  expect(said(recordObjection, objectionTo(recordObjection, { evidence }))).toEqual([])
})

test('a record of the public file leads to exactly one objection, by block and kind of merchant', () => {
  const services = [recordObjection, markObjection]
  for (const kind of ['enterprise', 'sole-trader', 'cooperative'] as const) {
    const blocks = publicFile(company({ kind }), today).blocks
    for (const { id } of blocks) {
      const fit = services.filter((service) =>
        service.aboutRecords?.of.some(({ block, kinds }) => block === id && (!kinds || kinds.includes(kind))),
      )
      // what the merchant publishes itself is corrected by the merchant, not by the bureau
      const own = ['annual-reports', 'disclosures', 'shops', 'complaints', 'closing'].includes(id)
      expect([id, fit.length]).toEqual([id, own ? 0 : 1])
    }
  }
})

test('without proof: a forecast, not a wall', () => {
  expect(said(recordObjection, objectionTo(recordObjection))).toEqual(['objection.proof likely-refusal'])
})

test.each([
  ['2026-11-07', []],
  ['2026-11-08', ['mark-objection.time likely-refusal']],
])('thirty days after a mark of 8 October: on %s', (day, found) => {
  expect(said(markObjection, objectionTo(markObjection, { evidence }), plainDate(day))).toEqual(found)
})

describe('the clock', () => {
  const clocks = (service: PublicService, day: string, ...acts: readonly (readonly [string, string])[]) => {
    const events = acts.map(
      ([act, on], at): CaseEvent => ({
        id: `${at}`,
        sequence: at + 1,
        act,
        by: service.workflow.acts[act]?.by ?? 'applicant',
        at: `${on}T02:00:00.000Z`,
        data: {},
      }),
    )
    return readClock(service.periods, foldCase(service.workflow, events), chinaCalendar, plainDate(day)).map(
      ({ period, due, status }) => [period, due.latest, status],
    )
  }
  test('twenty working days for an answer in writing', () => {
    expect(clocks(recordObjection, '2026-11-20', ['submit', '2026-11-20'])).toEqual([
      ['record-objection.answer', '2026-12-18', 'running'],
    ])
  })
  test('five, twenty and five for a mark (Order 69 art. 19)', () => {
    const acts = [
      ['submit', '2026-11-02'],
      ['accept', '2026-11-06'],
      ['uphold', '2026-11-20'],
    ] as const
    expect(clocks(markObjection, '2026-11-20', ...acts)).toEqual([
      ['mark-objection.accept', '2026-11-09', 'met'],
      ['mark-objection.verify', '2026-12-04', 'met'],
      ['mark-objection.correct', '2026-11-27', 'running'],
    ])
  })
})

describe('the effect on the register', () => {
  const merchant = company({ penalties: [penalty(), penalty({ id: 'p-2' })] })
  const effect = (data: Answers) =>
    recordObjection.atRegulator?.effect?.(
      { caseNumber: 'FZ-1', state: 'upheld', answers: objectionTo(recordObjection), receivedOn: today, day: today },
      'correct',
      data,
      merchant,
    )
  const shown = (data: Answers) => {
    const after = effect(data)
    return after && publicFile(after, today).blocks.find(({ id }) => id === 'penalties')?.records
  }
  test('a record that was withdrawn is in no public file', () => {
    expect(shown({ how: 'withdraw' })?.map(({ id }) => id)).toEqual(['p-2'])
    expect(effect({ how: 'withdraw' })?.penalties[0]).toMatchObject({ endReason: 'annulled', endedOn: today })
  })
  test('a record that was amended is shown as amended', () => {
    const all = shown({ how: 'amend', part: 'result', text: '罚款50元' })
    const first = all?.find(({ id }) => id === 'p-1')
    expect(JSON.stringify(first)).toContain('罚款50元')
    expect(JSON.stringify(first)).not.toContain('罚款500元')
  })
  test('a text the record does not have changes nothing, whatever it is called', () => {
    for (const part of ['reason', 'endReason', '__proto__', 'constructor'])
      expect(effect({ how: 'amend', part, text: 'x' })).toEqual(merchant)
  })
})
