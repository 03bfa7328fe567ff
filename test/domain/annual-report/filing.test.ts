import fc from 'fast-check'
import * as v from 'valibot'
import { accountsPicture } from '../../../domain/annual-report'
import { merchantSnapshot, publicChange, publicFile } from '../../../domain/credit'
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
import { soleTraderCanaries, soundSoleTraderReport } from '../../sound/annual-report-sole-trader'
import { day, enterprise, filing, trader } from './merchants'

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

/** The register's entry after a report has come in and was published by itself. */
function published(
  service: PublicService,
  answers: Answers,
  merchant: MerchantSnapshot,
  on: string,
  caseNumber: string,
) {
  const at = { caseNumber, state: 'submitted', answers, receivedOn: day(on), day: day(on) }
  const decided = service.atRegulator?.decidesAlone?.(at, merchant)
  if (!decided) throw new Error('not decided')
  const after = service.atRegulator?.effect?.(at, decided.act, decided.data, merchant)
  if (!after) throw new Error('no effect')
  return after
}

const reportsShown = (merchant: MerchantSnapshot, today: string) =>
  publicFile(merchant, day(today)).blocks.find(({ id }) => id === 'annual-reports')?.records ?? []

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

const rowsOf = (service: PublicService, answers: Answers, merchant: MerchantSnapshot) =>
  published(service, answers, merchant, '2026-03-20', 'FZ26-A').annualReports[0]?.published ?? []
const text = (rows: readonly { label: string; text: string }[], label: string) =>
  rows.filter((row) => row.label === label).map((row) => row.text)

describe('公示条例 art. 9: what a company’s report shows', () => {
  const rows = (changes: Answers) => rowsOf(annualReportCompany, { ...soundCompanyReport, ...changes }, enterprise())

  test('items 1–6 in any case, one row a shareholder and a shop', () => {
    const shown = rows({ publicItems: [] })
    expect(text(shown, '企业通信地址')).toHaveLength(1)
    expect(text(shown, '电子邮箱')).toEqual(['office@rongwang.example'])
    expect(text(shown, '企业经营状态')).toEqual(['开业'])
    expect(text(shown, '股东及出资')).toEqual([
      '林榕生，认缴300 万元（2030-12-31前，货币），实缴100 万元（2024-03-01，货币）',
      '陈小榕，认缴200 万元（2030-12-31前，货币），尚未实缴',
    ])
    expect(text(shown, '网店')).toEqual([
      '京东：榕网数码专营店，mall.jd.com/index-9900000001.html',
      '微信小程序：榕网商城，店铺号wechat-9900000001',
    ])
    expect(text(shown, '养老保险参保人数')).toEqual(['10 人'])
  })
  test('item 7 only what was chosen', () => {
    expect(text(rows({ publicItems: [] }), '资产总额')).toEqual([])
    expect(text(rows({ publicItems: ['assets'] }), '资产总额')).toEqual(['1,200 万元'])
    expect(text(rows({ publicItems: ['insurance'] }), '养老保险本期实缴')).toEqual(['9.6 万元'])
    expect(text(rows({ publicItems: ['assets'] }), '养老保险本期实缴')).toEqual([])
  })
  test('a guarantee is public or not, each by itself', () => {
    const guarantee = {
      creditor: '某银行',
      debtor: '某公司',
      debtKind: 'contract',
      debt: 500_000_000,
      owedFrom: '2025-01-01',
      owedUntil: '2026-12-31',
      guaranteePeriod: 'agreed',
      method: 'joint',
      scope: ['principal', 'interest'],
    }
    const shown = rows({
      guaranteed: 'yes',
      guarantees: [
        { ...guarantee, publish: 'yes' },
        { ...guarantee, debtor: '不公示公司', publish: 'no' },
      ],
    })
    expect(text(shown, '对外提供保证担保')).toEqual([
      '债权人某银行，债务人某公司，合同500 万元，2025-01-01至2026-12-31，有约定的保证期间，连带保证，担保主债权、利息',
    ])
  })
  test('people, party and equipment are never shown, whatever is chosen', () => {
    const everything = annualReportCompany.forms[0].value.sections
      .flatMap((section): readonly { key: string }[] => section.fields)
      .map(({ key }) => key)
    const shown = JSON.stringify(rows({ publicItems: everything }))
    for (const word of ['党', '退役', '残疾', '毕业生', '特种设备', '出质', '注册资本'])
      expect(shown).not.toContain(word)
  })
  test('a home among the premises is masked in the address for letters', () => {
    const home = enterprise({ residential: true, address: '福建省福州市晋安区福新中路268号6座1203单元' })
    const after = published(
      annualReportCompany,
      { ...soundCompanyReport, address: home.address },
      home,
      '2026-03-20',
      'FZ26-A',
    )
    expect(JSON.stringify(reportsShown(after, '2026-06-01'))).not.toContain('1203')
  })
})

