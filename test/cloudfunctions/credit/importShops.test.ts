import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { InferOutput } from 'valibot'
import { importShops, shopFileRows, syncDirectory } from '../../../cloudfunctions/credit'
import type { creditContract } from '../../../cloudfunctions/credit/contract'
import type { MerchantSnapshot } from '../../../domain/credit'
import { plainDate } from '../../../domain/kernel/calendar'
import { importShopsCommand } from '../../../local/importShops'
import { data, type TestPlatform, testPlatform } from '../harness'
import { workbookOf } from '../platform/table/zipOf'
import { arrivals, feedOf, syntheticCity } from './feedOf'

type Found = InferOutput<(typeof creditContract)['credit.search']['output']>

const [first, second] = syntheticCity(2).map((merchant): MerchantSnapshot => ({ ...merchant, shops: [] })) as [
  MerchantSnapshot,
  MerchantSnapshot,
]
const declared = { id: 's1', platform: '淘宝', name: '自报的店', url: 'shop990001.taobao.com' }
const july = plainDate('2026-07-31')
const january = plainDate('2027-01-31')
const HEAD = '序号,市场主体名称,统一社会信用代码,实际经营地址,联系方式,网店名称,网店链接\r\n'
const row = (name: string, code: string, shop: string, url: string) =>
  `1,${name},${code},"福州市,某路1号",13950000000,${shop},${url}\r\n`

let platform: TestPlatform

beforeAll(async () => {
  platform = await testPlatform()
}, 60_000)
beforeEach(async () => {
  await platform.database.script('truncate merchant, shop, merchant_record, search_entry, search_sound, feed_cursor')
  await syncDirectory({ ...platform, gateway: feedOf(arrivals([{ ...first, shops: [declared] }, second])) })
})
afterAll(() => platform.close())

const load = async (text: string, reportedOn = july) =>
  importShops(platform.database, { rows: await shopFileRows(Buffer.from(text)), platform: '拼多多', reportedOn })
const find = async (words: string) => data(await platform.call<Found>('credit.search', { words })).items

const good =
  HEAD + row(first.name, first.uscc, '榕城好物百货店', 'https://mobile.yangkeduo.com/mall_page.html?mall_id=990077')

test('a reported shop is found by name and address, and stands in the public file as the platform’s word', async () => {
  expect(await load(good)).toEqual({ taken: 1, known: 0, removed: 0, rejected: [] })
  expect(await find('榕城好物')).toMatchObject([{ uscc: first.uscc, matched: 'shop', shop: { platform: '拼多多' } }])
  expect(await find('mobile.yangkeduo.com/mall_page.html?mall_id=990077&refer=x')).toHaveLength(1)
  const file = JSON.stringify(data(await platform.call('credit.merchant', { uscc: first.uscc })))
  expect(file).toContain('榕城好物百货店')
  expect(file).toContain('拼多多（平台报送）')
})

test('the same file again changes nothing, a newer name replaces, a later report removes what it has no more', async () => {
  await load(good)
  expect(await load(good)).toEqual({ taken: 0, known: 1, removed: 0, rejected: [] })
  expect(await load(good.replace('榕城好物百货店', '榕城优品百货店'))).toMatchObject({ taken: 1, known: 0 })
  expect(await find('榕城好物')).toEqual([])
  expect(await find('榕城优品')).toHaveLength(1)
  const later = HEAD + row(second.name, second.uscc, '另一家店铺', 'mobile.yangkeduo.com/mall_page.html?mall_id=990078')
  expect(await load(later, january)).toEqual({ taken: 1, known: 0, removed: 1, rejected: [] })
  expect(await find('榕城优品')).toEqual([])
  await expect(load(good, july)).rejects.toThrow('更新的报送')
})

test('rows that cannot be taken are named by line, without a word of what they hold', async () => {
  const { taken, known, rejected } = await load(
    HEAD +
      row('张三', '', '张三的店', 'mobile.yangkeduo.com/mall_page.html?mall_id=1') +
      row(first.name, '91350102MAT00714XX', '店', 'mobile.yangkeduo.com/mall_page.html?mall_id=2') +
      row('某公司', '91350100M000100Y43', '店', 'mobile.yangkeduo.com/mall_page.html?mall_id=3') +
      row('别的名字', first.uscc, '店', 'mobile.yangkeduo.com/mall_page.html?mall_id=4') +
      row(first.name, first.uscc, '', 'mobile.yangkeduo.com/mall_page.html?mall_id=5') +
      row(first.name, first.uscc, '店', 'https://m.tb.cn/h.abc') +
      row(first.name, first.uscc, '自报的店', 'https://shop990001.m.taobao.com/?spm=1') +
      row(second.name, second.uscc, '"带""引号""的\n店"', 'mobile.yangkeduo.com/mall_page.html?mall_id=6') +
      row(second.name, second.uscc, '重复的行', 'mobile.yangkeduo.com/mall_page.html?mall_id=6'),
  )
  expect({ taken, known }).toEqual({ taken: 1, known: 2 })
  expect(rejected.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7])
  expect(JSON.stringify(rejected)).not.toMatch(/张三|1395|9135|某路/)
  expect(await find('带"引号"的')).toHaveLength(1)
})

