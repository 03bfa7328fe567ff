import { understand as understandOn } from '../../../cloudfunctions/credit/understand'
import { plainDate } from '../../../domain/kernel/calendar'

const understand = (words: string) => understandOn(words, plainDate('2026-11-22'))

test.each([
  ['91350102MAT007148P', 'uscc'],
  ['９１35 0102-mat0 0714 8p', 'uscc'],
  ['91350102MAT007148P(1-1)', 'uscc'],
  ['91350102MAT0071', 'uscc'],
  ['350100100012345', 'uscc'],
  ['shop123.taobao.com', 'shop-address'],
  ['mall.jd.com/index-1.html', 'shop-address'],
  ['【店】https://shop123.taobao.com 来看', 'shop-address'],
  ['example.cn:8080', 'shop-address'],
  ['福州云上茶', 'name'],
  ['福州 云上', 'name'],
  ['A.B茶业', 'name'],
  ['福州taobao.com商贸', 'name'],
  ['91350102', 'name'],
  ['INTERNATIONAL TRADING', 'name'],
  ['3.14', 'name'],
  ['https://example.cn/lic?c=91350102MAT007148P', 'uscc'],
  // two codes in one text: nobody can tell which is meant
  ['91350102MAT007148P 91350100M000100Y43 https://a.cn', 'shop-address'],
  ['360426199101010071', 'person'],
  ['+86 139-5000-0000', 'person'],
])('%s is taken for a %s', (words, as) => {
  expect(understand(words).as).toBe(as)
})

test('fragments are folded, each once, and no more than eight', () => {
  expect(understand(' 福州　ＡＢ  福州\u200b茶 ')).toEqual({
    as: 'name',
    whole: '福州 ab 福州 茶',
    fragments: ['福州', 'ab', '茶'],
    core: '福州',
  })
  const many = understand(Array.from({ length: 30 }, (_, index) => `第${index}`).join(' '))
  expect(many.as === 'name' && many.fragments).toHaveLength(8)
})
