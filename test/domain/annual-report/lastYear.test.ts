import fc from 'fast-check'
import { besideLastYear, turnoverPicture } from '../../../domain/annual-report'
import type { Answers } from '../../../domain/kernel/form'
import { annualReportSoleTrader } from '../../../domain/services/annual-report-sole-trader'
import { soundSoleTraderReport } from '../../sound/annual-report-sole-trader'
import { filing, trader } from './merchants'

const form = annualReportSoleTrader.forms[0].value
const known = (last: Answers) => ({
  merchant: trader(),
  earlier: [filing({ ...soundSoleTraderReport, ...last, reportYear: 2024 }, '2025-04-01')],
})
const beside = (now: Answers, last: Answers) => besideLastYear(form, { ...soundSoleTraderReport, ...now }, known(last))

test.each<[Answers, Answers, string]>([
  [{ revenue: 90_000_000 }, { revenue: 80_000_000 }, '上一年80 万元，今年多10 万元（13%）'],
  [{ revenue: 80_000_000 }, { revenue: 90_000_000 }, '上一年90 万元，今年少10 万元（11%）'],
  [{ revenue: 90_000_000 }, { revenue: 90_000_000 }, '上一年90 万元，今年一样'],
  [{ revenue: 1_000_100 }, { revenue: 1_000_000 }, '上一年1 万元，今年多0.0001 万元（不到1%）'],
  [{ revenue: 90_000_000 }, { revenue: 0 }, '上一年0 万元，今年多90 万元'],
  [{ revenue: undefined } as Answers, { revenue: 90_000_000 }, '上一年90 万元'],
])('%j after %j', (now, last, sentence) => expect(beside(now, last).revenue).toBe(sentence))

test('people are compared as well; the year is not, nor a figure last year does not have', () => {
  expect(beside({ staff: 4 }, { staff: 3 }).staff).toBe('上一年3 人，今年多1 人（33%）')
  expect(beside({}, {}).reportYear).toBeUndefined()
  expect(beside({}, { tax: undefined } as Answers).tax).toBeUndefined()
})

test('only the year before counts: a correction of this year is not last year', () => {
  const own = { merchant: trader(), earlier: [filing(soundSoleTraderReport, '2026-03-01')] }
  expect(besideLastYear(form, soundSoleTraderReport, own)).toEqual({})
})

test('any figures: one sentence a figure, never NaN', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (now, last) => {
      const sentence = beside({ revenue: now * 100 }, { revenue: last * 100 }).revenue
      expect(sentence).toMatch(/^上一年/)
      expect(sentence).not.toMatch(/NaN|Infinity|undefined/)
    }),
  )
})

test('a sole trader sees the turnover beside last year’s, drawn and in words', () => {
  const drawn = turnoverPicture(soundSoleTraderReport, known({ revenue: 45_000_000, tax: 1_200_000 }), 'business')
  expect(drawn?.bars.map(({ parts }) => parts[0]?.share)).toEqual([1, 0.5])
  expect(drawn?.sentences).toEqual(['营业总收入比2024年多45 万元（100%）。', '纳税总额和2024年一样。'])
  expect(turnoverPicture(soundSoleTraderReport, { merchant: trader() }, 'business')).toBeUndefined()
})
