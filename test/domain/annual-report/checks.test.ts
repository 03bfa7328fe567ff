import type { Answers } from '../../../domain/kernel/form'
import { cite } from '../../../domain/kernel/law'
import { blocksFiling, examine, type Severity } from '../../../domain/kernel/rules'
import type { Known } from '../../../domain/kernel/service'
import { annualReportCompany } from '../../../domain/services/annual-report-company'
import type { CompanyReport } from '../../../domain/services/annual-report-company/form'
import { annualReportCooperative } from '../../../domain/services/annual-report-cooperative'
import type { CooperativeReport } from '../../../domain/services/annual-report-cooperative/form'
import { annualReportSoleTrader } from '../../../domain/services/annual-report-sole-trader'
import type { SoleTraderReport } from '../../../domain/services/annual-report-sole-trader/form'
import { soundCompanyReport } from '../../sound/annual-report-company'
import { soundCooperativeReport } from '../../sound/annual-report-cooperative'
import { soundSoleTraderReport } from '../../sound/annual-report-sole-trader'
import { day, enterprise, filing, onRecord, trader } from './merchants'

const today = '2026-03-10'
const of = (service: typeof annualReportCompany, answers: Answers, known: Known, on = today) =>
  examine(service.forms[0].value, service.checks, answers, { today: day(on), known })

const company = (changes: CompanyReport, known: Known = { merchant: enterprise() }, on = today) =>
  of(annualReportCompany, { ...soundCompanyReport, ...changes }, known, on)
const sole = (changes: SoleTraderReport, known: Known = { merchant: trader() }, on = today) =>
  of(annualReportSoleTrader, { ...soundSoleTraderReport, ...changes }, known, on)
const coop = (changes: CooperativeReport, known: Known = {}) =>
  of(annualReportCooperative, { ...soundCooperativeReport, ...changes }, known)

type Findings = ReturnType<typeof company>
const found = (findings: Findings, id: string) => findings.filter(({ check }) => check === `annual-report.${id}`)
const ids = (findings: Findings) => findings.map(({ check }) => check.replace('annual-report.', ''))

test('a sound report of each kind has nothing against it', () => {
  expect(company({})).toEqual([])
  expect(sole({})).toEqual([])
  expect(coop({})).toEqual([])
})

describe('AR01: the year', () => {
  test.each([
    [2026, '2026-03-10', true],
    [2025, '2026-01-01', false],
    [2025, '2025-12-31', true],
    [2022, '2026-03-10', false],
    [2021, '2026-03-10', true],
  ])('%s on %s, for a company of 2022: refused %s', (reportYear, on, refused) => {
    const findings = company(
      { reportYear, shareholders: [], entityType: 'other', sharesChanged: undefined } as CompanyReport,
      undefined,
      on,
    )
    expect(found(findings, 'AR01').length > 0).toBe(refused)
    if (refused) expect(found(findings, 'AR01')[0]).toMatchObject({ severity: 'blocks', field: 'reportYear' })
  })

  test('an entity must have existed on 31 December of the year', () => {
    const gone = (endedOn: string) =>
      found(company({}, { merchant: enterprise({ status: 'cancelled', endedOn }) }), 'AR01')
    expect(gone('2025-12-31')).toHaveLength(1)
    expect(gone('2026-01-01')).toHaveLength(0)
  })
})

