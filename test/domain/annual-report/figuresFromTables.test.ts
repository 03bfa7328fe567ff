import fc from 'fast-check'
import { figuresFromTables } from '../../../domain/annual-report'
import type { MoneyUnit } from '../../../domain/kernel/money'
import { answersOfTable } from '../../../domain/kernel/service'
import { pastedTable } from '../../../domain/kernel/table'
import { annualReportSoleTrader } from '../../../domain/services/annual-report-sole-trader'

/** What is suggested of a pasted table, and the figures that follow from it. */
function figuresOf(text: string, unit?: MoneyUnit) {
  const read = figuresFromTables([pastedTable(text)], unit)
  return { ...read, figures: answersOfTable(read, read.suggested) }
}

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
  const read = figuresOf(balanceSheet)
  expect(read.unit).toBe('yuan')
  expect(read.figures).toEqual({ assets: 1_200_000_000, liabilities: 500_000_000, equity: 700_000_000 })
  // everything that is an amount can be chosen by hand, each side of a row by itself
  expect(read.rows.map(({ row, label, typed }) => [row, label, typed])).toEqual([
    [4, '货币资金', '1,000,000.00'],
    [4, '短期借款', '200,000.00'],
    [5, '资产总计', '12,000,000.00'],
    [5, '负债合计', '5,000,000.00'],
    [6, '所有者权益（或股东权益）合计', '7,000,000.00'],
    [7, '负债和所有者权益总计', '12,000,000.00'],
  ])
  expect(new Set(read.rows.map(({ id }) => id)).size).toBe(6)
})

test('an income statement: the whole year rather than the month, a loss in brackets, an empty row answers nothing', () => {
  const read = figuresOf(incomeStatement, 'yuan')
  expect(read.figures).toEqual({ revenue: 800_000_000, mainRevenue: 750_000_000, profit: -60_000_000 })
  expect(read.suggested.netProfit).toBeUndefined()
})

describe('the unit is never guessed', () => {
  test('a table that does not say is shown and not read, until somebody says', () => {
    const read = figuresOf('项目,金额\n资产总额,1200\n')
    expect([read.unit, read.figures]).toEqual([undefined, {}])
    expect(read.rows).toEqual([{ id: read.suggested.assets, row: 2, label: '资产总额', typed: '1200' }])
    expect(figuresOf('项目,金额\n资产总额,1200\n', 'wan').figures).toEqual({ assets: 1_200_000_000 })
    expect(figuresOf('项目,金额\n资产总额,1200\n', 'yuan').figures).toEqual({ assets: 120_000 })
  })
  test.each(['单位：万元', '单位:人民币万元', '金额（万元）', '单位： 万元'])('%s', (words) => {
    expect(figuresOf(`${words}\n资产总额,0.0001\n`)).toMatchObject({ unit: 'wan', figures: { assets: 100 } })
  })
  test('what a person says wins over the table', () => {
    expect(figuresOf('单位：元\n纳税总额,3\n', 'wan').figures).toEqual({ tax: 3_000_000 })
  })
})

test('amounts are rounded to whole yuan, as a report in 万元 has them', () => {
  expect(figuresOf('单位：元\n净利润,-1234.50\n纳税总额,0.49\n资产总额,1.509').figures).toEqual({
    netProfit: -123_500,
    tax: 0,
    assets: 200,
  })
})

test('copied from a spreadsheet: tabs between cells, commas inside amounts', () => {
  expect(figuresOf('资产总计\t12,000,000.00\n净利润\t500,000\n', 'yuan').figures).toEqual({
    assets: 1_200_000_000,
    netProfit: 50_000_000,
  })
})

test('one figure named twice: the better name is suggested, the other can be chosen', () => {
  const read = figuresOf('单位：万元\n营业收入,1\n营业总收入,2\n')
  expect(read.figures).toEqual({ revenue: 2_000_000 })
  const other = read.rows.find(({ label }) => label === '营业收入')
  expect(answersOfTable(read, { ...read.suggested, revenue: other?.id })).toEqual({ revenue: 1_000_000 })
  expect(answersOfTable(read, { ...read.suggested, revenue: undefined })).toEqual({})
})

test('quotes, a byte order mark, Windows lines and full-width signs', () => {
  expect(
    figuresOf('\ufeff"单位：元"\r\n"资产　总额","￥１，０００"\r\n'.replace('￥１，０００', '￥1，000')).figures,
  ).toEqual({ assets: 100_000 })
  expect(figuresOf('单位：元\n"纳税\n总额",5').figures).toEqual({ tax: 500 })
})

describe('a workbook', () => {
  const sheet = (name: string, ...rows: string[][]) => ({
    name,
    rows: rows.map((cells, at) => ({ line: at + 1, cells })),
  })
  test('the balance sheet and the income statement together, each amount with the sheet it stands on', () => {
    const read = figuresFromTables([
      sheet('资产负债表', ['单位：元'], ['资产总计', '12000000']),
      sheet('利润表', ['单位：元'], ['净利润', '500000.5']),
    ])
    expect(read.unit).toBe('yuan')
    expect(answersOfTable(read, read.suggested)).toEqual({ assets: 1_200_000_000, netProfit: 50_000_100 })
    expect(read.rows.map(({ sheet: name, row }) => [name, row])).toEqual([
      ['资产负债表', 2],
      ['利润表', 2],
    ])
  })
  test('sheets in different units are each read in their own, and it is said', () => {
    const read = figuresFromTables([
      sheet('一', ['单位：元'], ['资产总计', '12000000']),
      sheet('二', ['单位：万元'], ['净利润', '50']),
    ])
    expect(read.unit).toBe('mixed')
    expect(answersOfTable(read, read.suggested)).toEqual({ assets: 1_200_000_000, netProfit: 50_000_000 })
  })
  test('a sheet that names no unit is not read in its neighbour’s', () => {
    const read = figuresFromTables([sheet('一', ['单位：元'], ['资产总计', '1']), sheet('二', ['净利润', '50'])])
    expect(answersOfTable(read, read.suggested)).toEqual({ assets: 100 })
  })
})

test('an amount that carries its unit is in that unit, whatever the table says', () => {
  expect(figuresOf('单位：元\n资产总额,1200万元\n纳税总额,300元\n').figures).toEqual({
    assets: 1_200_000_000,
    tax: 30_000,
  })
  expect(figuresOf('资产总额,1200万元\n').figures).toEqual({ assets: 1_200_000_000 })
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
        const read = figuresOf(text, unit)
        for (const amount of Object.values(read.figures)) expect(Math.abs(Number(amount)) % 100).toBe(0)
        for (const { typed } of read.rows) expect(typed.length).toBeGreaterThan(0)
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
    figuresOf(hostile, 'yuan')
  expect(Date.now() - started).toBeLessThan(3_000)
})

test('a number no amount of money can be is said so and answers nothing', () => {
  const read = figuresOf('单位：元\n负债合计,123456789012346000\n')
  expect(read.figures).toEqual({})
  expect(read.rows[0]).toMatchObject({ label: '负债合计', unreadable: true })
})

test('a form is suggested only what it asks for; the rest can be chosen by hand', () => {
  const { table } = annualReportSoleTrader
  const read = table?.read([pastedTable('单位：万元\n营业收入,90\n资产总额,5\n')])
  expect(Object.keys(read?.suggested ?? {})).toEqual(['revenue'])
  expect(table?.fields).toEqual(['funds', 'revenue', 'tax'])
  expect(read?.rows.map(({ label }) => label)).toEqual(['营业收入', '资产总额'])
})
