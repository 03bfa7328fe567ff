import fc from 'fast-check'
import { ageOn, parseResidentId } from '../../../domain/kernel/identifiers'
import vectors from './vectors.json'

const TODAY = '2026-11-22'
const { valid, synthetic, invalid, legacy15 } = vectors.residentId

function refused(typed: string, today = TODAY) {
  const result = parseResidentId(typed, today)
  if (result.ok) throw new Error('accepted')
  return result
}

test.each([...valid, ...synthetic])('%s holds', (number) => {
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  expect(parseResidentId(number, TODAY)).toEqual({ ok: true, residentId: number, birthDate, repairs: [] })
})

test.each(invalid)('%s is refused (%s)', (number) => {
  expect(parseResidentId(number as string, TODAY).ok).toBe(false)
})

test.each([
  ['123456789546', 'length'],
  ['T60426199101010078', 'character'],
  ['160323197806058856', 'division'],
  ['990426199112010074', 'division'],
  ['520323197802318856', 'date'],
  ['520323297806058856', 'date'],
  ['360426199113010079', 'date'],
  ['235407195106112742', 'check'],
])('%s is refused for its %s', (number, reason) => {
  expect(refused(number).reason).toBe(reason)
})

test.each(legacy15)('the 15-digit number %s is refused with the reason', (number) => {
  expect(refused(number)).toMatchObject({ reason: 'length', message: expect.stringContaining('第一代') })
})

test('lower-case x is normal, I and O are repaired and shown, × is X', () => {
  expect(parseResidentId('35o102 1900 0101 901x', TODAY)).toMatchObject({
    ok: true,
    residentId: '35010219000101901X',
    repairs: [{ at: 2, from: 'O', to: '0' }],
  })
  expect(parseResidentId('35010219000101901×', TODAY)).toMatchObject({ ok: true, residentId: '35010219000101901X' })
})

test('a birth date may be today but not tomorrow, and 150 years back but not 151', () => {
  expect(refused(withCheck('35010220261123901'))).toMatchObject({
    reason: 'date',
    message: expect.stringContaining('晚于'),
  })
  expect(parseResidentId(withCheck('35010220261122901'), TODAY).ok).toBe(true)
  expect(parseResidentId(withCheck('35010218751123901'), TODAY).ok).toBe(true)
  expect(refused(withCheck('35010218751122901')).reason).toBe('date')
})

test('no message repeats more than one character of the number', () => {
  for (const [number] of invalid) expect(refused(number as string).message).not.toMatch(/[0-9X]{3,}/)
})

test('age counts whole years; 29 February is reached on 1 March of a common year', () => {
  expect(ageOn('2008-11-22', '2026-11-22')).toBe(18)
  expect(ageOn('2008-11-23', '2026-11-22')).toBe(17)
  expect(ageOn('2008-02-29', '2026-02-28')).toBe(17)
  expect(ageOn('2008-02-29', '2026-03-01')).toBe(18)
  expect(ageOn('2008-02-29', '2028-02-29')).toBe(20)
})

test('one wrong digit and two swapped neighbours are always noticed', () => {
  fc.assert(
    fc.property(fc.constantFrom(...synthetic), fc.nat(16), fc.nat(9), (number, at, digit) => {
      const wrong = number.slice(0, at) + digit + number.slice(at + 1)
      const swapped = number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2)
      for (const typed of [wrong, swapped]) expect(parseResidentId(typed, TODAY).ok).toBe(typed === number)
    }),
  )
})

/** ISO 7064 MOD 11-2 by its recursive definition, independent of the weights in the code. */
function withCheck(first17: string): string {
  let product = 0
  for (const digit of first17) product = ((product + Number(digit)) * 2) % 11
  const check = (12 - product) % 11
  return first17 + (check === 10 ? 'X' : check)
}
