import fc from 'fast-check'
import * as v from 'valibot'
import { merchantSnapshot, publicChange } from '../../../domain/credit'
import { type Answers, answersSchema, normaliseAnswers } from '../../../domain/kernel/form'
import type { MerchantSnapshot } from '../../../domain/kernel/merchant'
import { blocksFiling, examine } from '../../../domain/kernel/rules'
import type { Known, PublicService } from '../../../domain/kernel/service'
import { annualReportCompany } from '../../../domain/services/annual-report-company'
import { visibility as companyVisibility } from '../../../domain/services/annual-report-company/publication'
import { annualReportCooperative } from '../../../domain/services/annual-report-cooperative'
import { visibility as cooperativeVisibility } from '../../../domain/services/annual-report-cooperative/publication'
import { annualReportSoleTrader } from '../../../domain/services/annual-report-sole-trader'
import { visibility as soleTraderVisibility } from '../../../domain/services/annual-report-sole-trader/publication'
import { soundCompanyReport } from '../../sound/annual-report-company'
import { soundCooperativeReport } from '../../sound/annual-report-cooperative'
import { soundSoleTraderReport } from '../../sound/annual-report-sole-trader'
import { day, enterprise, filing, trader } from './merchants'
import { published, reportsShown } from './published'

const cooperative = enterprise({
  uscc: '93350121MAT000122T',
  name: '闽侯县榕树茉莉花种植专业合作社',
  kind: 'cooperative',
  type: '农民专业合作社',
})
const kinds: readonly [string, PublicService, Answers, MerchantSnapshot, Readonly<Record<string, string>>][] = [
  ['company', annualReportCompany, soundCompanyReport, enterprise(), companyVisibility],
  ['sole trader', annualReportSoleTrader, soundSoleTraderReport, trader(), soleTraderVisibility],
  ['cooperative', annualReportCooperative, soundCooperativeReport, cooperative, cooperativeVisibility],
]

/** What the phone shows when a form opens: last filing before register. */
function begun(service: PublicService, known: Known, subject: string | undefined, today: string): Answers {
  const { register, earlier } = service.forMerchant?.begin(known, subject, day(today)) ?? { register: {}, earlier: {} }
  return { ...register, ...earlier }
}