test('the register’s next word about the merchant leaves the platform’s shops alone', async () => {
  await load(good)
  const renamed = { ...first, shops: [declared, { ...declared, id: 's2', name: '第二家自报店' }] }
  await syncDirectory({ ...platform, gateway: feedOf([{ position: 9, uscc: first.uscc, merchant: renamed }]) })
  for (const words of ['榕城好物', '第二家自报', '自报的店']) expect(await find(words)).toHaveLength(1)
  const { query } = platform.database
  const { number } = await query
    .selectFrom('merchant')
    .select('number')
    .where('uscc', '=', first.uscc)
    .executeTakeFirstOrThrow()
  const entries = () => query.selectFrom('search_entry').select('shop').where('merchant', '=', number).execute()
  expect(await entries()).not.toEqual([])
  await syncDirectory({ ...platform, gateway: feedOf([{ position: 10, uscc: first.uscc }]) })
  expect(await find('榕城好物')).toEqual([])
  expect(await entries()).toEqual([])
})

test('more rows than a batch, interrupted and repeated', async () => {
  const many = Array.from({ length: 1_200 }, (_, at) =>
    row(
      at % 2 ? first.name : second.name,
      at % 2 ? first.uscc : second.uscc,
      `批量店${at}`,
      `mobile.yangkeduo.com/mall_page.html?mall_id=${5_000 + at}`,
    ),
  )
  let told = 0
  const rows = await shopFileRows(Buffer.from(HEAD + many.join('')))
  const file = { rows, platform: '拼多多', reportedOn: july }
  const stop = () => {
    told += 1
    throw new Error('the machine stopped')
  }
  await expect(importShops(platform.database, file, stop)).rejects.toThrow('stopped')
  expect(told).toBe(1)
  expect(await importShops(platform.database, file)).toEqual({ taken: 700, known: 500, removed: 0, rejected: [] })
  expect((await find('批量店1199'))[0]).toMatchObject({ matched: 'shop', shop: { name: '批量店1199' } })
}, 60_000)

test('a workbook with a sheet of notes, and a title above the headings', async () => {
  const cells = (words: readonly string[]) =>
    `<x:row>${words.map((word) => `<x:c t="str"><x:v>${word}</x:v></x:c>`).join('')}</x:row>`
  const shop = ['榕城好物百货店', 'mobile.yangkeduo.com/mall_page.html?mall_id=990077']
  const sheet =
    cells(['2026年7月平台内经营者身份信息']) +
    cells(['市场主体名称', '统一社会信用代码', '网店名称', '网店链接']) +
    cells([first.name, first.uscc, ...shop]) +
    cells(['某公司', '91350100M000100Y43', ...shop])
  const rows = await shopFileRows(workbookOf(sheet))
  expect(await importShops(platform.database, { rows, platform: '拼多多', reportedOn: july })).toEqual({
    taken: 1,
    known: 0,
    removed: 0,
    rejected: [{ line: 4, reason: '登记的商户里没有这个信用代码' }],
  })
  await expect(shopFileRows(workbookOf('<x:row>'))).rejects.toThrow('文件打不开')
})

test('columns that cannot be told are named', async () => {
  await expect(load('名称,代码\n1,2')).rejects.toThrow('统一社会信用代码、网店名称、网址')
  await expect(load('')).rejects.toThrow('文件是空的')
})

test('the command says what it did, writes the rejected lines, and fails with a sentence', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shops-'))
  const file = join(folder, 'shops.csv')
  const report = join(folder, 'rejected.csv')
  const said: string[] = []
  const open = async () => ({ ...platform.database, close: async () => {} })
  const command = (...words: string[]) => importShopsCommand(words, open, (line) => void said.push(line))
  try {
    writeFileSync(file, good + row('张三', '', '张三的店', 'a.cn/1'))
    const flags = ['--platform', '拼多多', '--day', '2026-07-31']
    expect(await command(file, ...flags, '--rejected', report)).toBe(1)
    expect(said).toContain('收入 1 家，原已知 0 家，撤下 0 家，退回 1 行')
    expect(readFileSync(report, 'utf8')).toBe(
      '\ufeff行号,原因\r\n3,"没有统一社会信用代码（免于登记的个人不进入商户目录）"\r\n',
    )
    expect(await command(join(folder, 'nothing.csv'), ...flags)).toBe(2)
    expect(await command(file, '--platform', '拼多多', '--day', '31.7.')).toBe(2)
    expect(await command(file, '--colour', 'red')).toBe(2)
    expect(said.at(-1)).toContain('用法')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
