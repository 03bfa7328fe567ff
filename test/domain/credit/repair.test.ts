import { publicFile } from '../../../domain/credit'
import { chinaCalendar, plainDate } from '../../../domain/kernel/calendar'
import { type CaseEvent, foldCase, readClock } from '../../../domain/kernel/case'
import type { Answers } from '../../../domain/kernel/form'
import { examine } from '../../../domain/kernel/rules'
import type { Known } from '../../../domain/kernel/service'
import { creditRepair } from '../../../domain/services/credit-repair'
import { company, listing, penalty } from './snapshots'

const today = plainDate('2026-11-22')
/** Published on 8 August 2026: three months are over on 8 November. */
const general = penalty({ id: 'general', publishedOn: '2026-08-08', publicUntil: '2027-08-08' })
const serious = penalty({
  id: 'serious',
  level: 'serious',
  publishedOn: '2026-01-10',
  publicUntil: '2029-01-10',
  documentNumber: '榕鼓楼市监处罚〔2026〕2号',
  violation: '经营超过保质期的食品',
})
const light = penalty({ id: 'light', level: 'light', publishedOn: '2026-11-01', publicUntil: '2027-02-01' })
const listed = listing({ id: 'listed', list: 'serious', listedOn: '2025-10-01', publicUntil: '2028-10-01' })
const merchant = company({ penalties: [general, serious, light] })

const subjects = (known: Known, day = today) =>
  creditRepair.forMerchant?.subjects?.(known, day).map(({ id, state, note }) => [id, state, note])

const request = (known: Known, id: string, changes: Answers = {}): Answers => ({
  ...creditRepair.forMerchant?.begin(known, id, today).register,
  fulfilled: 'yes',
  fulfilledOn: '2026-08-20',
  harm: 'none',
  cure: '已补上营业执照链接，并建立每周检查。',
  evidence: [{ fileId: 'a'.repeat(24), name: '缴款凭证.pdf', size: 10, sha256: 'b'.repeat(64) }],
  contactPhone: '13800000000',
  ...changes,
})
const said = (known: Known, id: string, changes: Answers = {}) =>
  examine(creditRepair.forms[0].value, creditRepair.checks, request(known, id, changes), { today, known })
    .filter(({ check }) => check.startsWith('repair.'))
    .map(({ check, severity }) => `${check} ${severity}`)

test('three months for a general penalty, a year for a serious one and for the list; a light one ends by itself', () => {
  expect(subjects({ merchant: company({ penalties: [general, serious, light], listings: [listed] }) })).toEqual([
    ['general', 'possible', '可以申请，7个工作日内决定，不申请的公示到2027年8月8日'],
    ['listed', 'possible', '可以申请，7个工作日内决定'],
    ['serious', 'later', '2027年1月10日起可以申请，不申请的公示到2029年1月10日'],
    ['light', 'later', '期满自动停止公示，不用申请，公示到2027年2月1日'],
  ])
})

test.each([
  ['2026-11-07', 'later'],
  ['2026-11-08', 'possible'],
])('the boundary of three months: on %s %s', (day, state) => {
  expect(subjects({ merchant: company({ penalties: [general] }) }, plainDate(day))?.[0]?.[1]).toBe(state)
})

test('it begins with the record, and a sound application says nothing', () => {
  const known = { merchant: company({ penalties: [general] }) }
  expect(creditRepair.forMerchant?.begin(known, 'general', today).register).toMatchObject({
    record: 'general',
    about: '未按规定明码标价，罚款500元',
    authority: '鼓楼区市场监督管理局',
  })
  expect(said(known, 'general')).toEqual([])
})

test('each condition is a forecast, never a wall; only a record that is gone or asked about blocks', () => {
  const known = { merchant: company({ penalties: [general] }) }
  expect(said(known, 'general', { fulfilled: 'no' })).toEqual(['repair.fulfilled likely-refusal'])
  expect(said(known, 'general', { harm: 'left' })).toEqual(['repair.harm likely-refusal'])
  expect(said(known, 'general', { evidence: [] })).toEqual(['repair.proof likely-refusal'])
  expect(said({ merchant }, 'serious')).toEqual(['repair.time likely-refusal'])
  expect(said({ merchant }, 'light')).toEqual(['repair.time likely-refusal'])
  const revoked = penalty({ ...general, result: '吊销食品经营许可证' })
  expect(said({ merchant: company({ penalties: [revoked] }) }, 'general')).toEqual(['repair.excluded likely-refusal'])
  const again = penalty({ ...general, id: 'again', decidedOn: '2026-11-02', publishedOn: '2026-11-10' })
  expect(said({ merchant: company({ penalties: [general, again] }) }, 'general')).toEqual([
    'repair.again likely-refusal',
  ])
  expect(said({ merchant: company({ penalties: [general], listings: [listing()] }) }, 'general')).toEqual([
    'repair.listed likely-refusal',
  ])
  expect(said(known, 'general', { record: 'gone' })).toEqual(['repair.record blocks'])
  const earlier = [
    { caseNumber: 'FZ-1', subject: 'general', filedOn: today, state: 'submitted', answers: { record: 'general' } },
  ]
  expect(said({ ...known, earlier }, 'general')).toEqual(['repair.asked blocks'])
})

test('after the decision the record is in no public file, and the others stay', () => {
  const filing = {
    caseNumber: 'FZ-1',
    state: 'submitted',
    answers: request({ merchant }, 'general'),
    receivedOn: today,
    day: today,
  }
  const after = creditRepair.atRegulator?.effect?.(filing, 'repair', {}, merchant)
  expect(after?.penalties.find(({ id }) => id === 'general')).toMatchObject({ endedOn: today, endReason: 'repaired' })
  const shown = after && publicFile(after, today).blocks.find(({ id }) => id === 'penalties')?.records
  expect(shown?.map(({ id }) => id).sort()).toEqual(['light', 'serious'])
  expect(creditRepair.atRegulator?.effect?.(filing, 'refuse', {}, merchant)).toBeUndefined()
})

test('seven working days since Order 107, fifteen before; something to add starts them again', () => {
  const clock = (day: string, acts: readonly (readonly [string, string])[]) => {
    const events = acts.map(
      ([act, on], at): CaseEvent => ({
        id: `${at}`,
        sequence: at + 1,
        act,
        by: creditRepair.workflow.acts[act]?.by ?? 'applicant',
        at: `${on}T02:00:00.000Z`,
        data: {},
      }),
    )
    return readClock(creditRepair.periods, foldCase(creditRepair.workflow, events), chinaCalendar, plainDate(day))[0]
  }
  // the plain vector of the calendar: 20 November 2026 and seven working days
  expect(clock('2026-11-20', [['submit', '2026-11-20']])?.due.latest).toBe('2026-12-01')
  expect(clock('2025-11-24', [['submit', '2025-11-24']])?.due.latest).toBe('2025-12-15')
  const added = [
    ['submit', '2026-11-20'],
    ['askForMore', '2026-11-23'],
    ['supply', '2026-12-01'],
  ] as const
  expect(clock('2026-12-01', added)?.due.latest).toBe('2026-12-10')
})