describe('公示条例 art. 12: corrected until 30 June, never after', () => {
  const filed = { merchant: enterprise({ annualReports: [onRecord(2025, '2026-04-15')] }) }
  test('on 30 June a correction passes, on 1 July it is refused with what can be done', () => {
    expect(company({}, filed, '2026-06-30')).toEqual([])
    const [refused] = found(company({}, filed, '2026-07-01'), 'correction')
    expect(refused).toMatchObject({ severity: 'blocks', basis: expect.objectContaining({ article: '12' }) })
    expect(refused?.message).toContain('2026年4月15日')
    expect(refused?.wayOut).toContain('登记机关')
  })
  test('a report that was filed with us and has not reached the register yet counts as well', () => {
    const ours = { merchant: enterprise(), earlier: [filing(soundCompanyReport, '2026-06-30')] }
    expect(ids(company({}, ours, '2026-07-01'))).toContain('correction')
  })
  test('a missed report may be filed late', () => {
    expect(company({}, undefined, '2026-11-22')).toEqual([])
  })
  test('sole traders by Order 69 art. 9', () => {
    const known = { merchant: trader({ annualReports: [onRecord(2025)] }) }
    expect(found(sole({}, known, '2026-07-01'), 'correction')[0]?.basis).toMatchObject({
      law: 'annual-sole',
      article: '9',
    })
  })
})

describe('AR02: parts of the staff', () => {
  test.each([
    [{ women: 12 }, 0],
    [{ women: 13 }, 1],
    [{ graduateOperators: 6, graduateEmployees: 6 }, 0],
    [{ graduateOperators: 7, graduateEmployees: 6 }, 1],
    [{ veteranEmployees: 13 }, 1],
    [{ disabledEmployees: 13 }, 1],
    [{ reemployedEmployees: 13 }, 1],
    [{ partyMembers: 12 }, 0],
    [{ partyMembers: 13 }, 1],
  ] satisfies [CompanyReport, number][])('%j of 12: %s findings', (changes, count) => {
    const findings = found(company(changes), 'AR02')
    expect(findings).toHaveLength(count)
    for (const { severity, field } of findings) {
      expect(severity).toBe('blocks')
      expect(Object.keys(changes)).toContain(field)
    }
  })
})

describe('AR03: assets = liabilities + equity, within 0.01 万元', () => {
  const off = (fen: number) => found(company({ assets: 1_200_000_000 + fen }), 'AR03')
  test.each([0, 10_000, -10_000])('%s fen off is rounding', (fen) => expect(off(fen)).toEqual([]))
  test.each([10_001, -10_001])('%s fen off is pointed out and blocks nothing', (fen) => {
    expect(off(fen)).toEqual([expect.objectContaining({ severity: 'advice', field: 'assets' })])
  })
  test('a negative equity is possible', () => {
    expect(company({ assets: 300_000_000, equity: -200_000_000 })).toEqual([])
  })
})

test.each<[string, CompanyReport, string, Severity | undefined]>([
  ['AR04 at the revenue', { mainRevenue: 800_000_000 }, 'AR04', undefined],
  ['AR04 one yuan over', { mainRevenue: 800_000_100 }, 'AR04', 'blocks'],
  ['AR05 at the profit', { netProfit: 60_000_000 }, 'AR05', undefined],
  ['AR05 over the profit', { netProfit: 60_000_100 }, 'AR05', 'advice'],
  ['AR05 with a loss', { profit: -100, netProfit: -50 }, 'AR05', undefined],
  ['AR05 without profit', { profit: 0, netProfit: 50 }, 'AR05', undefined],
  ['AR06 zero', { revenue: 0, mainRevenue: 0, liabilities: 0, assets: 700_000_000 }, 'AR06', undefined],
  ['AR06 negative revenue', { revenue: -100, mainRevenue: -200 }, 'AR06', 'blocks'],
  ['AR06 negative liabilities', { liabilities: -100 }, 'AR06', 'blocks'],
  ['AR06 negative assets', { assets: -100 }, 'AR06', 'blocks'],
  ['AR06 a loss is no mistake', { profit: -100, netProfit: -100, equity: -1 }, 'AR06', undefined],
  ['AR06 tax of zero', { tax: 0 }, 'AR06.tax', undefined],
  ['AR06 a refund', { tax: -1 }, 'AR06.tax', 'advice'],
  ['AR14 all insured', { injuryHeads: 12 }, 'AR14', undefined],
  ['AR14 more insured than staff', { injuryHeads: 13 }, 'AR14', 'advice'],
  ['AR15 dormant without a record', { status: 'dormant' }, 'AR15', 'advice'],
  ['AR15 liquidation', { status: 'liquidation' }, 'AR15.liquidation', 'advice'],
  ['AR15 open', { status: 'open' }, 'AR15', undefined],
  ['AR16 published', { pledged: 'yes', pledgesPublished: 'yes' }, 'AR16', undefined],
  ['AR16 not published', { pledged: 'yes', pledgesPublished: 'no' }, 'AR16', 'advice'],
])('%s', (_name, changes, id, severity) => {
  const findings = found(company(changes), id)
  expect(findings.map((finding) => finding.severity)).toEqual(severity ? findings.map(() => severity) : [])
  expect(findings.length > 0).toBe(severity !== undefined)
})

