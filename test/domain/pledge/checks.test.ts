import { plainDate } from '../../../domain/kernel/calendar'
import type { MerchantSnapshot } from '../../../domain/kernel/merchant'
import { examine } from '../../../domain/kernel/rules'
import { formOn } from '../../../domain/kernel/service'
import type { PledgeAnswers } from '../../../domain/pledge'
import { trademarkPledgeSetUp as service } from '../../../domain/services/trademark-pledge'
import { mark, markOwner, onRecord, scan, soundPledge } from '../../sound/trademark-pledge'

const day = '2026-11-29'

/** The findings of one check, as severity and place. */
function found(
  id: string,
  changes: Partial<PledgeAnswers> = {},
  merchant: Partial<MerchantSnapshot> = {},
  today: string = day,
) {
  const on = plainDate(today)
  const form = formOn(service, on)?.value
  if (!form) throw new Error('no form')
  const answers = { ...soundPledge, ...changes }
  return examine(form, service.checks, answers as never, { today: on, known: { merchant: markOwner(merchant) } })
    .filter(({ check }) => check === `trademark-pledge.${id}`)
    .map(({ severity, field, basis, message }) => ({ severity, field, basis, message }))
}
const two = (first: Parameters<typeof mark>[1] = {}) => [
  mark('30112233', { related: ['30112244'], ...first }),
  mark('30112244', { related: ['30112233'] }),
]
const onlyFirst = { marks: [soundPledge.marks[0]] }

test('sound answers raise nothing that blocks and no forecast', () => {
  const form = formOn(service, plainDate(day))?.value
  if (!form) throw new Error('no form')
  const findings = examine(form, service.checks, soundPledge as never, {
    today: plainDate(day),
    known: { merchant: markOwner() },
  })
  expect(findings.filter(({ severity }) => severity !== 'advice')).toEqual([])
})

interface Row {
  readonly id: string
  readonly when: string
  readonly severity: string
  readonly field: string
  readonly answers?: Partial<PledgeAnswers>
  readonly merchant?: Partial<MerchantSnapshot>
  readonly today?: string
  /** the same with this is in order */
  readonly unless?: Partial<PledgeAnswers>
  readonly unlessMerchant?: Partial<MerchantSnapshot>
  readonly unlessToday?: string
}

