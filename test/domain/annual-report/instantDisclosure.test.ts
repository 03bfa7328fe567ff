import * as v from 'valibot'
import { creditContract } from '../../../cloudfunctions/credit/contract'
import { merchantSnapshot, publicChange, publicFile } from '../../../domain/credit'
import { normaliseAnswers } from '../../../domain/kernel/form'
import { examine } from '../../../domain/kernel/rules'
import type { Known } from '../../../domain/kernel/service'
import { annualReportCompany } from '../../../domain/services/annual-report-company'
import { instantDisclosure } from '../../../domain/services/instant-disclosure'
import { visibility } from '../../../domain/services/instant-disclosure/atRegulator'
import { type Disclosure, events } from '../../../domain/services/instant-disclosure/form'
import { soundCompanyReport } from '../../sound/annual-report-company'
import { soundDisclosure } from '../../sound/instant-disclosure'
import { markOwner, onRecord } from '../../sound/trademark-pledge'
import { day, enterprise, filing, trader } from './merchants'

const form = instantDisclosure.forms[0].value
const find = (changes: Disclosure, on = '2026-05-29', known: Known = { merchant: enterprise() }) =>
  examine(form, instantDisclosure.checks, normaliseAnswers(form, { ...soundDisclosure, ...changes }), {
    today: day(on),
    known,
  }).map(({ check, severity }) => `${check} ${severity}`)

const at = (answers = soundDisclosure) => ({
  caseNumber: 'FZ26-D',
  state: 'submitted',
  answers,
  receivedOn: day('2026-05-29'),
  day: day('2026-06-01'),
})

test('公示条例 art. 10: twenty working days, over 劳动节 and the worked Saturday', () => {
  expect(find({})).toEqual([])
  // happened on Thursday 30 April 2026: day 1 is Wednesday 6 May, day 20 is Monday 1 June (9 May is worked)
  expect(find({ happenedOn: '2026-04-30' }, '2026-06-01')).toEqual([])
  expect(find({ happenedOn: '2026-04-30' }, '2026-06-02')).toEqual(['disclosure.late advice'])
})

test('the questions follow the event, and every one is public or stands in the head', () => {
  const fields = form.sections.flatMap((section): readonly { key: string }[] => section.fields)
  expect(Object.keys(visibility).sort()).toEqual(fields.map(({ key }) => key).sort())
  for (const { id } of events) {
    const missing = find({ event: id }).filter((said) => said === 'form.missing blocks')
    expect([id, missing.length > 0]).toEqual([id, id !== 'ip-pledge'])
  }
})

test('contributions, the same event twice, personal numbers', () => {
  const contribution = { event: 'contributions', shareholder: '林榕生', subscribedBy: '2030-01-01', paidIn: '货币' }
  expect(find({ ...contribution, subscribed: 100_000_000, paid: 100_000_000 })).toEqual([])
  expect(find({ ...contribution, subscribed: 100_000_000, paid: 100_000_100 })).toEqual(['disclosure.paid blocks'])
  const told = { merchant: enterprise(), earlier: [filing(soundDisclosure, '2026-05-20', '')] }
  expect(find({}, '2026-05-29', told)).toEqual(['disclosure.told advice'])
  expect(find({ event: 'other', content: '联系人手机13912345678' })).toEqual(['disclosure.personal blocks'])
})

test('published as it comes in, on the day it was handed in; look-up shows it and the preview says the same', () => {
  const merchant = enterprise()
  expect(instantDisclosure.atRegulator?.decidesAlone?.(at(), merchant)).toEqual({ act: 'publish', data: {} })
  const after = instantDisclosure.atRegulator?.effect?.(at(), 'publish', {}, merchant)
  if (!after) throw new Error('no effect')
  expect(v.parse(merchantSnapshot, after)).toEqual(after)
  const file = publicFile(after, day('2026-06-01'))
  expect(v.parse(creditContract['credit.merchant'].output, file)).toEqual(file)
  const block = file.blocks.find(({ id }) => id === 'disclosures')
  expect(block?.records[0]).toMatchObject({ title: '知识产权出质登记' })
  expect(block?.records[0]?.rows).toEqual(
    expect.arrayContaining([
      { label: '发生日期', text: '2026年5月20日' },
      { label: '公示日期', text: '2026年5月29日' },
      { label: '出质的权利', text: '注册商标专用权' },
      { label: '质权人', text: '福州某某银行' },
    ]),
  )
  expect(publicChange(merchant, after, day('2026-06-01'))).toEqual([block])
  expect(instantDisclosure.atRegulator?.effect?.(at(), 'publish', {}, after)).toBeUndefined()
  expect(publicFile(merchant, day('2026-06-01')).blocks.some(({ id }) => id === 'disclosures')).toBe(false)
})

test('AR16: a pledge published in the year belongs into the answer of the report about it', () => {
  const merchant = instantDisclosure.atRegulator?.effect?.(at(), 'publish', {}, enterprise())
  const said = (reportYear: number, pledged: string) =>
    examine(
      annualReportCompany.forms[0].value,
      annualReportCompany.checks,
      { ...soundCompanyReport, reportYear, pledged, ...(pledged === 'yes' ? { pledgesPublished: 'yes' } : {}) },
      { today: day('2027-03-01'), known: { ...(merchant ? { merchant } : {}) } },
    ).map(({ check }) => check)
  expect(said(2026, 'no')).toEqual(['annual-report.AR16.register'])
  expect(said(2026, 'yes')).toEqual([])
  expect(said(2025, 'no')).toEqual([])
})