test('AR15: a dormant merchant that says it is open, and one whose dormancy is on record', () => {
  const dormant = { merchant: enterprise({ status: 'dormant' }) }
  expect(found(company({ status: 'open' }, dormant), 'AR15')).toHaveLength(1)
  expect(found(company({ status: 'dormant' }, dormant), 'AR15')).toHaveLength(0)
})

describe('AR07, AR08, AR09: contributions', () => {
  const holders = (changes: NonNullable<CompanyReport['shareholders']>[number]): CompanyReport => ({
    shareholders: [{ ...soundCompanyReport.shareholders?.[0], ...changes }, soundCompanyReport.shareholders?.[1] ?? {}],
  })

  test('公司法 art. 47: all that is promised is the registered capital, to the yuan', () => {
    expect(found(company(holders({ subscribed: 300_000_100 })), 'AR07')).toEqual([
      expect.objectContaining({ severity: 'blocks', field: 'shareholders' }),
    ])
    expect(found(company({}), 'AR07')).toEqual([])
    expect(found(company({ capital: 600_000_000 }), 'AR07')).toHaveLength(1)
  })
  test('another capital than the register has today is advice: it may have changed after the year', () => {
    const changed = company({ capital: 600_000_000, ...holders({ subscribed: 400_000_000 }) })
    expect(ids(changed)).toEqual(['AR07.register'])
    expect(blocksFiling(changed)).toBe(false)
  })
  test('nobody pays more than promised', () => {
    expect(found(company(holders({ paid: 300_000_000 })), 'AR08')).toEqual([])
    expect(found(company(holders({ paid: 300_000_100 })), 'AR08')).toEqual([
      expect.objectContaining({ severity: 'blocks', field: 'shareholders.0.paid' }),
    ])
  })
  test('nothing is paid after the day of filing', () => {
    expect(found(company(holders({ paidOn: today })), 'AR08')).toEqual([])
    expect(found(company(holders({ paidOn: '2026-03-11' })), 'AR08')).toEqual([
      expect.objectContaining({ severity: 'blocks', field: 'shareholders.0.paidOn' }),
    ])
  })
  const by = (subscribedBy: string, establishedOn: string) =>
    ids(company(holders({ subscribedBy }), { merchant: enterprise({ establishedOn }) })).filter((id) =>
      /^AR09/.test(id),
    )
  test.each([
    ['2029-07-01', '2024-07-01', []],
    ['2029-07-02', '2024-07-01', ['AR09']],
    ['2032-06-30', '2024-06-30', []],
    ['2032-07-01', '2024-06-30', ['AR09.legacy']],
    ['2032-06-30', '2009-01-01', []],
  ])('paid by %s, established on %s: %s', (subscribedBy, establishedOn, expected) => {
    // the other shareholder pays by 2030-12-31, which is too late only for a company of July 2024
    const second = establishedOn >= '2024-07-01' ? ['AR09'] : []
    expect(by(subscribedBy, establishedOn)).toEqual([...expected, ...second])
  })
  test('29 February: five years later is 28 February (民法典 art. 202)', () => {
    const early = { ...soundCompanyReport.shareholders?.[1], subscribedBy: '2028-01-01' }
    const leap = (subscribedBy: string) =>
      ids(
        company(
          { shareholders: [{ ...soundCompanyReport.shareholders?.[0], subscribedBy }, early], reportYear: 2028 },
          { merchant: enterprise({ establishedOn: '2028-02-29' }) },
          '2029-03-01',
        ),
      )
    expect(leap('2033-02-28')).toEqual([])
    expect(leap('2033-03-01')).toEqual(['AR09'])
  })
  test('an enterprise without shareholders is asked for none of it', () => {
    expect(
      company({ entityType: 'partnership', capital: undefined, shareholders: undefined } as CompanyReport),
    ).toEqual([])
  })
})

