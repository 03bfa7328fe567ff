import qrcode from 'qrcode-generator'
import { typstPrinter } from '../../../cloudfunctions/platform/print'
import type { PrintedBlock, PrintedDocument } from '../../../domain/kernel/print'
import { alike, cut, drawn, type Ink, linesOf, pages } from './raster'

const printer = typstPrinter()
const POINTS = 10.5
/** Two roads to the same words score 0.8 and more in their worst character; one character that is another one less. */
const SAME = 0.75

const paper = (...blocks: PrintedBlock[]): PrintedDocument => ({
  language: 'zh-CN',
  title: '样张',
  sections: [{ blocks }],
})
const paragraph = (text: string): PrintedBlock => ({ kind: 'paragraph', text })
const firstPage = async (document: PrintedDocument) => pages(await printer.print(document))[0] as Ink

/** How well the words stand on some line of the page. */
async function stands(page: Ink, text: string): Promise<number> {
  const wanted = await drawn(text, POINTS)
  return Math.max(...(await Promise.all(linesOf(page).map((line) => alike(line, wanted)))))
}

test('Chinese stands on the paper, character by character, the rare ones too', async () => {
  const texts = ['福州市市场监督管理局受理了您的投诉', '名字里的生僻字：𬭚、㐂、龘、㙟', '金额 1,234.50 元']
  const page = await firstPage(paper(...texts.map(paragraph)))
  for (const text of texts) expect([text, (await stands(page, text)) >= SAME]).toEqual([text, true])
  // the comparison itself can fail: one other character is enough, and so is a blank
  for (const text of ['福州市市场监督管理局受理了您的举报', '福州市市场监督管理局　　了您的投诉'])
    expect([text, (await stands(page, text)) >= SAME]).toEqual([text, false])
})

test('what a font has no sign for is a visible box, never nothing', async () => {
  const page = await firstPage(paper(paragraph('吉'), paragraph('😀')))
  const [, , box] = linesOf(page)
  expect(box?.width).toBeGreaterThan(8)
})

test('a text that looks like markup is printed as it is', async () => {
  const texts = [
    '#import "/etc/passwd": *',
    '*粗* _斜_ $x^2$ @引用 <标签>',
    '#let a = 1 [b] \\ // `q`',
    '= 不是标题',
    '#image("/etc/passwd")',
  ]
  const page = await firstPage(paper(...texts.map(paragraph)))
  for (const text of texts) expect([text, (await stands(page, text)) >= SAME]).toEqual([text, true])
  // neither in any other place a text may stand
  const everywhere: PrintedDocument = {
    language: 'zh-CN',
    title: '#panic()',
    subtitle: '#panic()',
    header: '#panic()',
    footer: '#panic()',
    sections: [
      {
        heading: '#panic()',
        blocks: [
          { kind: 'rows', rows: [{ label: '#panic()', text: '#panic()' }] },
          { kind: 'list', items: ['#panic()'] },
          { kind: 'table', columns: [{ title: '#panic()' }], rows: [['#panic()']] },
          { kind: 'signatures', lines: [{ label: '#panic()', signed: '#panic()' }] },
          { kind: 'qr', text: '#panic()', caption: '#panic()' },
        ],
      },
    ],
  }
  expect(pages(await printer.print(everywhere))).toHaveLength(1)
})

test('signs that draw nothing, turn the writing round or are half a character do no harm', async () => {
  const page = await firstPage(paper(paragraph('甲\u202e乙\u0000丙\u200b丁'), paragraph('半\ud83d个')))
  expect(await stands(page, '甲乙丙丁')).toBeGreaterThanOrEqual(SAME)
})

test('a code on the paper holds the text: every module is where it belongs', async () => {
  const text = `WET1.${'A'.repeat(300)}`
  const page = await firstPage(paper({ kind: 'qr', text, caption: '核验码' }))
  const code = qrcode(0, 'M')
  code.addData(text, 'Byte')
  code.make()
  const square = darkest(page, code.getModuleCount())
  const size = square.width / code.getModuleCount()
  const wrong = []
  for (let row = 0; row < code.getModuleCount(); row += 1)
    for (let column = 0; column < code.getModuleCount(); column += 1) {
      const dot = Math.floor((row + 0.5) * size) * square.width + Math.floor((column + 0.5) * size)
      if ((square.at[dot] as number) > 127 !== code.isDark(row, column)) wrong.push([row, column])
    }
  expect(wrong).toEqual([])
})

/** The code on a page: the tallest band of ink, from its left edge as wide as it is high. */
function darkest(page: Ink, modules: number): Ink {
  const band = linesOf(page).reduce((tallest, line) => (line.height > tallest.height ? line : tallest))
  expect(band.height).toBeGreaterThan(modules * 3)
  return cut(band, 0, 0, band.height, band.height)
}

test('a part on its own page shares it with nothing before or after', async () => {
  const document: PrintedDocument = {
    language: 'zh-CN',
    title: '申请书',
    sections: [
      { heading: '基本情况', blocks: [paragraph('第一页的话')] },
      { heading: '单独保管', ownPage: true, blocks: [paragraph('第二页的话')] },
      { heading: '其他', blocks: [paragraph('第三页的话')] },
    ],
  }
  const printed = pages(await printer.print(document))
  expect(printed).toHaveLength(3)
  const texts = ['第一页的话', '第二页的话', '第三页的话']
  const found = await Promise.all(printed.map((page) => Promise.all(texts.map((text) => stands(page, text)))))
  expect(found.map((scores) => scores.map((score) => score >= SAME))).toEqual([
    [true, false, false],
    [false, true, false],
    [false, false, true],
  ])
})

test('labels, cells, lists and signatures stand on the paper; long tables go on', async () => {
  const page = await firstPage(
    paper(
      { kind: 'rows', rows: [{ label: '商户', text: '福州榕网科技' }] },
      { kind: 'list', numbered: true, items: ['先看清楚再签'] },
      { kind: 'signatures', lines: [{ label: '消费者（签字）', signed: '陈小榕 2026年11月22日' }, { label: '商户' }] },
    ),
  )
  // label and value share a line: the whole line must be as wide as both with the space between
  expect(linesOf(page).length).toBeGreaterThanOrEqual(5)
  const rows = Array.from({ length: 120 }, (_, at) => [String(at + 1), '一件事'])
  const long = paper({ kind: 'table', columns: [{ title: '序号', width: 0.3 }, { title: '内容' }], rows })
  expect(pages(await printer.print(long)).length).toBeGreaterThan(2)
})

test('a digest longer than its column is broken, not cut off at the edge', async () => {
  const page = await firstPage(
    paper({ kind: 'table', columns: [{ title: '摘要' }, { title: '文件' }], rows: [['a'.repeat(64), '小票']] }),
  )
  const margin = Array.from({ length: page.height }, (_, y) => page.at[y * page.width + Math.floor(page.width * 0.95)])
  expect(margin.every((ink) => (ink ?? 0) < 40)).toBe(true)
})

test('the paper is tagged, says its language and title, and gives the same bytes each time', async () => {
  const document = paper(paragraph('同样的内容'))
  const [one, two] = [await printer.print(document), await printer.print(document)]
  const text = one.toString('latin1')
  expect(text).toContain('/StructTreeRoot')
  expect(text).toContain('/Lang')
  expect(one.equals(two)).toBe(true)
})
