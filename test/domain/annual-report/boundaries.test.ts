import type { Answers } from '../../../domain/kernel/form'
import type { MerchantSnapshot } from '../../../domain/kernel/merchant'
import { examine, type Severity } from '../../../domain/kernel/rules'
import type { Known, PublicService } from '../../../domain/kernel/service'
import { annualReportCompany } from '../../../domain/services/annual-report-company'
import { annualReportCooperative } from '../../../domain/services/annual-report-cooperative'
import { annualReportSoleTrader } from '../../../domain/services/annual-report-sole-trader'
import { soundCompanyReport } from '../../sound/annual-report-company'
import { soundCooperativeReport } from '../../sound/annual-report-cooperative'
import { soundSoleTraderReport } from '../../sound/annual-report-sole-trader'
import { day, enterprise, filing, onRecord, trader } from './merchants'

/**
 * One table for all checks of facts §4.5: the last answer a check lets pass and the first one it points out, one fen, one
 * person or one day apart. Every check of every report stands in it.
 */
type Kind = 'company' | 'sole' | 'coop'
interface Try {
  readonly answers?: Answers
  readonly merchant?: Partial<MerchantSnapshot>
  /** answers of last year's report, changed */
  readonly last?: Answers
  /** no report of last year */
  readonly on?: string
}
interface Row {
  readonly id: string
  readonly kinds: readonly Kind[]
  readonly severity: Severity
  /** where the finding stands */
  readonly field: string
  readonly passes: Try
  readonly found: Try
}

const reports: Readonly<
  Record<Kind, { service: PublicService; sound: Answers; entry: (rest: Partial<MerchantSnapshot>) => MerchantSnapshot }>
> = {
  company: { service: annualReportCompany, sound: soundCompanyReport, entry: enterprise },
  sole: { service: annualReportSoleTrader, sound: soundSoleTraderReport, entry: trader },
  coop: {
    service: annualReportCooperative,
    sound: soundCooperativeReport,
    entry: (rest) =>
      enterprise({
        uscc: String(soundCooperativeReport.uscc),
        name: String(soundCooperativeReport.name),
        kind: 'cooperative',
        type: '农民专业合作社',
        ...rest,
      }),
  },
}
const every: readonly Kind[] = ['company', 'sole', 'coop']
const holder = (changes: Answers): Answers => ({
  shareholders: [{ ...soundCompanyReport.shareholders?.[0], ...changes }, soundCompanyReport.shareholders?.[1] ?? {}],
})
/** one shareholder who has promised everything by a day */
const soleHolder = (subscribedBy: string): Answers => ({
  shareholders: [{ ...soundCompanyReport.shareholders?.[0], subscribed: 500_000_000, subscribedBy }],
})
const shares = (after: number): Answers => ({
  sharesChanged: 'yes',
  shareChanges: [
    { shareholder: '林榕生', before: 60, after: 40, changedOn: '2025-08-01' },
    { shareholder: '陈小榕', before: 40, after, changedOn: '2025-08-01' },
  ],
})
const shop = { kind: 'shop', platform: '京东', name: '店' }
const jd = { id: 'jd-1', platform: '京东', name: '登记的店', url: 'mall.jd.com/index-1.html' }
const pledge = (happenedOn: string) => ({
  disclosures: [
    { id: 'd', kind: 'ip-pledge', title: '知识产权出质登记', happenedOn, publishedOn: happenedOn, rows: [] },
  ],
})

const liquidation = (endedOn?: string): Partial<MerchantSnapshot> => ({
  publications: [
    {
      id: 'l',
      kind: 'liquidation',
      title: '清算组公告',
      authority: '鼓楼区市场监督管理局',
      publishedOn: '2025-11-01',
      rows: [],
      ...(endedOn ? { endedOn } : {}),
    },
  ],
})