const rows: readonly Row[] = [
  {
    id: 'TP01',
    when: 'the register names another registrant',
    severity: 'blocks',
    field: 'pledgorName',
    merchant: { trademarks: two({ registrant: '福州旧名科技有限公司' }) },
    unless: { nameProof: [scan('nameproof1234567890')] },
  },
  {
    id: 'TP02',
    when: 'a mark ended the day before',
    severity: 'blocks',
    field: 'marks.0.number',
    merchant: { trademarks: two({ validUntil: '2026-11-28' }) },
    unlessMerchant: { trademarks: two({ validUntil: day }) },
  },
  {
    id: 'TP02',
    when: 'a mark was revoked',
    severity: 'blocks',
    field: 'marks.0.number',
    merchant: { trademarks: two({ status: 'revoked' }) },
  },
  {
    id: 'TP03',
    when: 'a related mark is left out',
    severity: 'blocks',
    field: 'marks',
    answers: onlyFirst as never,
    unless: { marks: soundPledge.marks },
  },
  {
    id: 'TP04',
    when: 'the register has a co-owner and the answer is no',
    severity: 'blocks',
    field: 'coOwned',
    merchant: { trademarks: two({ coOwners: ['林小海'] }) },
    unless: { coOwned: 'consent', coOwnersConsent: [scan('consentscan123456789')] },
  },
  {
    id: 'TP05',
    when: 'a court has seized a mark until today',
    severity: 'blocks',
    field: 'marks.0.number',
    merchant: { trademarks: two({ seized: { by: '鼓楼区人民法院', until: day } }) },
    unlessMerchant: { trademarks: two({ seized: { by: '鼓楼区人民法院', until: '2026-11-28' } }) },
  },
  {
    id: 'TP06',
    when: 'the debt ends the day after a mark does',
    severity: 'advice',
    field: 'marks.0.validUntil',
    answers: { debtUntil: '2030-03-14', marks: [soundPledge.marks[0]] as never },
    unless: { debtUntil: '2030-03-13', marks: [soundPledge.marks[0]] as never },
  },
  {
    id: 'TP07',
    when: 'a mark is pledged already',
    severity: 'advice',
    field: 'marks',
    merchant: { pledges: [onRecord()] },
    unlessMerchant: { pledges: [onRecord({ state: 'cancelled' })] },
  },
  {
    id: 'TP08',
    when: 'a collective mark is among them',
    severity: 'likely-refusal',
    field: 'marks.0.number',
    merchant: { trademarks: two({ kind: 'collective' }) },
  },
  {
    id: 'TP09',
    when: 'an invalidation is pending and not disclosed',
    severity: 'advice',
    field: 'disclosed',
    merchant: { trademarks: two({ pending: ['invalidation'] }) },
    unless: { disclosed: ['dispute'] },
  },
  {
    id: 'TP10',
    when: 'the contract has a forfeiture clause',
    severity: 'advice',
    field: 'forfeiture',
    answers: { forfeiture: 'yes' },
    unless: { forfeiture: 'no' },
  },
  {
    id: 'TP11',
    when: 'a licence is in force and not disclosed',
    severity: 'advice',
    field: 'disclosed',
    merchant: { trademarks: two({ licences: [{ licensee: '厦门某某公司', until: day }] }) },
    unlessMerchant: { trademarks: two({ licences: [{ licensee: '厦门某某公司', until: '2026-11-28' }] }) },
  },
  {
    id: 'TP12',
    when: 'the pledgor is an enterprise',
    severity: 'advice',
    field: 'pledgorName',
    unlessMerchant: { kind: 'sole-trader' },
  },
  {
    id: 'TP13',
    when: 'both sides are one',
    severity: 'blocks',
    field: 'pledgeeName',
    answers: { pledgeeUscc: soundPledge.pledgorUscc },
    unless: { pledgeeUscc: soundPledge.pledgeeUscc },
  },
  {
    id: 'TP14',
    when: 'nothing is secured',
    severity: 'blocks',
    field: 'amount',
    answers: { amount: 0 },
    unless: { amount: 1 },
  },
  {
    id: 'TP14',
    when: 'an amount stands there in no currency',
    severity: 'blocks',
    field: 'currency',
    answers: { currency: undefined },
    unless: { currency: 'USD' },
  },
  {
    id: 'TP15',
    when: 'the contract is of tomorrow',
    severity: 'blocks',
    field: 'contractDate',
    answers: { contractDate: '2026-11-30' },
    unless: { contractDate: day },
  },
  {
    id: 'TP15',
    when: 'the debt ends on the day it begins',
    severity: 'blocks',
    field: 'debtUntil',
    answers: { debtUntil: '2026-11-20' },
    unless: { debtUntil: '2026-11-21' },
  },
  {
    id: 'agency',
    when: 'a foreign pledgee has no agency',
    severity: 'blocks',
    field: 'agency',
    answers: { pledgeeForeign: 'yes' },
    unless: { pledgeeForeign: 'no' },
  },
]

test.each(rows)('$id: $when', ({ id, severity, field, answers, merchant, today, unless, ...row }) => {
  expect(found(id, answers, merchant, today)).toEqual(
    expect.arrayContaining([expect.objectContaining({ severity, field })]),
  )
  if (unless) expect(found(id, { ...answers, ...unless }, merchant, today)).toEqual([])
  if (row.unlessMerchant) expect(found(id, answers, row.unlessMerchant, today)).toEqual([])
})

test('every number from TP01 to TP15 has its row', () => {
  const numbers = Array.from({ length: 15 }, (_, at) => `TP${String(at + 1).padStart(2, '0')}`)
  expect(numbers.filter((number) => !rows.some(({ id }) => id === number))).toEqual([])
})

test('a mark in its six months of grace is renewed first; a day later it has ended', () => {
  const trademarks = two({ validUntil: '2026-05-29' })
  expect(found('TP02', {}, { trademarks }, '2026-11-29')[0]?.message).toContain('宽展期')
  expect(found('TP02', {}, { trademarks }, '2026-11-30')[0]?.message).toContain('已经失效')
})

describe('the trademark law changes on 1 January 2027', () => {
  const trademarks = two({ validUntil: '2026-12-30' })

  test('articles and the authority’s name are those of the day, on both sides of the boundary', () => {
    const before = found('TP02', {}, { trademarks }, '2026-12-31')[0]
    const after = found('TP02', {}, { trademarks }, '2027-01-01')[0]
    expect(before?.basis).toMatchObject({ law: 'trademark-2019', article: '40' })
    expect(after?.basis).toMatchObject({ law: 'trademark-2026', article: '44' })
  })

  test('a case that crosses the date says which text governs; one that does not says nothing', () => {
    const [before, after] = [plainDate('2026-12-31'), plainDate('2027-01-01')]
    expect(service.governing?.(before, before)).toBeUndefined()
    expect(service.governing?.(after, after)).toBeUndefined()
    expect(service.governing?.(before, after)?.text).toContain('按收到时的商标法（2019年修正）')
  })
})