test('enterprises only', () => {
  expect(instantDisclosure.forMerchant?.suits(enterprise())).toBe(true)
  expect(instantDisclosure.forMerchant?.suits(trader())).toBe(false)
})

describe('a permit the register has learned of', () => {
  const licence = {
    id: 'food',
    title: '食品经营许可证',
    number: 'JY13501040000046',
    authority: '仓山区市场监督管理局',
    validFrom: '2026-04-30',
  }
  const told = (on: string, known: Known = { merchant: enterprise({ licences: [licence] }) }) =>
    instantDisclosure.forMerchant?.reminders?.(known, day(on)).map(({ id, text }) => [id, text.includes('仍应')]) ?? []

  test('is asked about once, with the last of the twenty working days, and after it as well', () => {
    expect(told('2026-04-29')).toEqual([])
    expect(told('2026-04-30')).toEqual([['permit:food', false]])
    expect(told('2026-06-01')).toEqual([['permit:food', false]])
    expect(told('2026-06-02')).toEqual([['permit:food', true]])
    // sixty days later it is history
    expect(told('2026-06-29')).toEqual([['permit:food', true]])
    expect(told('2026-06-30')).toEqual([])
  })
  test('is not asked about when it has been published, here or in the register', () => {
    const answers = { ...soundDisclosure, event: 'permit', permitNumber: licence.number }
    const here = { merchant: enterprise({ licences: [licence] }), earlier: [filing(answers, '2026-05-02', '')] }
    expect(told('2026-05-10', here)).toEqual([])
    const disclosures = [
      {
        id: 'd',
        kind: 'permit',
        title: '行政许可',
        happenedOn: '2026-04-30',
        publishedOn: '2026-05-02',
        rows: [{ label: '许可文件编号', text: licence.number }],
      },
    ]
    expect(told('2026-05-10', { merchant: enterprise({ licences: [licence], disclosures }) })).toEqual([])
  })
})

describe('a pledge of marks the register has and the enterprise has not published', () => {
  const pledged = markOwner({ pledges: [onRecord({ registeredOn: '2026-11-27' })] })
  const begin = (known: Known) => instantDisclosure.forMerchant?.begin(known, undefined, day('2026-11-28')).register
  const told = (known: Known, on = '2026-11-28') =>
    instantDisclosure.forMerchant?.reminders?.(known, day(on)).map(({ id, text }) => `${id} ${text}`)

  test('is filled in from certificate and register, and passes as it is', () => {
    const filled = begin({ merchant: pledged }) as Disclosure
    expect(filled).toEqual({
      uscc: pledged.uscc,
      name: pledged.name,
      event: 'ip-pledge',
      happenedOn: '2026-11-27',
      right: 'trademark',
      rightName: '榕网（30112233）',
      pledgor: pledged.name,
      pledgee: '福州海峡银行股份有限公司',
      pledgeNumber: '2026010101',
    })
    expect(
      examine(form, instantDisclosure.checks, normaliseAnswers(form, filled), { today: day('2026-11-28') }),
    ).toEqual([])
  })

  test('is told with the twentieth working day, also when it has passed', () => {
    // 2026-11-27 is a Friday: twenty working days later it is Friday 25 December
    expect(told({ merchant: pledged }, '2026-12-25')).toEqual([
      expect.stringMatching(/^pledge:2026010101 .*请在2026年12月25日前/),
    ])
    expect(told({ merchant: pledged }, '2026-12-26')).toEqual([expect.stringMatching(/2026年12月25日已过/)])
  })

  test('is neither told nor filled in when it is on its way, published or at an end; its disclosure is public', () => {
    const filled = begin({ merchant: pledged }) as Disclosure
    const onItsWay = { merchant: pledged, earlier: [filing(filled, '2026-11-28', '')] }
    const after = instantDisclosure.atRegulator?.effect?.(
      { ...at(filled), receivedOn: day('2026-11-28') },
      'publish',
      {},
      pledged,
    )
    if (!after) throw new Error('no effect')
    const cancelled = markOwner({ pledges: [onRecord({ state: 'cancelled' })] })
    for (const known of [onItsWay, { merchant: after }, { merchant: cancelled }]) {
      expect(told(known)).toEqual([])
      expect(begin(known)).toEqual({ uscc: pledged.uscc, name: pledged.name })
    }
    const shown = publicFile(after, day('2026-11-28')).blocks.find(({ id }) => id === 'disclosures')
    expect(shown?.records[0]?.rows).toContainEqual({ label: '质权登记编号', text: '2026010101' })
  })

  test('with more marks than there is room for says how many', () => {
    const marks = Array.from({ length: 40 }, (_, number) => String(30_000_000 + number))
    const { rightName = '' } = begin({ merchant: markOwner({ pledges: [onRecord({ marks })] }) }) as Disclosure
    expect(rightName).toMatch(/^30000000、30000001、.*等40件商标$/)
    expect(rightName.length).toBeLessThanOrEqual(100)
  })
})
