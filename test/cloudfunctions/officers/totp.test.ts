import { base32 } from '../../../cloudfunctions/officers/base32'
import { matchingStep, totpCode, totpStep } from '../../../cloudfunctions/officers/totp'

/** RFC 6238 appendix B: the ASCII seeds of 20, 32 and 64 bytes, and the table of codes with 8 digits. */
const seeds = {
  sha1: '12345678901234567890',
  sha256: '12345678901234567890123456789012',
  sha512: '1234567890123456789012345678901234567890123456789012345678901234',
} as const

test.each([
  [59, 'sha1', '94287082'],
  [59, 'sha256', '46119246'],
  [59, 'sha512', '90693936'],
  [1111111109, 'sha1', '07081804'],
  [1111111109, 'sha256', '68084774'],
  [1111111109, 'sha512', '25091201'],
  [1111111111, 'sha1', '14050471'],
  [1111111111, 'sha256', '67062674'],
  [1111111111, 'sha512', '99943326'],
  [1234567890, 'sha1', '89005924'],
  [1234567890, 'sha256', '91819424'],
  [1234567890, 'sha512', '93441116'],
  [2000000000, 'sha1', '69279037'],
  [2000000000, 'sha256', '90698825'],
  [2000000000, 'sha512', '38618901'],
  [20000000000, 'sha1', '65353130'],
  [20000000000, 'sha256', '77737706'],
  [20000000000, 'sha512', '47863826'],
] as const)('RFC 6238 appendix B at %d s with %s', (seconds, algorithm, code) => {
  const step = totpStep(new Date(seconds * 1000))
  expect(totpCode(Buffer.from(seeds[algorithm]), step, { digits: 8, algorithm })).toBe(code)
})

describe('which step a typed code is of', () => {
  const secret = Buffer.from(seeds.sha1)
  const now = new Date('2026-11-22T02:00:15.000Z')
  const step = totpStep(now)

  test.each([-1, 0, 1])('a clock that is %d steps off is understood', (off) => {
    expect(matchingStep(secret, totpCode(secret, step + off), now)).toBe(step + off)
  })

  test.each([-2, 2, 20])('one that is %d steps off is not', (off) => {
    expect(matchingStep(secret, totpCode(secret, step + off), now)).toBeUndefined()
  })

  test.each(['', '1', '12345', '1234567', 'abcdef', '动态码一二三'])('%p is no code', (typed) => {
    expect(matchingStep(secret, typed, now)).toBeUndefined()
  })

  test('a right code with something behind it is none', () => {
    expect(matchingStep(secret, `${totpCode(secret, step)}0`, now)).toBeUndefined()
  })
})

test('a step is 30 seconds', () => {
  expect(totpStep(new Date(29_999))).toBe(0)
  expect(totpStep(new Date(30_000))).toBe(1)
})

/** RFC 4648 §10, without the padding. */
test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('base 32 of %p', (text, encoded) => {
  expect(base32(Buffer.from(text))).toBe(encoded)
})
