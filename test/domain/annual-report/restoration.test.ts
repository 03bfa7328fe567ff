import { publicFile } from '../../../domain/credit'
import { chinaCalendar } from '../../../domain/kernel/calendar'
import { type CaseEvent, foldCase, isFinal, readClock } from '../../../domain/kernel/case'
import type { Answers } from '../../../domain/kernel/form'
import { cite } from '../../../domain/kernel/law'
import { examine } from '../../../domain/kernel/rules'
import type { Known, PublicService } from '../../../domain/kernel/service'
import { abnormalRemoval } from '../../../domain/services/abnormal-removal'
import { normalStatus } from '../../../domain/services/normal-status'
import { day, enterprise, filing, onRecord, trader } from './merchants'

const listing = {
  id: 'abnormal-1',
  list: 'abnormal' as const,
  reason: '未依照规定期限公示年度报告（2025年度）',
  authority: '鼓楼区市场监督管理局',
  listedOn: '2026-07-08',
}
const elsewhere = { ...listing, id: 'abnormal-2', reason: '通过登记的住所（经营场所）无法联系', listedOn: '2026-01-08' }
const ended = {
  ...listing,
  id: 'abnormal-0',
  listedOn: '2024-07-08',
  endedOn: '2024-08-01',
  endReason: 'repaired' as const,
}
const merchant = (rest = {}) =>
  enterprise({ establishedOn: '2024-05-01', listings: [ended, elsewhere, listing], ...rest })
const today = '2026-07-20'
const request = (service: PublicService, known: Known, changes: Answers = {}): Answers => ({
  ...service.forMerchant?.begin(known, 'abnormal-1', day(today)).register,
  cure: '已补报2025年度年报。',
  contactPhone: '13800000000',
  ...changes,
})
const ids = (known: Known, changes: Answers = {}) =>
  examine(abnormalRemoval.forms[0].value, abnormalRemoval.checks, request(abnormalRemoval, known, changes), {
    today: day(today),
    known,
  }).map(({ check, severity }) => `${check} ${severity}`)

const filed = { merchant: merchant({ annualReports: [onRecord(2024), onRecord(2025, '2026-07-15')] }) }

test('each record that is still there can be chosen, with what is missing', () => {
  const subjects = (known: Known) =>
    abnormalRemoval.forMerchant?.subjects?.(known, day(today)).map(({ id, state, note }) => [id, state, note])
  expect(subjects({ merchant: merchant({ annualReports: [onRecord(2024)] }) })).toEqual([
    ['abnormal-1', 'open', '先补报2025年度年报，再申请'],
    ['abnormal-2', 'open', '改正后可以申请，5个工作日内决定'],
  ])
  expect(subjects(filed)?.[0]?.[2]).toBe('改正后可以申请，5个工作日内决定')
  expect(subjects({ ...filed, earlier: [filing({}, '2026-07-16', 'abnormal-1')] })?.[0]?.[1]).toBe('closed')
  expect(subjects({ merchant: enterprise() })).toEqual([])
})

test('it begins with the record and the reports that were made up for', () => {
  expect(abnormalRemoval.forMerchant?.begin(filed, 'abnormal-1', day(today)).register).toMatchObject({
    listing: 'abnormal-1',
    listedOn: '2026-07-08',
    listedFor: listing.reason,
    cause: 'report',
    cure: '已于2026年7月15日补报2025年度年报。',
  })
  expect(abnormalRemoval.forMerchant?.begin(filed, 'abnormal-2', day(today)).register.cause).toBe('unreachable')
})

test('every missed year is filed first', () => {
  expect(ids({ merchant: merchant() })).toEqual(['restoration.years blocks'])
  expect(ids({ merchant: merchant({ annualReports: [onRecord(2025, '2026-07-15')] }) })).toEqual([
    'restoration.years blocks',
  ])
  expect(ids(filed)).toEqual([])
})

test('a record that is gone or already asked about is not asked about', () => {
  expect(ids(filed, { listing: 'abnormal-0' })).toEqual(['restoration.listing blocks'])
  expect(ids({ ...filed, earlier: [filing({}, '2026-07-16', 'abnormal-1')] })).toEqual(['restoration.asked blocks'])
})

