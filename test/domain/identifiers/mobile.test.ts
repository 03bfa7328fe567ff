import { parseMobile, parsePhone } from '../../../domain/kernel/identifiers'
import vectors from './vectors.json'

const { valid, separated, invalid } = vectors.mobile

test.each(valid)('%s is a mobile number', (typed) => {
  expect(parseMobile(typed)).toEqual({ ok: true, mobile: typed.slice(-11) })
})

// validator.js refuses these for their hyphens; the normalising rule (separators first, then the country code) admits them.
test.each(separated)('%s is a mobile number once its hyphens are gone', (typed) => {
  expect(parseMobile(typed)).toEqual({ ok: true, mobile: typed.replace(/-/g, '').slice(-11) })
})

test.each(invalid)('“%s” is no mobile number', (typed) => {
  expect(parseMobile(typed).ok).toBe(false)
})

test('the refusal says what is wrong', () => {
  expect(parseMobile('1383838943')).toMatchObject({ reason: 'length', message: '手机号码应为 11 位，现在是 10 位' })
  expect(parseMobile('12838389438')).toMatchObject({ reason: 'range' })
  expect(parseMobile('1383838943a')).toMatchObject({ reason: 'character' })
  expect(parseMobile('')).toMatchObject({ message: '请填写手机号码' })
})

test.each([
  ['１３８ 3838 9438', 'mobile', '13838389438'],
  ['010-38238383', 'landline', '010-38238383'],
  ['(0591) 8765 4321', 'landline', '0591-87654321'],
  ['059187654321转8', 'landline', '0591-87654321-8'],
  ['0591-8765-4321 分机 802', 'landline', '0591-87654321-802'],
  ['+86 591 87654321', 'landline', '0591-87654321'],
  ['0596-2654321', 'landline', '0596-2654321'],
])('%s is a %s, kept as %s', (typed, kind, phone) => {
  expect(parsePhone(typed)).toEqual({ ok: true, kind, phone })
})

test.each([
  ['87654321', 'area'],
  ['1038389438', 'length'],
  ['0591-876543', 'length'],
  ['电话没有', 'character'],
])('%s is refused for its %s', (typed, reason) => {
  expect(parsePhone(typed)).toMatchObject({ ok: false, reason })
})
