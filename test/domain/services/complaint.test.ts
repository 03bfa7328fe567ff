import * as v from 'valibot'
import { addDays, addYears, plainDate } from '../../../domain/kernel/calendar'
import { answersSchema, normaliseAnswers, readableDocument } from '../../../domain/kernel/form'
import { blocksFiling, examine, journey } from '../../../domain/kernel/rules'
import { complaint } from '../../../domain/services/complaint'
import type { ComplaintAnswers } from '../../../domain/services/complaint/form'
import { serviceById } from '../../../domain/services/registry'
import { soundComplaint } from '../../sound/complaint'

const today = plainDate('2026-11-22')
const form = complaint.forms[0].value

const sound = soundComplaint

const find = (changes: ComplaintAnswers) => examine(form, complaint.checks, { ...sound, ...changes }, { today })
const checkIds = (changes: ComplaintAnswers) => find(changes).map((finding) => finding.check)

test('a complete complaint has nothing against it', () => {
  expect(find({})).toEqual([])
})

describe('Order 121 art. 10: what a complaint must contain', () => {
  test.each(['respondentName', 'respondentAddress', 'facts', 'requests', 'name', 'mobile', 'address'] as const)(
    '%s',
    (key) => {
      const findings = find({ [key]: key === 'requests' ? [] : '' })
      expect(findings).toContainEqual(
        expect.objectContaining({ check: 'form.missing', severity: 'blocks', field: key }),
      )
      expect(findings.find((finding) => finding.field === key)?.basis?.article).toMatch(/^10/)
    },
  )

  test('an identity number is not asked for', () => {
    expect(JSON.stringify(form)).not.toMatch(/证件号码|身份证号/)
  })
})

describe('art. 16(4): three years from knowing', () => {
  const knownOn = (day: string) => checkIds({ knownSince: day, purchasedOn: day })
  test('the third anniversary is still in time, the day after is not', () => {
    const limit = addYears(today, -3)
    expect(knownOn(limit)).not.toContain('complaint.R4')
    expect(knownOn(addDays(limit, -1))).toContain('complaint.R4')
  })
  test('a forecast never blocks', () => {
    expect(blocksFiling(find({ knownSince: '2020-01-01', purchasedOn: '2020-01-01' }))).toBe(false)
  })
})

test('art. 16(2): handled elsewhere', () => {
  for (const where of ['court', 'authority', 'association'] as const)
    expect(checkIds({ handledElsewhere: where })).toContain('complaint.R2')
})

test('art. 16(3): not for daily life, or nothing that shows a purchase', () => {
  expect(checkIds({ forDailyLife: 'no' })).toContain('complaint.R3.daily-life')
  expect(checkIds({ orderNumber: '' })).toContain('complaint.R3.proof')
  const picture = { fileId: 'abcdefghijklmnopqrst', name: 'a.jpg', size: 1, type: 'image/jpeg', sha256: 'a'.repeat(64) }
  expect(checkIds({ orderNumber: '', evidence: [picture] })).not.toContain('complaint.R3.proof')
})

test('dates: nothing in the future, no harm before the purchase', () => {
  expect(find({ knownSince: '2026-11-23' })).toContainEqual(
    expect.objectContaining({ field: 'knownSince', severity: 'blocks' }),
  )
  expect(checkIds({ knownSince: '2026-11-09' })).toContain('complaint.dates')
  expect(checkIds({ knownSince: '2026-11-10' })).not.toContain('complaint.dates')
})

test('an identity number in the story is pointed out, an order number is not', () => {
  expect(checkIds({ facts: `${sound.facts} 我的身份证是11010119900307003X` })).toContain('complaint.privacy')
  expect(checkIds({ facts: `${sound.facts} 订单 1101011990030700391234` })).not.toContain('complaint.privacy')
})

