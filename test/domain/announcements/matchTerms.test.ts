import fc from 'fast-check'
import { matchTerms, type SubsidyTerms } from '../../../domain/announcements'
import { plainDate } from '../../../domain/kernel/calendar'
import type { MerchantSnapshot } from '../../../domain/kernel/merchant'

const today = plainDate('2026-11-20')
const merchant = {
  uscc: '91350102MAT007148P',
  name: '福州某某茶叶有限公司',
  kind: 'enterprise',
  type: '有限责任公司',
  status: 'active',
  head: '某某',
  establishedOn: '2025-11-20',
  division: '350102',
  address: '福州市鼓楼区',
  scope: '茶叶销售；互联网销售',
  registrar: '鼓楼区市场监督管理局',
  park: '福州软件园',
  shops: [],
  licences: [],
  penalties: [],
  listings: [],
  annualReports: [],
  asOf: '2026-11-19',
} as MerchantSnapshot
const around = { divisions: [{ code: '350102', name: '鼓楼区' }], report: { year: 2025, owed: true } }
const unmet = (terms: SubsidyTerms, of: Partial<MerchantSnapshot> = {}) =>
  matchTerms(terms, { ...merchant, ...of }, today, around).filter(({ met }) => !met)

test.each<[string, SubsidyTerms, Partial<MerchantSnapshot>, Partial<MerchantSnapshot>]>([
  ['kind', { kinds: ['sole-trader'] }, { kind: 'sole-trader' }, {}],
  ['place', { divisions: ['350102'] }, {}, { division: '350103' }],
  ['park', { parks: ['福州软件园'] }, {}, { park: '别的园区' }],
  ['scope', { scopeWords: ['茶叶', '水果'] }, {}, { scope: '餐饮服务' }],
  // to the day: twelve months are over on the next one
  ['age', { establishedWithinMonths: 12 }, {}, { establishedOn: '2025-11-19' }],
  [
    'report',
    { reportFiled: true },
    { annualReports: [{ id: 'r', year: 2025, filedOn: '2026-05-01', published: [] }] },
    { annualReports: [{ id: 'r', year: 2024, filedOn: '2025-05-01', published: [] }] },
  ],
  [
    'lists',
    { notListed: true },
    {
      listings: [
        {
          id: 'l',
          list: 'abnormal',
          reason: '未年报',
          authority: '某局',
          listedOn: '2025-07-01',
          endedOn: '2026-01-01',
        },
      ],
    },
    { listings: [{ id: 'l', list: 'abnormal', reason: '未年报', authority: '某局', listedOn: '2025-07-01' }] },
  ],
  ['shop', { withShop: true }, { shops: [{ id: 's', platform: '淘宝', name: '茶铺' }] }, {}],
])('%s: met and not met, each with its sentence', (_what, terms, yes, no) => {
  expect(unmet(terms, yes)).toEqual([])
  const missing = unmet(terms, no)
  expect(missing).toHaveLength(1)
  expect(missing[0]?.text).toMatch(/.+；.+/)
})

test('who does not trade any more gets nothing, and no condition is an open door for who does', () => {
  expect(unmet({}, { status: 'revoked' })).toHaveLength(1)
  expect(unmet({})).toEqual([])
})

test('a year that is not owed yet is no obstacle', () => {
  const reasons = matchTerms({ reportFiled: true }, merchant, today, { ...around, report: { year: 2025, owed: false } })
  expect(reasons.every(({ met }) => met)).toBe(true)
})

test('another condition never lets somebody in', () => {
  const terms: fc.Arbitrary<SubsidyTerms> = fc.record(
    {
      kinds: fc.subarray(['enterprise', 'sole-trader', 'cooperative'] as const, { minLength: 1 }),
      divisions: fc.subarray(['350102', '350103'], { minLength: 1 }),
      establishedWithinMonths: fc.integer({ min: 1, max: 600 }),
      withShop: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(terms, terms, (few, more) => {
      const both = { ...few, ...Object.fromEntries(Object.entries(more).filter(([key]) => !(key in few))) }
      if (unmet(few).length > 0) expect(unmet(both).length).toBeGreaterThan(0)
    }),
  )
})
