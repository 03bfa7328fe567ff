import fc from 'fast-check'
import type { MerchantSnapshot } from '../../../domain/credit'
import { addDays, plainDate } from '../../../domain/kernel/calendar'

export const today = plainDate('2026-11-22')

/** A company without any record, to which a test adds what it is about. */
export function company(rest: Partial<MerchantSnapshot> = {}): MerchantSnapshot {
  return {
    uscc: '91350102MAT007148P',
    name: '福州榕网科技有限公司',
    kind: 'enterprise',
    type: '有限责任公司（自然人独资）',
    status: 'active',
    head: '林榕生',
    capital: 1_250_000,
    establishedOn: '2018-03-12',
    division: '350102',
    address: '福建省福州市鼓楼区五四路128号3层302室',
    scope: '一般项目：软件开发。',
    registrar: '鼓楼区市场监督管理局',
    shops: [],
    licences: [],
    penalties: [],
    listings: [],
    annualReports: [],
    asOf: today,
    ...rest,
  }
}

export function penalty(
  rest: Partial<MerchantSnapshot['penalties'][number]> = {},
): MerchantSnapshot['penalties'][number] {
  return {
    id: 'p-1',
    documentNumber: '榕鼓楼市监处罚〔2026〕1号',
    authority: '鼓楼区市场监督管理局',
    decidedOn: '2026-10-01',
    violation: '未按规定明码标价',
    result: '罚款500元',
    level: 'general',
    publishedOn: '2026-10-08',
    publicUntil: '2027-10-08',
    ...rest,
  }
}

export function listing(
  rest: Partial<MerchantSnapshot['listings'][number]> = {},
): MerchantSnapshot['listings'][number] {
  return {
    id: 'l-1',
    list: 'abnormal',
    reason: '通过登记的住所（经营场所）无法联系',
    authority: '鼓楼区市场监督管理局',
    listedOn: '2026-03-02',
    ...rest,
  }
}

const day = fc.integer({ min: -1_500, max: 1_500 }).map((offset) => addDays(today, offset) as string)
const reason = fc.constantFrom('expired' as const, 'repaired' as const, 'annulled' as const)
/** Texts that can be told apart in the answer: nothing else writes these characters, and without bias no two are alike. */
const mark = (letter: string) => fc.noBias(fc.integer({ min: 0, max: 1e9 })).map((number) => `〈${letter}${number}〉`)

const anyPenalty = fc
  .record(
    {
      id: mark('甲'),
      documentNumber: mark('乙'),
      violation: mark('丙'),
      result: mark('丁'),
      level: fc.constantFrom('warning' as const, 'light' as const, 'general' as const, 'serious' as const),
      decidedOn: day,
      publishedOn: day,
      publicUntil: day,
      endedOn: day,
      endReason: reason,
    },
    {
      requiredKeys: ['id', 'documentNumber', 'violation', 'result', 'level', 'decidedOn', 'publishedOn', 'publicUntil'],
    },
  )
  .map((rest) => penalty(rest))

const anyListing = fc
  .record(
    {
      id: mark('戊'),
      reason: mark('己'),
      list: fc.constantFrom('abnormal' as const, 'serious' as const),
      listedOn: day,
      publicUntil: day,
      endedOn: day,
      endReason: reason,
    },
    { requiredKeys: ['id', 'reason', 'list', 'listedOn'] },
  )
  .map((rest) => listing(rest))

const anyPublication = fc.record(
  {
    id: mark('庚'),
    kind: fc.constantFrom('change' as const, 'equity-pledge' as const, 'spot-check' as const, 'frozen-shares' as const),
    title: mark('辛'),
    authority: fc.constant('鼓楼区市场监督管理局'),
    publishedOn: day,
    publicUntil: day,
    endedOn: day,
    endReason: reason,
    rows: fc.array(fc.record({ label: fc.constant('结果'), text: mark('壬') }), { maxLength: 2 }),
  },
  { requiredKeys: ['id', 'kind', 'title', 'authority', 'publishedOn', 'rows'] },
)

/** Snapshots with records in every state, also states that contradict themselves. */
export const anySnapshot: fc.Arbitrary<MerchantSnapshot> = fc
  .record({
    kind: fc.constantFrom('enterprise' as const, 'sole-trader' as const, 'cooperative' as const, 'other' as const),
    status: fc.constantFrom('active' as const, 'cancelled' as const, 'revoked' as const, 'dormant' as const),
    residential: fc.boolean(),
    penalties: fc.array(anyPenalty, { maxLength: 6 }),
    listings: fc.array(anyListing, { maxLength: 4 }),
    publications: fc.array(anyPublication, { maxLength: 4 }),
  })
  .map((rest) => company(rest))