test('消法 art. 55: asking for more than the price and three times it wants a reason', () => {
  expect(checkIds({ claimAmount: 19_800 * 4 })).not.toContain('complaint.amount')
  expect(checkIds({ claimAmount: 19_800 * 4 + 1 })).toContain('complaint.amount')
  // at least 500 yuan, beside the price
  expect(checkIds({ amount: 1_000, claimAmount: 51_000 })).not.toContain('complaint.amount')
})

describe('bad input', () => {
  test('10,001 characters are refused with the number to delete, 10,000 are taken', () => {
    expect(find({ facts: '字'.repeat(10_001) })[0]?.message).toContain('请删去1个字')
    expect(find({ facts: '字'.repeat(10_000) })).toEqual([])
    expect(find({ facts: '😀'.repeat(10_000) })).toEqual([])
  })
  test('unknown fields, wrong types and forged options do not pass the schema', () => {
    const passes = (answers: unknown) => v.safeParse(answersSchema(form), answers).success
    expect(passes(sound)).toBe(true)
    expect(passes({ ...sound, admin: true })).toBe(false)
    expect(passes({ ...sound, amount: 19.8 })).toBe(false)
    expect(passes({ ...sound, amount: '19800' })).toBe(false)
    expect(passes({ ...sound, problem: 'anything' })).toBe(false)
    expect(passes({ ...sound, facts: '字'.repeat(20_001) })).toBe(false)
    expect(passes({ ...sound, requests: 'refund' })).toBe(false)
  })
  test('a credit code typed with I and O is repaired; a wrong one names the character', () => {
    expect(normaliseAnswers(form, { ...sound, respondentUscc: ' 9135oIooMoooIooY43 ' }).respondentUscc).toBe(
      '91350100M000100Y43',
    )
    expect(find({ respondentUscc: '91350100M000100Y44' })).toContainEqual(
      expect.objectContaining({ field: 'respondentUscc', severity: 'blocks' }),
    )
  })
})

test('answers to questions that are not shown are not filed', () => {
  const filed = normaliseAnswers(form, { ...sound, channel: 'store' })
  expect(filed).not.toHaveProperty('platform')
  expect(filed).not.toHaveProperty('orderNumber')
})

test('normalising twice changes nothing more', () => {
  const once = normaliseAnswers(form, { ...sound, mobile: '+86 138-0000-0000', name: ' 陈小榕 ' })
  expect(once).toMatchObject({ mobile: '13800000000', name: '陈小榕' })
  expect(normaliseAnswers(form, once)).toEqual(once)
})

test('the task list is derived from the answers', () => {
  const tasks = (answers: ComplaintAnswers) =>
    Object.fromEntries(
      journey(form, answers, examine(form, complaint.checks, answers, { today })).map((task) => [
        task.section,
        task.state,
      ]),
    )
  expect(tasks({})).toMatchObject({ respondent: 'todo', evidence: 'done', contact: 'todo' })
  expect(tasks({ respondentName: '某店' })).toMatchObject({ respondent: 'started' })
  expect(new Set(Object.values(tasks(sound)))).toEqual(new Set(['done']))
})

test('what is declared reads in words, personal rows marked', () => {
  const rows = readableDocument(form, sound).flatMap((section) => section.rows)
  const text = (key: string) => rows.find((row) => row.key === key)?.text
  expect(text('amount')).toBe('198.00 元')
  expect(text('purchasedOn')).toBe('2026年11月10日')
  expect(text('requests')).toBe('退还货款和服务费用')
  expect(rows.filter((row) => row.personal).map((row) => row.key)).toEqual(['name', 'mobile', 'address'])
})

test('a refusal always carries the other ways of 消法 art. 39 (Order 121 art. 15)', () => {
  for (const state of ['declined', 'terminated', 'closed']) {
    const steps = complaint.nextSteps(state)
    expect(steps.map((step) => step.basis.article)).toContain('39')
    expect(steps.length).toBeGreaterThanOrEqual(3)
  }
})

test('the registry knows it', () => {
  expect(serviceById('complaint')).toBe(complaint)
  expect(serviceById('nothing')).toBeUndefined()
})