describe('a sole trader chooses (实施细则 art. 63, Order 69 arts. 8, 10)', () => {
  test('not published: filed, and not a word of it', () => {
    const after = published(
      annualReportSoleTrader,
      { ...soundSoleTraderReport, publish: 'no' },
      trader(),
      '2026-03-20',
      'FZ26-A',
    )
    expect(after.annualReports[0]?.published).toEqual([])
    expect(reportsShown(after, '2026-06-01')[0]?.rows).toContainEqual({ label: '内容', text: '商户选择不公示' })
    for (const canary of Object.values(soleTraderCanaries)) expect(JSON.stringify(after)).not.toContain(canary)
  })
  test('published: operator, phone and business, never people and party', () => {
    const rows = rowsOf(annualReportSoleTrader, soundSoleTraderReport, trader())
    expect(text(rows, '联系电话')).toEqual([soleTraderCanaries.phone])
    expect(text(rows, '营业额或营业收入')).toEqual(['90 万元'])
    expect(text(rows, '行政许可')).toEqual(['食品经营许可证，有效期至2030年9月19日'])
    expect(JSON.stringify(rows)).not.toContain('党')
  })
  test('the operator’s name and phone are sealed', () => {
    const personal = annualReportSoleTrader.forms[0].value.sections
      .flatMap((section): readonly { key: string; personal?: string }[] => section.fields)
      .filter((field) => field.personal)
      .map(({ key }) => key)
    expect(personal).toEqual(['head', 'phone', 'headInParty', 'headIsSecretary'])
  })
})

describe('the picture of the accounts', () => {
  const picture = (answers: Answers, earlier?: Answers) =>
    accountsPicture(
      { ...soundCompanyReport, ...answers },
      {
        merchant: enterprise(),
        ...(earlier
          ? { earlier: [filing({ ...soundCompanyReport, ...earlier, reportYear: 2024 }, '2025-04-01')] }
          : {}),
      },
      'accounts',
    )
  const shares = (drawn: ReturnType<typeof picture>) => drawn?.bars.map((bar) => bar.parts.map(({ share }) => share))

  test('assets on one bar, liabilities and equity on the other, as long as each other when they balance', () => {
    expect(shares(picture({}))).toEqual([[1], [500 / 1200, 700 / 1200]])
    expect(picture({})?.sentences[0]).toBe('2025年末：资产1,200 万元，负债500 万元，所有者权益700 万元，两边相等。')
  })
  test('last year beside it, on one scale, and the change in words', () => {
    const drawn = picture(
      {},
      { assets: 600_000_000, liabilities: 100_000_000, equity: 500_000_000, revenue: 400_000_000 },
    )
    expect(shares(drawn)).toEqual([[1], [500 / 1200, 700 / 1200], [0.5], [100 / 1200, 500 / 1200]])
    expect(drawn?.sentences).toEqual(
      expect.arrayContaining([
        '资产总额比2024年多600 万元（100%）。',
        '营业总收入比2024年多400 万元（100%）。',
        '净利润和2024年一样。',
      ]),
    )
  })
  test('what is negative is said and not drawn; a difference is said', () => {
    const drawn = picture({ assets: 300_000_000, equity: -200_000_000 })
    expect(shares(drawn)).toEqual([[300 / 500], [1, 0]])
    expect(drawn?.bars[1]?.parts[1]?.text).toBe('-200 万元')
    expect(picture({ assets: 1_300_000_000 })?.sentences[0]).toContain('两边相差100 万元')
  })
  test('any amounts: every share between 0 and 1, and one bar as long as can be', () => {
    const amount = fc.integer({ min: -(10 ** 14), max: 10 ** 14 })
    fc.assert(
      fc.property(amount, amount, amount, (assets, liabilities, equity) => {
        const all = shares(picture({ assets, liabilities, equity }))?.flat() ?? []
        expect(all.every((share) => share >= 0 && share <= 1)).toBe(true)
      }),
    )
  })
  test('no picture before the amounts are there; a cooperative’s equity is what is left', () => {
    expect(accountsPicture({ reportYear: 2025 }, undefined, 'accounts')).toBeUndefined()
    expect(accountsPicture(soundCooperativeReport, undefined, 'accounts')?.bars[1]?.parts[1]?.text).toBe('60 万元')
  })
})