const table: readonly Row[] = [
  {
    id: 'AR01',
    kinds: every,
    severity: 'blocks',
    field: 'reportYear',
    passes: { on: '2026-01-01' },
    found: { on: '2025-12-31' },
  },
  {
    id: 'AR01',
    kinds: every,
    severity: 'blocks',
    field: 'reportYear',
    passes: { merchant: { establishedOn: '2025-12-31' }, on: '2026-06-30' },
    found: { merchant: { establishedOn: '2026-01-01' }, on: '2026-06-30' },
  },
  {
    id: 'AR01',
    kinds: every,
    severity: 'blocks',
    field: 'reportYear',
    passes: { merchant: { status: 'cancelled', endedOn: '2026-01-01' } },
    found: { merchant: { status: 'cancelled', endedOn: '2025-12-31' } },
  },
  {
    id: 'correction',
    kinds: every,
    severity: 'blocks',
    field: 'reportYear',
    passes: { merchant: { annualReports: [onRecord(2025)] }, on: '2026-06-30' },
    found: { merchant: { annualReports: [onRecord(2025)] }, on: '2026-07-01' },
  },
  {
    id: 'AR02',
    kinds: ['company'],
    severity: 'blocks',
    field: 'women',
    passes: { answers: { staff: 12, women: 12 } },
    found: { answers: { staff: 12, women: 13 } },
  },
  {
    id: 'AR02',
    kinds: ['sole'],
    severity: 'blocks',
    field: 'partyMembers',
    passes: { answers: { staff: 3, partyMembers: 3 } },
    found: { answers: { staff: 3, partyMembers: 4 } },
  },
  {
    id: 'AR02',
    kinds: ['coop'],
    severity: 'blocks',
    field: 'women',
    passes: { answers: { staff: 6, women: 6 } },
    found: { answers: { staff: 6, women: 7 } },
  },
  {
    id: 'AR03',
    kinds: ['company'],
    severity: 'advice',
    field: 'assets',
    passes: { answers: { assets: 1_200_010_000 } },
    found: { answers: { assets: 1_200_010_001 } },
  },
  {
    id: 'AR04',
    kinds: ['company'],
    severity: 'blocks',
    field: 'mainRevenue',
    passes: { answers: { mainRevenue: 800_000_000 } },
    found: { answers: { mainRevenue: 800_000_001 } },
  },
  {
    id: 'AR05',
    kinds: ['company'],
    severity: 'advice',
    field: 'netProfit',
    passes: { answers: { profit: 60_000_000, netProfit: 60_000_000 } },
    found: { answers: { profit: 60_000_000, netProfit: 60_000_001 } },
  },
  {
    id: 'AR05',
    kinds: ['company'],
    severity: 'advice',
    field: 'netProfit',
    passes: { answers: { profit: 0, netProfit: 2 } },
    found: { answers: { profit: 1, netProfit: 2 } },
  },
  {
    id: 'AR06',
    kinds: every,
    severity: 'blocks',
    field: 'revenue',
    passes: { answers: { revenue: 0, mainRevenue: 0 } },
    found: { answers: { revenue: -1, mainRevenue: -1 } },
  },
  {
    id: 'AR06',
    kinds: ['company', 'coop'],
    severity: 'blocks',
    field: 'liabilities',
    passes: { answers: { liabilities: 0 } },
    found: { answers: { liabilities: -1 } },
  },
  {
    id: 'AR06.tax',
    kinds: every,
    severity: 'advice',
    field: 'tax',
    passes: { answers: { tax: 0 } },
    found: { answers: { tax: -1 } },
  },
  {
    id: 'AR07',
    kinds: ['company'],
    severity: 'blocks',
    field: 'shareholders',
    passes: { answers: holder({ subscribed: 300_000_000 }) },
    found: { answers: holder({ subscribed: 300_000_001 }) },
  },
  {
    id: 'AR07.register',
    kinds: ['company'],
    severity: 'advice',
    field: 'capital',
    passes: { merchant: { capital: 5_000_000 } },
    found: { merchant: { capital: 5_000_001 } },
  },
  {
    id: 'AR08',
    kinds: ['company'],
    severity: 'blocks',
    field: 'shareholders.0.paid',
    passes: { answers: holder({ paid: 300_000_000 }) },
    found: { answers: holder({ paid: 300_000_001 }) },
  },
  {
    id: 'AR08',
    kinds: ['company'],
    severity: 'blocks',
    field: 'shareholders.0.paidOn',
    passes: { answers: holder({ paidOn: '2026-03-10' }) },
    found: { answers: holder({ paidOn: '2026-03-11' }) },
  },
  {
    id: 'AR09',
    kinds: ['company'],
    severity: 'advice',
    field: 'shareholders.0.subscribedBy',
    passes: { merchant: { establishedOn: '2024-07-01' }, answers: soleHolder('2029-07-01') },
    found: { merchant: { establishedOn: '2024-07-01' }, answers: soleHolder('2029-07-02') },
  },
  {
    id: 'AR09.legacy',
    kinds: ['company'],
    severity: 'advice',
    field: 'shareholders.0.subscribedBy',
    passes: { merchant: { establishedOn: '2024-06-30' }, answers: soleHolder('2032-06-30') },
    found: { merchant: { establishedOn: '2024-06-30' }, answers: soleHolder('2032-07-01') },
  },
  {
    id: 'AR10',
    kinds: ['coop'],
    severity: 'blocks',
    field: 'members',
    passes: { answers: { members: 5, farmers: 5 } },
    found: { answers: { members: 4, farmers: 4 } },
  },
  {
    id: 'AR10.farmers',
    kinds: ['coop'],
    severity: 'blocks',
    field: 'farmers',
    passes: { answers: { members: 10, farmers: 8 } },
    found: { answers: { members: 10, farmers: 7 } },
  },
  {
    id: 'AR10.change',
    kinds: ['coop'],
    severity: 'advice',
    field: 'members',
    // nine last year, two came, one left
    passes: { last: { members: 9 }, answers: { members: 10, farmers: 8 } },
    found: { last: { members: 9 }, answers: { members: 11, farmers: 9 } },
  },
  {
    id: 'AR11',
    kinds: every,
    severity: 'blocks',
    field: 'shops.0.url',
    passes: { answers: { hasShops: 'yes', shops: [{ ...shop, shopNumber: '1' }] } },
    found: { answers: { hasShops: 'yes', shops: [{ ...shop, shopNumber: '' }] } },
  },
  {
    id: 'AR11.none',
    kinds: every,
    severity: 'advice',
    field: 'hasShops',
    passes: { answers: { hasShops: 'no' } },
    found: { answers: { hasShops: 'no' }, merchant: { shops: [jd] } },
  },
  {
    id: 'AR11.none',
    kinds: every,
    severity: 'advice',
    field: 'hasShops',
    passes: { answers: { hasShops: 'no' }, merchant: { scope: '茶叶零售' } },
    found: { answers: { hasShops: 'no' }, merchant: { scope: '茶叶零售；互联网销售' } },
  },
  {
    id: 'AR11.missing',
    kinds: every,
    severity: 'advice',
    field: 'shops',
    passes: {
      answers: { hasShops: 'yes', shops: [{ ...shop, url: 'mall.jd.com/index-1.html' }] },
      merchant: { shops: [jd] },
    },
    found: {
      answers: { hasShops: 'yes', shops: [{ ...shop, url: 'mall.jd.com/index-2.html' }] },
      merchant: { shops: [jd] },
    },
  },
  {
    id: 'AR12',
    kinds: ['company'],
    severity: 'blocks',
    field: 'shareChanges',
    passes: { answers: shares(60.01) },
    found: { answers: shares(60.02) },
  },
  {
    id: 'AR13',
    kinds: every,
    severity: 'advice',
    field: 'revenue',
    passes: { last: { revenue: 1_000_000 }, answers: { revenue: 100_000_000, mainRevenue: 0 } },
    found: { last: { revenue: 1_000_000 }, answers: { revenue: 100_000_001, mainRevenue: 0 } },
  },
  {
    id: 'AR13',
    kinds: every,
    severity: 'advice',
    field: 'tax',
    // 1 亿元 for the only person at work
    passes: { answers: { staff: 1, tax: 10_000_000_000 } },
    found: { answers: { staff: 1, tax: 10_000_000_001 } },
  },
  {
    id: 'same',
    kinds: every,
    severity: 'advice',
    field: 'revenue',
    passes: { last: { revenue: 1_000_000, tax: 2 }, answers: { revenue: 1_000_000, tax: 1, mainRevenue: 0 } },
    found: { last: { revenue: 1_000_000, tax: 1 }, answers: { revenue: 1_000_000, tax: 1, mainRevenue: 0 } },
  },
  {
    id: 'AR14',
    kinds: ['company'],
    severity: 'advice',
    field: 'maternityHeads',
    passes: { answers: { staff: 12, maternityHeads: 12 } },
    found: { answers: { staff: 12, maternityHeads: 13 } },
  },
  {
    id: 'AR15',
    kinds: ['company', 'sole'],
    severity: 'advice',
    field: 'status',
    passes: { answers: { status: 'dormant' }, merchant: { status: 'dormant' } },
    found: { answers: { status: 'dormant' }, merchant: { status: 'active' } },
  },
  {
    id: 'AR15.liquidation',
    kinds: ['company'],
    severity: 'advice',
    field: 'status',
    passes: { answers: { status: 'liquidation' }, merchant: liquidation() },
    found: { answers: { status: 'liquidation' }, merchant: liquidation('2025-12-31') },
  },
  {
    id: 'AR16',
    kinds: ['company'],
    severity: 'advice',
    field: 'pledgesPublished',
    passes: { answers: { pledged: 'yes', pledgesPublished: 'yes' } },
    found: { answers: { pledged: 'yes', pledgesPublished: 'no' } },
  },
  {
    id: 'AR16.register',
    kinds: ['company'],
    severity: 'advice',
    field: 'pledged',
    passes: { merchant: pledge('2024-12-31') },
    found: { merchant: pledge('2025-01-01') },
  },
  {
    id: 'equipment',
    kinds: ['company', 'sole'],
    severity: 'blocks',
    field: 'equipmentInDate',
    passes: { answers: { hasEquipment: 'yes', equipmentTotal: 2, equipmentInDate: 2 } },
    found: { answers: { hasEquipment: 'yes', equipmentTotal: 2, equipmentInDate: 3 } },
  },
]

