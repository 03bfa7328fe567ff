import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { readTables, uploadCaps } from '../../../../cloudfunctions/platform'
import { data, refusal, type TestPlatform, testPlatform } from '../../harness'
import { workbookOf, zipOf } from './zipOf'

const SHEET = 'xl/worksheets/sheet1.xml'
const gbk = Buffer.from([0xcd, 0xf8, 0xb5, 0xea, 0x2c, 0x31])

async function tables(bytes: Uint8Array, caps = uploadCaps) {
  const read = await readTables(bytes, caps)
  if (!read.ok) throw new Error(read.message)
  return read.tables.map(({ name, rows }) => [name, ...rows.map(({ line, cells }) => [line, ...cells])])
}

async function why(bytes: Uint8Array, caps = uploadCaps): Promise<string> {
  const read = await readTables(bytes, caps)
  return read.ok ? 'was read' : read.message
}

test('CSV: quotation marks, line breaks, other separators, no last line break', async () => {
  expect(await tables(Buffer.from('a;"b;\n""c"""\r\n\r\n;\nd;e'))).toEqual([
    [undefined, [1, 'a', 'b;\n"c"'], [5, 'd', 'e']],
  ])
  expect(await why(Buffer.from('a,b\n"c,d'))).toContain('第 2 行的引号没有结束')
})

test('text as spreadsheet programs save it: UTF-8 with its mark, GB 18030, UTF-16', async () => {
  expect(await tables(Buffer.from('\ufeff网店,1'))).toEqual([[undefined, [1, '网店', '1']]])
  expect(await tables(gbk)).toEqual([[undefined, [1, '网店', '1']]])
  expect(await tables(Buffer.from('\ufeff网店\t1', 'utf16le'))).toEqual([[undefined, [1, '网店', '1']]])
})

// written by another program (exceljs 4.4.0): shared strings, rich text, a merged title, formulas, dates, a hidden sheet
test('a workbook another program wrote: every visible sheet, amounts in plain digits, days as days', async () => {
  expect(await tables(readFileSync(join(__dirname, 'accounts.xlsx')))).toEqual([
    [
      '资产负债表',
      [1, '资产负债表'],
      [2, '编制日期', '2026-12-31', '单位：元'],
      [3, '项目', '期末余额', '年初余额'],
      [4, '货币资金', '1234567.89', '0.1'],
      [5, '存货', '0.000001', '-5'],
      [6, '资产总计', '1234567.890001', '-4.9'],
      [8, '负债合计', '123456789012346000', 'TRUE'],
      [9, '审核', '2026-12-31 14:30'],
    ],
    ['利润表', [1, '净利润', '12,000.00']],
  ])
})

test('cells without a reference, out to the last column without text, inline, wrong, escaped', async () => {
  const sheet =
    '<x:row><x:c t="inlineStr"><x:is><x:t>名称</x:t><x:rPh><x:t>ming</x:t></x:rPh></x:is></x:c><x:c><x:v>1E-2</x:v></x:c></x:row>' +
    '<x:row r="7"><x:c r="B7" t="str"><x:f>A1</x:f><x:v></x:v></x:c><x:c r="C7" t="e"><x:v>#DIV/0!</x:v></x:c><x:c r="XFD7" s="4"/></x:row>' +
    '<x:row r="8"><x:c r="A8" t="str"><x:v>a&amp;b_x000D_<![CDATA[<c>]]></x:v></x:c></x:row>'
  expect(await tables(workbookOf(sheet))).toEqual([
    ['甲', [1, '名称', '0.01'], [7, '', '', '#DIV/0!'], [8, 'a&b\r<c>']],
  ])
})

test('a formula that was never computed is sent back, because its cell would read as empty', async () => {
  expect(await why(workbookOf('<x:row r="1"><x:c r="C1"><x:f>A1+B1</x:f></x:c></x:row>'))).toMatch(/^C1单元格的公式/)
})