describe.each(kinds)('the report of a %s', (_name, service, sound, merchant, visibility) => {
  const form = service.forms[0].value
  const schema = answersSchema(form)
  const fields = form.sections.flatMap((section) => section.fields)

  test('every question has a visibility, and nothing else has', () => {
    expect(Object.keys(visibility).sort()).toEqual(fields.map(({ key }) => key).sort())
  })

  test('is about its own kind of merchant only', () => {
    for (const [, other, , entry] of kinds) expect(other.forMerchant?.suits(merchant)).toBe(entry === merchant)
  })

  test('begun from a report that is in force and filed unchanged, it is the same report', () => {
    const known = { merchant, earlier: [filing(sound, '2026-04-01')] }
    const again = begun(service, known, '2025', '2026-05-10')
    expect(normaliseAnswers(form, again)).toEqual(normaliseAnswers(form, sound))
    expect(blocksFiling(examine(form, service.checks, again, { today: day('2026-05-10'), known }))).toBe(false)
    const once = published(service, sound, merchant, '2026-04-01', 'FZ26-A')
    const twice = published(service, again, once, '2026-05-10', 'FZ26-B')
    expect(twice.annualReports[1]?.published).toEqual(twice.annualReports[0]?.published)
  })

  /** Any figures, any number of shops, published or not: whether they make sense is the checks' business. */
  const anyReport = fc
    .record({
      figures: fc.record(
        Object.fromEntries(
          fields
            .filter(({ key, kind }) => (kind === 'money' || kind === 'number') && key !== 'reportYear')
            .map((field) => [
              field.key,
              field.kind === 'money'
                ? fc.integer({ min: -(10 ** 12), max: 10 ** 12 }).map((wan) => wan * 100)
                : fc.nat(900),
            ]),
        ),
      ),
      shops: fc.array(
        fc.record({
          kind: fc.constant('shop'),
          platform: fc.constantFrom('京东', '淘宝'),
          name: fc.stringMatching(/^[a-z]{1,8}$/),
          shopNumber: fc.stringMatching(/^[0-9]{1,8}$/),
        }),
        { minLength: 1, maxLength: 5 },
      ),
      chosen: fc.subarray(['staff', 'women', 'assets', 'revenue', 'tax']),
      publish: fc.constantFrom('yes', 'no'),
    })
    .map(({ figures, shops, chosen, publish }): Answers => {
      const own = fields.map(({ key }) => key)
      const all: Answers = { ...sound, ...figures, hasShops: 'yes', shops, publicItems: chosen, publish }
      return normaliseAnswers(form, Object.fromEntries(Object.entries(all).filter(([key]) => own.includes(key))))
    })

  test('whatever was reported: begun from it and filed unchanged it is the same report, to the answer and to the public row', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const known = { merchant, earlier: [filing(report, '2026-04-01')] }
        const again = normaliseAnswers(form, begun(service, known, '2025', '2026-05-10'))
        expect(again).toEqual(report)
        const once = published(service, report, merchant, '2026-04-01', 'FZ26-A')
        const twice = published(service, again, once, '2026-05-10', 'FZ26-B')
        expect(twice.annualReports[1]?.published).toEqual(twice.annualReports[0]?.published)
      }),
      { numRuns: 60 },
    )
  })

  test('whatever is corrected into whatever: the first report stays to the letter, and look-up shows both', () => {
    fc.assert(
      fc.property(anyReport, anyReport, (before, after) => {
        const once = published(service, before, merchant, '2026-03-20', 'FZ26-A')
        const twice = published(service, after, once, '2026-05-20', 'FZ26-B')
        expect(twice.annualReports[0]).toEqual(once.annualReports[0])
        expect(v.safeParse(merchantSnapshot, twice).success).toBe(true)
        const shown = reportsShown(twice, '2026-06-01')
        expect(shown.map(({ id }) => id)).toEqual(['FZ26-B', 'FZ26-A'])
        const rowsOfFirst = reportsShown(once, '2026-06-01')[0]?.rows ?? []
        expect(shown[1]?.rows).toEqual(expect.arrayContaining([...rowsOfFirst]))
        // the next correction begins with the newest, never with the one it replaced
        const known = {
          merchant: twice,
          earlier: [filing(after, '2026-05-20'), filing(before, '2026-03-20')],
        }
        expect(normaliseAnswers(form, begun(service, known, '2025', '2026-06-01'))).toEqual(after)
      }),
      { numRuns: 60 },
    )
  })

  test('next year begins with this report under the new year, and passes the schema', () => {
    const known = { merchant, earlier: [filing(sound, '2026-04-01')] }
    const next = begun(service, known, '2026', '2027-02-01')
    expect(next.reportYear).toBe(2026)
    expect(next.shops).toEqual(sound.shops)
    for (const key of ['phone', 'staff', 'hasShops', 'revenue']) expect(next[key]).toEqual(sound[key])
    expect(v.safeParse(schema, next).success).toBe(true)
  })

  test('a first report begins with the register, a shop it has learned of is added to last year’s', () => {
    const shops = [{ id: 'jd-7', platform: '京东', name: '新店', url: 'mall.jd.com/index-7.html' }]
    const first = begun(service, { merchant: { ...merchant, shops } }, '2025', '2026-03-01')
    expect(first).toMatchObject({ reportYear: 2025, uscc: merchant.uscc, name: merchant.name, hasShops: 'yes' })
    expect(v.safeParse(schema, first).success).toBe(true)
    const second = begun(
      service,
      { merchant: { ...merchant, shops }, earlier: [filing(sound, '2026-04-01')] },
      '2026',
      '2027-03-01',
    )
    const names = (second.shops as readonly Answers[]).map(({ name }) => name)
    expect(names).toEqual([...((sound.shops ?? []) as readonly Answers[]).map(({ name }) => name), '新店'])
  })

  test('without a subject the year that can be filed now is meant, then the oldest that was missed', () => {
    expect(begun(service, { merchant }, undefined, '2026-03-01').reportYear).toBe(2025)
    expect(begun(service, { merchant }, undefined, '2026-07-01').reportYear).toBe(2022)
  })

  test('look-up shows it, with the day it was handed in, even when the bridge was slow', () => {
    const at = {
      caseNumber: 'FZ26-A',
      state: 'submitted',
      answers: sound,
      receivedOn: day('2026-06-30'),
      day: day('2026-07-02'),
    }
    const after = service.atRegulator?.effect?.(at, 'publish', {}, merchant)
    expect(after?.annualReports).toMatchObject([{ id: 'FZ26-A', year: 2025, filedOn: '2026-06-30' }])
    expect(v.safeParse(merchantSnapshot, after).success).toBe(true)
    // the same act again changes nothing more
    expect(service.atRegulator?.effect?.(at, 'publish', {}, after)).toBeUndefined()
  })

  test('art. 12: after a correction both stay public, each called what it is', () => {
    const once = published(service, sound, merchant, '2026-03-20', 'FZ26-A')
    const twice = published(service, { ...sound, staff: 9 }, once, '2026-05-20', 'FZ26-B')
    expect(reportsShown(once, '2026-06-01').map(({ title }) => title)).toEqual(['2025年度报告'])
    expect(reportsShown(twice, '2026-06-01').map(({ id, title }) => [id, title])).toEqual([
      ['FZ26-B', '2025年度报告（更正后）'],
      ['FZ26-A', '2025年度报告（更正前）'],
    ])
    expect(twice.annualReports[0]).toEqual(once.annualReports[0])
  })

  test('any number of corrections: every one is kept, in order, and the register takes them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 12 }), (staffs) => {
        const after = staffs.reduce(
          (entry, staff, at) => published(service, { ...sound, staff }, entry, '2026-05-20', `FZ26-${at}`),
          merchant,
        )
        expect(after.annualReports.map(({ id }) => id)).toEqual(staffs.map((_, at) => `FZ26-${at}`))
        expect(v.safeParse(merchantSnapshot, after).success).toBe(true)
        const titles = reportsShown(after, '2026-06-01').map(({ title }) => title)
        expect(titles.filter((title) => title.endsWith('（更正前）'))).toHaveLength(staffs.length - 1)
      }),
      { numRuns: 30 },
    )
  })

  test('the preview is what look-up shows afterwards, no more and no less', () => {
    const after = published(service, sound, merchant, '2026-03-20', 'FZ26-A')
    const preview = publicChange(merchant, after, day('2026-03-20'))
    expect(preview.map(({ id }) => id)).toEqual(['annual-reports'])
    expect(preview[0]?.records).toEqual(reportsShown(after, '2026-03-20'))
  })

  test('no decision without the merchant in the register, and none twice', () => {
    const at = {
      caseNumber: 'FZ26-A',
      state: 'submitted',
      answers: sound,
      receivedOn: day('2026-03-20'),
      day: day('2026-03-20'),
    }
    expect(service.atRegulator?.decidesAlone?.(at, undefined)).toBeUndefined()
    expect(service.atRegulator?.decidesAlone?.({ ...at, state: 'published' }, merchant)).toBeUndefined()
  })

  test('nothing takes a filed report back: no act of the applicant, and it counts from the moment it is handed in', () => {
    expect(Object.values(service.workflow.acts).filter(({ by }) => by === 'applicant')).toEqual([])
    expect(service.forMerchant?.inForce).toContain(service.workflow.initial)
    expect(Object.keys(service.workflow.states).sort()).toEqual([...(service.forMerchant?.inForce ?? [])].sort())
    for (const state of Object.keys(service.workflow.states)) expect(service.nextSteps(state).length).toBeGreaterThan(0)
  })
})

describe('what can be done about a filed report', () => {
  const steps = (service: PublicService, answers: Answers, receivedOn: string, today: string) =>
    service
      .nextSteps('published', { answers, receivedOn: day(receivedOn), today: day(today) })
      .map(({ title }) => title)
  test.each([
    ['2026-04-01', '2026-06-30', ['发现填错了', '6月30日以后']],
    ['2026-04-01', '2026-07-01', ['发现填错了']],
    ['2026-07-01', '2026-07-01', ['申请移出经营异常名录', '发现填错了']],
  ])('filed on %s, seen on %s', (receivedOn, today, titles) => {
    expect(steps(annualReportCompany, soundCompanyReport, receivedOn, today)).toEqual(titles)
  })
  test('after 30 June nobody is told to file it again; a sole trader is restored, not taken off a list', () => {
    const [only] = annualReportCompany.nextSteps('published', {
      answers: soundCompanyReport,
      receivedOn: day('2026-04-01'),
      today: day('2026-07-01'),
    })
    expect(only?.text).toContain('登记机关')
    expect(steps(annualReportSoleTrader, soundSoleTraderReport, '2026-07-20', '2026-07-20')[0]).toBe(
      '申请恢复正常记载状态',
    )
  })
})