function findings(kind: Kind, { answers = {}, merchant = {}, last, on = '2026-03-10' }: Try, id: string) {
  const { service, sound, entry } = reports[kind]
  const known: Known = {
    merchant: entry(merchant),
    ...(last ? { earlier: [filing({ ...sound, ...last, reportYear: 2024 }, '2025-04-01')] } : {}),
  }
  const form = service.forms[0].value
  return examine(form, service.checks, { ...sound, ...answers }, { today: day(on), known }).filter(
    ({ check }) => check === `annual-report.${id}`,
  )
}

const rows = table.flatMap((row) => row.kinds.map((kind) => [row.id, kind, row.field, row] as const))

describe('every check at its boundary', () => {
  test.each(rows)('%s of a %s report (%s)', (id, kind, field, { passes, found, severity }) => {
    expect(findings(kind, passes, id).filter((finding) => finding.field === field)).toEqual([])
    expect(findings(kind, found, id)).toContainEqual(expect.objectContaining({ field, severity }))
  })

  /** Shapes of single answers and the name, tested where they are defined. */
  const elsewhere = ['postcode', 'investment-code', 'guarantee-time', 'merchant', 'name']

  test.each(every)('no check of a %s report is missing from the table', (kind) => {
    const own = reports[kind].service.checks.map(({ id }) => id.replace('annual-report.', ''))
    const tried = new Set(table.filter(({ kinds }) => kinds.includes(kind)).map(({ id }) => id))
    expect(own.filter((id) => !tried.has(id) && !elsewhere.includes(id))).toEqual([])
  })

  test('AR01 to AR16 are all there, and every finding names what it stands on', () => {
    const numbers = new Set(table.map(({ id }) => id.split('.')[0]))
    for (let number = 1; number <= 16; number += 1) expect(numbers).toContain(`AR${String(number).padStart(2, '0')}`)
    for (const [id, kind, , { found }] of rows)
      for (const { basis } of findings(kind, found, id)) expect(basis).toBeDefined()
  })
})
