import { parseTrademarkClass, parseTrademarkNumber } from '../../../domain/kernel/identifiers'

test.each([
  ['12345678', '12345678', false],
  ['第12345678号', '12345678', false],
  ['１２３４５６７８ａ', '12345678A', false],
  ['g 1234567', 'G1234567', true],
  ['G1234567B', 'G1234567B', true],
])('%s is read as %s', (typed, number, international) => {
  expect(parseTrademarkNumber(typed)).toEqual({ ok: true, number, international, repairs: [] })
})

test('I and O among the digits are repaired and shown', () => {
  expect(parseTrademarkNumber('1234567o')).toMatchObject({ number: '12345670', repairs: [{ at: 7, to: '0' }] })
})

test.each(['', '123456789', 'A1234567', '1234-ABC', 'G', '商标'])('“%s” is refused with a sentence', (typed) => {
  expect(parseTrademarkNumber(typed)).toEqual({ ok: false, message: expect.stringContaining('商标注册号') })
})

test('classes run from 1 to 45', () => {
  expect(parseTrademarkClass('第35类')).toEqual({ ok: true, class: 35 })
  expect(parseTrademarkClass('01')).toEqual({ ok: true, class: 1 })
  expect(parseTrademarkClass('45')).toEqual({ ok: true, class: 45 })
  for (const typed of ['0', '46', '3.5', '', '三十五']) expect(parseTrademarkClass(typed).ok).toBe(false)
})