describe('AR10: members of a cooperative', () => {
  test.each<[CooperativeReport, string[]]>([
    [{ members: 5, farmers: 4 }, []],
    [{ members: 4, farmers: 4 }, ['AR10']],
    [{ members: 10, farmers: 7 }, ['AR10.farmers']],
    [{ members: 9, farmers: 8 }, []],
    [{ members: 9, farmers: 7 }, ['AR10.farmers']],
    [{ members: 6, farmers: 7 }, ['AR10.farmers']],
  ])('%j', (changes, expected) => {
    const findings = coop(changes)
    expect(ids(findings)).toEqual(expected)
    expect(findings.every(({ severity }) => severity === 'blocks')).toBe(true)
  })
  test('members of last year and those who came and went', () => {
    const last = (members: number) => ({ earlier: [filing({ reportYear: 2024, members }, '2025-04-01')] })
    expect(coop({}, last(9))).toEqual([])
    expect(found(coop({}, last(8)), 'AR10.change')).toEqual([
      expect.objectContaining({ severity: 'advice', field: 'members' }),
    ])
  })
})

describe('AR11: shops', () => {
  test('yes needs a row, and each row a web address or a number', () => {
    expect(company({ shops: [] })).toContainEqual(expect.objectContaining({ severity: 'blocks', field: 'shops' }))
    const row = (shop: object) =>
      found(company({ shops: [{ kind: 'shop', platform: '京东', name: '店', ...shop }] }), 'AR11')
    expect(row({})).toEqual([expect.objectContaining({ severity: 'blocks', field: 'shops.0.url' })])
    expect(row({ url: 'mall.jd.com/index-1.html' })).toEqual([])
    expect(row({ shopNumber: 'wx123' })).toEqual([])
    expect(found(company({ shops: [{ kind: 'site', name: '官网', shopNumber: '1' }] }), 'AR11')).toHaveLength(1)
  })
  test('an address that is none is refused beside its row', () => {
    expect(company({ shops: [{ kind: 'site', name: '官网', url: 'ftp://a.example' }] })).toContainEqual(
      expect.objectContaining({ severity: 'blocks', field: 'shops.0.url' }),
    )
  })
  test('no, with online trade in the scope or shops in the register', () => {
    const none = (merchant: Parameters<typeof enterprise>[0]) =>
      found(company({ hasShops: 'no' }, { merchant: enterprise(merchant) }), 'AR11.none').map(
        ({ severity }) => severity,
      )
    expect(none({})).toEqual([])
    expect(none({ scope: '一般项目：互联网销售（除销售需要许可的商品）。' })).toEqual(['advice'])
    expect(none({ shops: [{ id: 'jd-1', platform: '京东', name: '榕网' }] })).toEqual(['advice'])
  })
  test('a shop of the register that is missing is named; another spelling of an address is the same shop', () => {
    const shops = [
      { id: 'jd-1', platform: '京东', name: '老店', url: 'https://mall.jd.com/index-9900000001.html?utm_source=a' },
    ]
    const missing = (rows: CompanyReport['shops']) =>
      found(company({ shops: rows }, { merchant: enterprise({ shops }) } as Known), 'AR11.missing')
    expect(missing(soundCompanyReport.shops)).toEqual([])
    expect(missing([{ kind: 'site', name: '官网', url: 'a.example' }])[0]?.message).toContain('老店')
  })
})

