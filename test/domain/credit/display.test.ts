import { compareShown, displayDeadlines, displayItems, readShown } from '../../../domain/credit'
import { plainDate } from '../../../domain/kernel/calendar'
import { company } from './snapshots'

const licence = {
  id: 'l',
  title: '食品经营许可证',
  number: 'JY13501020000046',
  authority: '局',
  validFrom: '2024-06-03',
}
const merchant = company({ licences: [licence] })
const results = (text: string, snapshot = merchant) =>
  Object.fromEntries(compareShown(readShown(text), snapshot).map(({ label, result }) => [label, result]))

test('what has to be shown follows from what was registered (art. 12)', () => {
  expect(displayItems(merchant).map(({ label }) => label)).toEqual([
    '统一社会信用代码',
    '名称',
    '类型',
    '法定代表人',
    '住所',
    '注册资本',
    '行政许可',
  ])
  const trader = displayItems(company({ kind: 'sole-trader', type: '个体工商户' }))
  expect(trader.map(({ label }) => label)).toEqual(['统一社会信用代码', '名称', '组成形式', '经营者', '经营场所'])
  expect(displayItems(company({ kind: 'cooperative' })).map(({ key }) => key)).not.toContain('type')
})

test('a page copied from a shop that shows everything right', () => {
  const text = `营业执照信息
企业名称：福州榕网科技有限公司
统一社会信用代码/注册号: 91350102mat007148p
类型：有限责任公司(自然人独资)
法定代表人姓名：林榕生
住所
鼓楼区五四路128号3层302室
注册资本：1,250,000元人民币
食品经营许可证编号：JY13501020000046`
  expect(new Set(Object.values(results(text)))).toEqual(new Set(['same']))
})

test('each difference is named, and what is not shown is not called a difference', () => {
  expect(results('名称：福州榕网贸易有限公司\n统一社会信用代码：91350102MAT007148P\n注册资本：500万元')).toEqual({
    统一社会信用代码: 'same',
    名称: 'differs',
    类型: 'missing',
    法定代表人: 'missing',
    住所: 'missing',
    注册资本: 'differs',
    行政许可: 'missing',
  })
})

test('a home is compared to street level only: nobody finds a house by guessing', () => {
  const home = company({
    kind: 'sole-trader',
    residential: true,
    address: '福建省福州市晋安区福新中路268号6座1203单元',
    licences: [],
  })
  const compared = (address: string) => compareShown({ address }, home).find(({ label }) => label === '经营场所')
  expect(compared('福州市晋安区福新中路268号6座1203单元')?.result).toBe('same')
  expect(compared('福州市晋安区福新中路1号')?.result).toBe('same')
  expect(compared('福州市晋安区连江北路268号')?.result).toBe('differs')
  expect(JSON.stringify(compareShown({}, home))).not.toMatch(/268|1203/)
})

test('ten working days for the shop, fifteen days for the licence', () => {
  // the working days after 30 September 2026 begin on 8 October; the 10th of October is worked
  expect(displayDeadlines(plainDate('2026-11-20'))).toEqual({ shop: '2026-12-04', licence: '2026-12-05' })
})

test('any text is read without complaint', () => {
  for (const text of ['', '\n\n：：', '名称', '名称：', 'a'.repeat(10_000), '；；名称：甲；名称：乙'])
    expect(typeof readShown(text)).toBe('object')
  expect(readShown('；；名称：甲；名称：乙').name).toBe('甲')
})
