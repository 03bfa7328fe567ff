import fc from 'fast-check'
import { plainDate } from '../../../domain/kernel/calendar'
import { normaliseAnswers } from '../../../domain/kernel/form'
import type { MerchantSnapshot } from '../../../domain/kernel/merchant'
import { examine } from '../../../domain/kernel/rules'
import { debtToEquity } from '../../../domain/services/debt-to-equity'
import type { ClaimAnswers, DebtToEquityAnswers } from '../../../domain/services/debt-to-equity/form'
import { soundDebtToEquity as sound } from '../../sound/debt-to-equity'
import { company } from '../credit/snapshots'

const form = debtToEquity.forms[0].value
const merchant = company({ kind: 'enterprise', capital: 5_000_000 })
const today = plainDate('2026-11-29')
const find = (changes: DebtToEquityAnswers, on = today) =>
  examine(form, debtToEquity.checks, normaliseAnswers(form, { ...sound, ...changes }), {
    today: on,
    known: { merchant },
  }).map(({ check, severity, field }) => `${check} ${severity} ${field}`)
const claim = (changes: ClaimAnswers): DebtToEquityAnswers => ({ claims: [{ ...sound.claims[0], ...changes }] })

test('a sound filing passes', () => {
  expect(find({})).toEqual([])
})

test.each<[string, DebtToEquityAnswers, string]>([
  ['disputed, frozen, pledged', { clear: 'no' }, 'debt-to-equity.clear blocks clear'],
  ['not transferable by law', { transferable: 'no' }, 'debt-to-equity.transferable blocks transferable'],
  ['not allowed by the articles', { articlesAllow: 'no' }, 'debt-to-equity.articlesAllow blocks articlesAllow'],
  ['the company’s own', claim({ creditorUscc: sound.uscc }), 'debt-to-equity.creditor blocks claims.0.creditorUscc'],
  ['above its value by a fen', claim({ valued: 79_999_999 }), 'debt-to-equity.value blocks claims.0.credited'],
  ['more than is owed', claim({ owed: 89_999_999 }), 'debt-to-equity.above likely-refusal claims.0.valued'],
  ['a fen too little', { newCapital: 579_999_999 }, 'debt-to-equity.capital blocks newCapital'],
  [
    'other than the register’s',
    { currentCapital: 499_000_000, newCapital: 579_000_000 },
    'debt-to-equity.register likely-refusal currentCapital',
  ],
  ['decided tomorrow', { decidedOn: '2026-11-30' }, 'debt-to-equity.decidedOn blocks decidedOn'],
  ['more votes than there are', { votesFor: 4 }, 'debt-to-equity.votes blocks votesFor'],
  ['no votes at all', { votesAll: 0, votesFor: 0 }, 'debt-to-equity.votes blocks votesAll'],
])('%s', (_name, changes, said) => {
  expect(find(changes)).toContain(said)
})

test('公司法 art. 66: exactly two thirds are enough, a ten-thousandth less is not', () => {
  expect(find({ votesAll: 100, votesFor: 66.6667 })).toEqual([])
  expect(find({ votesAll: 100, votesFor: 66.6666 })).toEqual(['debt-to-equity.votes blocks votesFor'])
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 1_000_000 }), (all, given) => {
      const votesFor = Math.min(all, given)
      expect(find({ votesAll: all, votesFor }).length === 0).toBe(BigInt(votesFor) * 3n >= BigInt(all) * 2n)
    }),
    { numRuns: 60 },
  )
})

test('条例 art. 24: the thirtieth day is in time', () => {
  expect(find({}, plainDate('2026-12-20'))).toEqual([])
  expect(find({}, plainDate('2026-12-21'))).toEqual(['debt-to-equity.RG15 advice decidedOn'])
})

test('a person who becomes a shareholder says who they are; who is one already does not', () => {
  const person = { creditorKind: 'person', creditorName: '林小海', creditorUscc: undefined }
  expect(find(claim({ ...person, creditorIs: 'newcomer' }))).toEqual(['form.missing blocks claims.0.creditorIdNumber'])
  expect(find(claim({ ...person, creditorIs: 'shareholder' }))).toEqual([])
})

test('concerns companies with capital alone, begins with the register and changes it when registered', () => {
  const suits = (changes: Partial<MerchantSnapshot>) => debtToEquity.forMerchant?.suits({ ...merchant, ...changes })
  expect([suits({}), suits({ type: '个人独资企业' }), suits({ status: 'cancelled' })]).toEqual([true, false, false])
  expect(debtToEquity.forMerchant?.begin({ merchant }, undefined, today).register).toMatchObject({
    currentCapital: 500_000_000,
  })
  const filing = { caseNumber: 'FZ26-0000-0000-0', state: 'submitted', answers: sound, receivedOn: today, day: today }
  const after = (act: string) => debtToEquity.atRegulator?.effect?.(filing, act, {}, merchant)
  expect(after('register')?.capital).toBe(5_800_000)
  expect(after('refuse')).toBeUndefined()
})

test('公示条例 art. 10: told until every creditor’s contribution is published', () => {
  const earlier = [
    {
      caseNumber: 'FZ26-0000-0000-0',
      subject: '',
      filedOn: plainDate('2026-11-22'),
      state: 'registered',
      answers: sound,
    },
  ]
  const told = (known: MerchantSnapshot) =>
    debtToEquity.forMerchant?.reminders?.({ merchant: known, earlier }, today).map(({ id }) => id)
  const disclosure = (text: string) => ({
    id: 'FZ26-D',
    kind: 'contributions',
    title: '股东认缴和实缴的出资',
    happenedOn: '2026-11-25',
    publishedOn: '2026-11-26',
    rows: [{ label: '股东姓名或名称', text }],
  })
  expect(told(merchant)).toEqual(['contributions:FZ26-0000-0000-0'])
  expect(told({ ...merchant, disclosures: [disclosure('别人')] })).toEqual(['contributions:FZ26-0000-0000-0'])
  expect(told({ ...merchant, disclosures: [disclosure('福州海茗茶叶有限公司')] })).toEqual([])
})
