import fc from 'fast-check'
import * as v from 'valibot'
import { creditContract } from '../../../cloudfunctions/credit/contract'
import { city } from '../../../config/city'
import { type LocalRules, publicFile } from '../../../domain/credit'
import { plainDate } from '../../../domain/kernel/calendar'
import { laws, versions } from '../../../domain/kernel/law'
import { anySnapshot, company, listing, penalty, today } from './snapshots'

/** An act no city has: its articles are borrowed. */
const act: LocalRules = {
  title: '网络经营者信用评价',
  publishedBy: '某市市场监督管理局',
  full: 100,
  rules: [
    { fact: 'penalties', atLeast: 1, points: 10, basis: laws.onlineTrade.article(12) },
    { fact: 'penalties', atLeast: 2, points: 20, basis: laws.onlineTrade.article(13) },
    { fact: 'abnormal', atLeast: 1, points: 30, basis: laws.onlineTrade.article(14) },
  ],
  outcomes: [
    { from: 100, label: '没有扣分', meaning: '没有扣分的记录。' },
    { from: 70, label: '有扣分', meaning: '有扣分的记录。' },
    { from: 0, label: '扣分较多', meaning: '扣分的记录较多。' },
  ],
}
const dated = versions([
  { from: '2026-01-01', to: '2026-12-31', value: act, source: laws.onlineTrade.article(12) },
  { from: '2027-01-01', value: { ...act, full: 50 }, source: laws.onlineTrade.article(12) },
])
const shop = { id: 's', platform: '淘宝', name: '小店' }
const ruled = (snapshot: ReturnType<typeof company>, day = today) =>
  publicFile(snapshot, day, '鼓楼区', undefined, dated).blocks.find(({ id }) => id === 'local-rules')
const titles = (snapshot: ReturnType<typeof company>, day = today) =>
  ruled(snapshot, day)?.records.map(({ title }) => title)

test('a city that has published none has no such block; neither have days before the act, nor merchants without a shop', () => {
  expect(city.creditRules).toBeUndefined()
  const here = publicFile(company({ shops: [shop] }), today, '鼓楼区', undefined, city.creditRules)
  expect(here.blocks.map(({ id }) => id)).not.toContain('local-rules')
  expect(ruled(company({ shops: [shop] }), plainDate('2025-12-31'))).toBeUndefined()
  expect(ruled(company())).toBeUndefined()
})

test('the trace says of every rule what it counted and what it took off, with its article', () => {
  const snapshot = company({ shops: [shop], penalties: [penalty()], listings: [listing()] })
  expect(titles(snapshot)).toEqual([
    '扣分较多',
    '扣10分：公示中的行政处罚',
    '不扣分：公示中的行政处罚',
    '扣30分：列入经营异常名录',
  ])
  const block = ruled(snapshot)
  expect(block?.records[0]?.rows[0]).toEqual({ label: '得分', text: '60分（满分100分）' })
  expect(block?.records[2]?.rows).toEqual([
    { label: '查到', text: '1条' },
    { label: '规则', text: '达到2条扣20分' },
    { label: '条款', text: '《网络交易监督管理办法》第十三条' },
  ])
  const file = publicFile(snapshot, today, '鼓楼区', undefined, dated)
  expect(v.parse(creditContract['credit.merchant'].output, file)).toEqual(file)
})

test('what is no longer public does not weigh, from the day after its last one; the next version of the act holds from its day', () => {
  const snapshot = company({ shops: [shop], penalties: [penalty({ publicUntil: '2026-11-22' })] })
  expect(titles(snapshot)?.[0]).toBe('有扣分')
  expect(titles(snapshot, plainDate('2026-11-23'))?.[0]).toBe('没有扣分')
  expect(titles(company({ shops: [shop] }), plainDate('2026-12-31'))?.[0]).toBe('没有扣分')
  expect(titles(company({ shops: [shop] }), plainDate('2027-01-01'))?.[0]).toBe('扣分较多')
})

test('whatever a merchant has, the points left are the full ones less what the trace takes off', () => {
  fc.assert(
    fc.property(anySnapshot, (snapshot) => {
      const block = ruled({ ...snapshot, shops: [shop] })
      const [outcome, ...trace] = block?.records ?? []
      const off = trace.reduce((sum, { title }) => sum + Number(/^扣(\d+)分/.exec(title)?.[1] ?? 0), 0)
      expect(outcome?.rows[0]?.text).toBe(`${100 - off}分（满分100分）`)
    }),
  )
})