test('every cap is kept', async () => {
  const row = (cells: string) => `<x:row>${cells}</x:row>`
  const cell = (text: string) => `<x:c t="str"><x:v>${text}</x:v></x:c>`
  const caps = { ...uploadCaps, rows: 2, columns: 3, characters: 20 }
  expect(await why(workbookOf(row(cell('a')).repeat(3)), caps)).toContain('超过2行')
  expect(await why(workbookOf(row(cell('a').repeat(4))), caps)).toContain('超过3列')
  expect(await why(workbookOf('<x:row><x:c r="XFD1"><x:v>1</x:v></x:c></x:row>'))).toContain('超过60列')
  expect(await why(workbookOf(row(cell('a'.repeat(21)))), caps)).toContain('文字太多')
  expect(await why(Buffer.from('a\n'.repeat(3)), caps)).toContain('超过2行')
  expect(await why(Buffer.from('1,2,3,4'), caps)).toContain('超过3列')
  expect(await tables(Buffer.from('1,2,3,,'), caps)).toEqual([[undefined, [1, '1', '2', '3']]])
  expect(await why(Buffer.from('字'.repeat(41)), caps)).toContain('文字太多')
  expect(await why(Buffer.alloc(uploadCaps.bytes + 1, 'a'))).toContain('超过2MB')
})

test('a bomb is refused before it is unpacked, also one that lies about its length', async () => {
  const bomb = `<x:row>${' '.repeat(64 * 1024 * 1024)}</x:row>`
  const honest = workbookOf(bomb)
  const lying = workbookOf(bomb, { [SHEET]: 1_000 })
  for (const file of [honest, lying]) expect(file.length).toBeLessThan(uploadCaps.bytes)
  const began = performance.now()
  expect(await why(honest)).toContain('解开后太大')
  expect(await why(lying)).toContain('文件打不开')
  expect(performance.now() - began).toBeLessThan(1_000)
}, 30_000)

test('what only calls itself a table is told apart by its bytes', async () => {
  expect(await why(Buffer.alloc(0))).toBe('文件是空的')
  expect(await why(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toContain('旧版 .xls')
  expect(await why(zipOf({ 'word/document.xml': '<a/>' }))).toContain('不是 Excel 工作簿')
  expect(await why(Buffer.from('<html><table><tr><td>1</td></tr></table></html>'))).toContain('网页格式')
  expect(await why(Buffer.from('%PDF-1.7\n\u0000\u0001'))).toContain('不是表格文件')
  expect(await why(workbookOf('<x:row>').subarray(0, 300))).toContain('文件打不开')
  expect(await why(workbookOf('</x:row>'))).toContain('文件打不开')
})

test('whatever bytes come, the answer is tables or a sentence', async () => {
  const good = readFileSync(join(__dirname, 'accounts.xlsx'))
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }).map((changes) => {
          const bytes = Uint8Array.from(good)
          for (const [at, byte] of changes) bytes[at] = byte
          return bytes
        }),
      ),
      async (bytes) => {
        const read = await readTables(bytes)
        if (!read.ok) expect(read.message).toMatch(/[\u4e00-\u9fff]/)
      },
    ),
    { numRuns: 300 },
  )
}, 30_000)

describe('the procedure', () => {
  let platform: TestPlatform
  beforeAll(async () => {
    platform = await testPlatform()
  }, 60_000)
  afterAll(() => platform.close())

  const upload = async (bytes: Buffer) => {
    const begun = await platform.call<{ fileId: string }>('files.begin', { name: '报表.xlsx', size: bytes.length })
    const { fileId } = data(begun)
    await platform.files.receive(fileId, bytes)
    return fileId
  }

  test('reads an upload once and keeps nothing of it', async () => {
    const fileId = await upload(Buffer.from('净利润,12'))
    const read = data(await platform.call('files.table', { fileId }))
    expect(read).toEqual({ tables: [{ rows: [{ line: 1, cells: ['净利润', '12'] }] }] })
    expect(refusal(await platform.call('files.table', { fileId }))).toBe('not-found')
    expect(await platform.files.arrived(fileId, 100)).toBeUndefined()
    expect(platform.logged.join('')).not.toContain('净利润')
  })

  test('refuses what is no table, what has not arrived, and what is evidence already', async () => {
    const reply = await platform.call('files.table', { fileId: await upload(Buffer.from([0, 1, 2])) })
    expect(refusal(reply)).toBe('blocked')
    const begun = await platform.call<{ fileId: string }>('files.begin', { name: 'a.csv', size: 3 })
    expect(refusal(await platform.call('files.table', { fileId: data(begun).fileId }))).toBe('conflict')
    expect(refusal(await platform.call('files.table', { fileId: 'x'.repeat(24) }))).toBe('not-found')
  })
})
