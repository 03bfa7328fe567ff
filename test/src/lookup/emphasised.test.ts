import fc from 'fast-check'
import { codeIn } from '@/pages/lookup/codeIn'
import { emphasised } from '@/pages/lookup/emphasised'

const marked = (name: string, words: string) =>
  emphasised(name, words)
    .map(({ text, matches }) => (matches ? `[${text}]` : text))
    .join('')

test.each([
  ['福州榕网科技有限公司', '榕网', '福州[榕网]科技有限公司'],
  ['福州榕网科技有限公司', ' 榕 网 ', '福州[榕网]科技有限公司'],
  ['福州ABC贸易有限公司', 'ａｂｃ', '福州[ABC]贸易有限公司'],
  ['榕网', '榕网', '[榕网]'],
  ['福州榕网', '茶叶', '福州榕网'],
  ['福州榕网', '', '福州榕网'],
])('%s, looked for by %j, reads %s', (name, words, shown) => {
  expect(marked(name, words)).toBe(shown)
})

test('whatever is typed, the parts put together are the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (name, words) => {
      expect(
        emphasised(name, words)
          .map(({ text }) => text)
          .join(''),
      ).toBe(name)
    }),
  )
})

test.each([
  ['https://example.gov.cn/lic?uscc=91350102MAT007148P&v=1', '91350102MAT007148P'],
  ['91350102mat007148p', '91350102MAT007148P'],
  ['https://shop123456.taobao.com/', 'https://shop123456.taobao.com/'],
  ['6901234567892', undefined],
  ['一段文字', undefined],
])('a scan of %j gives %j', (scanned, code) => {
  expect(codeIn(scanned)).toBe(code)
})
