import fc from 'fast-check'
import {
  type Fen,
  fen,
  formatWan,
  formatYuan,
  formatYuanPlain,
  parseWan,
  parseYuan,
  wholeYuan,
} from '../../../domain/kernel/money'

const anyFen = fc.nat({ max: Number.MAX_SAFE_INTEGER }).map((value) => fen(value % 10_000_000_000_001))
const anyYuan = fc.maxSafeInteger().map((value) => wholeYuan(value % 10_000_000_000_001))

describe('yuan', () => {
  test.each([
    ['1,234.50', 123_450],
    ['￥1,234.5 元', 123_450],
    ['１２３４．５０', 123_450],
    ['12。5', 1_250],
    ['人民币 3 元整', 300],
    ['RMB1,234', 123_400],
    ['0', 0],
    ['.5', 50],
    ['007.', 700],
    ['+1', 100],
    ['0.07', 7],
    ['1.13', 113],
    ['100,000,000,000.00', 10_000_000_000_000],
  ])('%s is %i fen', (typed, value) => {
    expect(parseYuan(typed)).toEqual({ ok: true, fen: value })
  })

  test.each([
    ['', '请填写'],
    ['元', '请填写'],
    ['.', '数字'],
    ['一百', '数字'],
    ['1e5', '数字'],
    ['1.2.3', '数字'],
    ['-1', '负数'],
    ['12,34', '逗号'],
    ['1,2345', '逗号'],
    [',123', '逗号'],
    ['1.234', '2 位小数'],
    ['3万', '元'],
    ['100,000,000,000.01', '100,000,000,000.00'],
    ['9'.repeat(59), '不能超过'],
    ['9'.repeat(61), '过长'],
  ])('%s is refused with a sentence', (typed, words) => {
    expect(parseYuan(typed)).toEqual({ ok: false, message: expect.stringContaining(words) })
  })

  test('formatting is exact where floating point is not', () => {
    expect(formatYuan(fen(123_450))).toBe('1,234.50')
    expect(formatYuan(fen(7))).toBe('0.07')
    expect(formatYuan(fen(10_000_000_000_000))).toBe('100,000,000,000.00')
    expect(formatYuanPlain(fen(123_450))).toBe('1234.50')
  })

  test('what is written is read back', () => {
    fc.assert(
      fc.property(anyFen, (amount: Fen) => {
        expect(parseYuan(formatYuan(amount))).toEqual({ ok: true, fen: amount })
        expect(parseYuan(formatYuanPlain(amount))).toEqual({ ok: true, fen: amount })
      }),
    )
  })

  test('a wrong amount in code is a bug', () => {
    for (const value of [-1, 0.5, Number.NaN, 10_000_000_000_001]) expect(() => fen(value)).toThrow(RangeError)
  })
})

describe('万元', () => {
  test.each([
    ['100', 1_000_000],
    ['1,234.5 万元', 12_345_000],
    ['0.0001', 1],
    ['50万', 500_000],
  ])('%s is %i yuan', (typed, yuan) => {
    expect(parseWan(typed)).toEqual({ ok: true, yuan })
  })

  test('a loss is accepted only where a loss can be', () => {
    expect(parseWan('-3.5', { signed: true })).toEqual({ ok: true, yuan: -35_000 })
    expect(parseWan('−3.5', { signed: true })).toEqual({ ok: true, yuan: -35_000 })
    expect(parseWan('-3.5').ok).toBe(false)
  })

  test('more than four places and other units are refused', () => {
    expect(parseWan('0.00001')).toEqual({ ok: false, message: '最多保留 4 位小数' })
    expect(parseWan('1000000元')).toEqual({ ok: false, message: expect.stringContaining('万元') })
  })

  test('zeros at the end are left out, others are not', () => {
    expect(formatWan(wholeYuan(1_000_000))).toBe('100')
    expect(formatWan(wholeYuan(12_345_000))).toBe('1,234.5')
    expect(formatWan(wholeYuan(-1))).toBe('-0.0001')
    expect(formatWan(wholeYuan(0))).toBe('0')
  })

  test('what is written is read back', () => {
    fc.assert(
      fc.property(anyYuan, (amount) => {
        expect(parseWan(formatWan(amount), { signed: true })).toEqual({ ok: true, yuan: amount === 0 ? 0 : amount })
      }),
    )
  })
})
