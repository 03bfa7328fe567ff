import fc from 'fast-check'
import { figuresFromTable } from '../../../domain/annual-report'
import { annualReportSoleTrader } from '../../../domain/services/annual-report-sole-trader'

const balanceSheet = `资产负债表,,,,,
编制单位：福州榕网科技有限公司,,2025年12月31日,,,单位：元
资产,期末余额,年初余额,负债和所有者权益,期末余额,年初余额
货币资金,"1,000,000.00","900,000.00",短期借款,"200,000.00",0
资产总计,"12,000,000.00","9,000,000.00",负债合计,"5,000,000.00","3,000,000.00"
,,,所有者权益（或股东权益）合计,"7,000,000.00","6,000,000.00"
,,,负债和所有者权益总计,"12,000,000.00","9,000,000.00"
`
const incomeStatement = `项目\t行次\t本期金额\t本年累计金额
一、营业收入\t1\t900,000.00\t8,000,000.00
其中：主营业务收入\t2\t800,000.00\t7,500,000.00
三、利润总额（亏损总额以“－”号填列）\t15\t-100.00\t(600,000.00)
四、净利润（净亏损以“－”号填列）\t17\t\t
`

test('a balance sheet with two sides: the year’s end, never the year’s beginning', () => {
  const read = figuresFromTable(balanceSheet)
  expect(read.unit).toBe('yuan')
  expect(read.figures).toEqual({ assets: 1_200_000_000, liabilities: 500_000_000, equity: 700_000_000 })
  expect(read.found.map(({ row, key, typed }) => [row, key, typed])).toEqual([
    [5, 'assets', '12,000,000.00'],
    [5, 'liabilities', '5,000,000.00'],
    [6, 'equity', '7,000,000.00'],
  ])
  expect(read.unread).toEqual([
    { row: 4, label: '货币资金', why: 'unknown' },
    { row: 7, label: '负债和所有者权益总计', why: 'unknown' },
  ])
})

test('an income statement: the whole year rather than the month, a loss in brackets, an empty row reported', () => {
  const read = figuresFromTable(incomeStatement, 'yuan')
  expect(read.figures).toEqual({ revenue: 800_000_000, mainRevenue: 750_000_000, profit: -60_000_000 })
  expect(read.unread).toEqual([{ row: 5, label: '四、净利润（净亏损以“－”号填列）', why: 'no-amount' }])
})

describe('the unit is never guessed', () => {
  test('a table that does not say is shown and not read, until somebody says', () => {
    const read = figuresFromTable('项目,金额\n资产总额,1200\n')
    expect([read.unit, read.figures]).toEqual([undefined, {}])
    expect(read.found).toEqual([expect.objectContaining({ key: 'assets', typed: '1200' })])
    expect(figuresFromTable('项目,金额\n资产总额,1200\n', 'wan').figures).toEqual({ assets: 1_200_000_000 })
    expect(figuresFromTable('项目,金额\n资产总额,1200\n', 'yuan').figures).toEqual({ assets: 120_000 })
  })
  test.each(['单位：万元', '单位:人民币万元', '金额（万元）', '单位： 万元'])('%s', (words) => {
    expect(figuresFromTable(`${words}\n资产总额,0.0001\n`)).toMatchObject({ unit: 'wan', figures: { assets: 100 } })
  })
  test('what a person says wins over the table', () => {
    expect(figuresFromTable('单位：元\n纳税总额,3\n', 'wan').figures).toEqual({ tax: 3_000_000 })
  })
})

test('amounts are rounded to whole yuan, as a report in 万元 has them', () => {
  expect(figuresFromTable('单位：元\n净利润,-1234.50\n纳税总额,0.49\n资产总额,1.509').figures).toEqual({
    netProfit: -123_500,
    tax: 0,
    assets: 200,
  })
})

test('copied from a spreadsheet: tabs between cells, commas inside amounts', () => {
  expect(figuresFromTable('资产总计\t12,000,000.00\n净利润\t500,000\n', 'yuan').figures).toEqual({
    assets: 1_200_000_000,
    netProfit: 50_000_000,
  })
})

test('one figure named twice: the better name stays, the other is reported', () => {
  const read = figuresFromTable('单位：万元\n营业收入,1\n营业总收入,2\n')
  expect(read.figures).toEqual({ revenue: 2_000_000 })
  expect(read.unread).toEqual([{ row: 2, label: '营业收入', why: 'second' }])
})

test('quotes, a byte order mark, Windows lines and full-width signs', () => {
  expect(
    figuresFromTable('\ufeff"单位：元"\r\n"资产　总额","￥１，０００"\r\n'.replace('￥１，０００', '￥1，000')).figures,
  ).toEqual({ assets: 100_000 })
  expect(figuresFromTable('单位：元\n"纳税\n总额",5').figures).toEqual({ tax: 500 })
})

test('anything at all: no error, only whole yuan, and what is found stands in the text', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom(
      '资产总计',
      '营业收入',
      '单位：元',
      '单位：万元',
      '期末余额',
      '"',
      '1,234.5',
      '(12)',
      '-',
      '，',
      '。',
    ),
  )
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), (rows) => {
      const text = rows.map((cells) => cells.join(',')).join('\n')
      for (const unit of [undefined, 'yuan', 'wan'] as const) {
        const read = figuresFromTable(text, unit)
        for (const amount of Object.values(read.figures)) expect(Math.abs(Number(amount)) % 100).toBe(0)
        for (const { typed } of read.found) expect(typed.length).toBeGreaterThan(0)
      }
    }),
    { numRuns: 300 },
  )
})

test('half a million hostile characters are read in no time', () => {
  const started = Date.now()
  for (const hostile of [
    '（元'.repeat(250_000),
    '"'.repeat(500_000),
    ',1'.repeat(250_000),
    '资产总计,'.repeat(100_000),
  ])
    figuresFromTable(hostile, 'yuan')
  expect(Date.now() - started).toBeLessThan(3_000)
})

test('a form takes only what it asks for; the rest is reported as unread', () => {
  const read = annualReportSoleTrader.table?.read('单位：万元\n营业收入,90\n资产总额,5\n')
  expect(read?.answers).toEqual({ revenue: 90_000_000 })
  expect(read?.unread).toEqual([{ row: 3, label: '资产总额', why: 'unknown' }])
})