test('whoever could not be reached shows where they are; a forecast that blocks nothing', () => {
  expect(ids(filed, { cause: 'unreachable' })).toEqual(['restoration.proof likely-refusal'])
})

describe('five working days', () => {
  const event = (act: string, sequence: number, on: string): CaseEvent => ({
    id: `${sequence}`,
    sequence,
    act,
    by: abnormalRemoval.workflow.acts[act]?.by ?? 'applicant',
    at: `${on}T02:00:00.000Z`,
    data: {},
  })
  const clock = (on: string, ...acts: readonly [string, string][]) =>
    readClock(
      normalStatus.periods,
      foldCase(
        normalStatus.workflow,
        acts.map(([act, at], index) => event(act, index + 1, at)),
      ),
      chinaCalendar,
      day(on),
    )[0]

  test('from Monday 20 July to Monday 27 July', () => {
    expect(clock('2026-07-20', ['submit', '2026-07-20'])?.due.latest).toBe('2026-07-27')
    expect(clock('2026-07-28', ['submit', '2026-07-20'])?.status).toBe('overdue')
    expect(clock('2026-07-28', ['submit', '2026-07-20'], ['remove', '2026-07-27'])?.status).toBe('met')
  })
  test('something to add stops it, and adding it starts it again', () => {
    const acts: [string, string][] = [
      ['submit', '2026-07-20'],
      ['askForMore', '2026-07-22'],
      ['supply', '2026-08-03'],
    ]
    expect(clock('2026-08-03', ...acts)?.due.latest).toBe('2026-08-10')
  })
  test('Order 69 art. 18 for sole traders; Order 68 from memory, and shown so', () => {
    expect(cite(normalStatus.periods[0]?.length[0].source as never)).toBe('《个体工商户年度报告暂行办法》第十八条')
    expect(cite(abnormalRemoval.periods[0]?.length[0].source as never)).toContain('待核对原文')
  })
})

test('the decision takes it off the public file, and only it', () => {
  const before = merchant()
  const at = {
    caseNumber: 'FZ26-A',
    state: 'submitted',
    answers: request(abnormalRemoval, filed),
    receivedOn: day(today),
    day: day('2026-07-24'),
  }
  expect(abnormalRemoval.atRegulator?.decidesAlone).toBeUndefined()
  expect(abnormalRemoval.atRegulator?.effect?.(at, 'refuse', {}, before)).toBeUndefined()
  const after = abnormalRemoval.atRegulator?.effect?.(at, 'remove', {}, before)
  expect(after?.listings.find(({ id }) => id === 'abnormal-1')).toMatchObject({
    endedOn: '2026-07-24',
    endReason: 'repaired',
  })
  const shown = (entry: typeof before) =>
    publicFile(entry, day('2026-07-24'))
      .blocks.find(({ id }) => id === 'abnormal')
      ?.records.map(({ id }) => id)
  expect(shown(before)).toEqual(['abnormal-2', 'abnormal-1'])
  expect(after && shown(after)).toEqual(['abnormal-2'])
})

test('listed or marked: each merchant has one of the two', () => {
  for (const entry of [enterprise(), enterprise({ kind: 'cooperative' }), trader()]) {
    expect([abnormalRemoval, normalStatus].filter(({ forMerchant }) => forMerchant?.suits(entry))).toHaveLength(1)
  }
  expect(normalStatus.forMerchant?.suits(trader())).toBe(true)
})

test.each([abnormalRemoval, normalStatus])(
  '$title: after a refusal there is a way on; no state is a dead end',
  ({ workflow, nextSteps }) => {
    expect(nextSteps('refused').length).toBeGreaterThanOrEqual(2)
    for (const state of Object.keys(workflow.states)) {
      const acts = Object.values(workflow.acts).filter(({ from }) => from.includes(state))
      expect([state, acts.length === 0]).toEqual([state, isFinal(workflow, state)])
    }
  },
)
