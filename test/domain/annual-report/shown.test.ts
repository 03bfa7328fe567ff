import fc from 'fast-check'
import { accountsPicture } from '../../../domain/annual-report'
import type { Answers } from '../../../domain/kernel/form'
import type { MerchantSnapshot } from '../../../domain/kernel/merchant'
import type { PublicService } from '../../../domain/kernel/service'
import { annualReportCompany } from '../../../domain/services/annual-report-company'
import { annualReportSoleTrader } from '../../../domain/services/annual-report-sole-trader'
import { soundCompanyReport, soundGuarantee } from '../../sound/annual-report-company'
import { soundCooperativeReport } from '../../sound/annual-report-cooperative'
import { soleTraderCanaries, soundSoleTraderReport } from '../../sound/annual-report-sole-trader'
import { enterprise, filing, trader } from './merchants'
import { published, reportsShown } from './published'

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
    const shown = rows({
      guaranteed: 'yes',
      guarantees: [
        { ...soundGuarantee, publish: 'yes' },
        { ...soundGuarantee, debtor: '不公示公司', publish: 'no' },
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