describe('AR12: shares', () => {
  const change = (before: number, after: number, changedOn = '2025-08-01') => ({
    shareholder: '某',
    before,
    after,
    changedOn,
  })
  const findings = (...shareChanges: ReturnType<typeof change>[]) =>
    found(company({ sharesChanged: 'yes', shareChanges }), 'AR12')
  test.each([
    [[change(60, 40), change(40, 60)], 0],
    [[change(33.33, 50), change(33.33, 25), change(33.33, 25)], 0],
    [[change(33.33, 50), change(33.33, 25), change(33.32, 25)], 1],
    [[change(60, 40), change(40.01, 60.01)], 0],
    [[change(60, 40), change(40.02, 60)], 1],
    [[change(60, 40)], 2],
    [[change(100, 0), change(0, 100), change(0, 100, '2025-09-01'), change(100, 0, '2025-09-01')], 0],
  ])('%j: %s findings', (rows, count) => expect(findings(...rows)).toHaveLength(count))
  test('0.1 and 0.2 add up exactly', () => {
    expect(findings(change(0.1, 100), change(0.2, 0), change(99.7, 0))).toEqual([])
  })
})

describe('AR13: a hundred times last year, or 元 typed as 万元', () => {
  const last = {
    merchant: enterprise(),
    earlier: [filing({ ...soundCompanyReport, reportYear: 2024, revenue: 8_000_000, tax: 1 }, '2025-04-01')],
  }
  test('exactly a hundred times passes, a yuan more is pointed out', () => {
    expect(found(company({}, last), 'AR13').filter(({ field }) => field === 'revenue')).toEqual([])
    expect(found(company({ revenue: 800_000_100 }, last), 'AR13')).toContainEqual(
      expect.objectContaining({ severity: 'advice', field: 'revenue' }),
    )
  })
  test('without last year: more than 1 亿元 for each person at work', () => {
    const assets = (fen: number) => found(sole({ staff: 3, revenue: fen }), 'AR13')
    expect(assets(30_000_000_000)).toEqual([])
    expect(assets(30_000_000_100)).toEqual([expect.objectContaining({ field: 'revenue' })])
  })
  test('figures that are those of last year are looked at again', () => {
    const same = { merchant: trader(), earlier: [filing({ ...soundSoleTraderReport, reportYear: 2024 }, '2025-04-01')] }
    expect(found(sole({}, same), 'same')).toEqual([expect.objectContaining({ severity: 'advice', field: 'revenue' })])
    expect(found(sole({ tax: 1_200_100 }, same), 'same')).toEqual([])
  })
})

test('the answers must be about the merchant they were begun for', () => {
  expect(found(company({ uscc: '92350103MAT00721XN' }), 'merchant')).toHaveLength(1)
  expect(found(company({ uscc: '９１350102mat007148p' }), 'merchant')).toEqual([])
  expect(found(company({ name: '别的名称' }), 'name')).toEqual([expect.objectContaining({ severity: 'advice' })])
})

test('small things of the form', () => {
  expect(found(company({ postcode: '35000' }), 'postcode')).toHaveLength(1)
  const invest = (code: string) =>
    found(company({ invested: 'yes', investments: [{ name: '某公司', code }] }), 'investment-code')
  expect(invest('91350102MAT007148P')).toEqual([])
  expect(invest('91350102MAT007148Q')).toHaveLength(1)
  expect(invest('350100100000001')).toEqual([])
  expect(found(company({ hasEquipment: 'yes', equipmentTotal: 2, equipmentInDate: 3 }), 'equipment')).toHaveLength(1)
  expect(found(company({ hasEquipment: 'yes', equipmentTotal: 2, equipmentInDate: 2 }), 'equipment')).toEqual([])
})

test('without anything known every check still answers, and every finding says where it comes from', () => {
  for (const { checks, forms } of [annualReportCompany, annualReportSoleTrader, annualReportCooperative]) {
    expect(() => examine(forms[0].value, checks, {}, { today: day(today) })).not.toThrow()
    for (const { basis } of checks) if (basis) expect(cite(basis).length).toBeGreaterThan(4)
  }
})
