import fc from 'fast-check'
import * as identifiers from '../../../domain/kernel/identifiers'
import { parseWan, parseYuan } from '../../../domain/kernel/money'

const readers: [string, (typed: string) => unknown][] = [
  ['parseUscc', identifiers.parseUscc],
  ['parseResidentId', (typed) => identifiers.parseResidentId(typed, '2026-11-22')],
  ['parseMobile', identifiers.parseMobile],
  ['parsePhone', identifiers.parsePhone],
  ['parseTrademarkNumber', identifiers.parseTrademarkNumber],
  ['parseTrademarkClass', identifiers.parseTrademarkClass],
  ['canonicalShopAddress', identifiers.canonicalShopAddress],
  ['isOrganisationCode', identifiers.isOrganisationCode],
  ['maskName', identifiers.maskName],
  ['maskAddress', identifiers.maskAddress],
  ['parseYuan', parseYuan],
  ['parseWan', parseWan],
]

/** Patterns that make careless regular expressions go quadratic, each 100,000 characters long. */
const floods = [
  'A',
  '1',
  ' ',
  '-',
  '(',
  ',',
  '1,',
  '转',
  '路',
  '小区',
  '%',
  '/..',
  'a.',
  '&a=',
  '\ud83d',
  'http://',
  '１',
  'AB!',
]
  .map((unit) => unit.repeat(Math.ceil(100_000 / unit.length)).slice(0, 99_999))
  .flatMap((flood) => [flood, `${flood}!`, `1${flood}`, `https://a.com/${flood}`, flood.slice(0, 2_000)])

describe.each(readers)('%s', (_, read) => {
  test('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ minLength: 15, maxLength: 20 }), fc.webUrl()),
        (typed) => {
          read(typed)
        },
      ),
    )
  })

  test('answers any flood within 50 ms', () => {
    for (const flood of floods) {
      // The best of three: a pause of the machine is not slowness of the code.
      const best = Math.min(...[1, 2, 3].map(() => duration(() => read(flood))))
      expect(best).toBeLessThan(50)
    }
  })
})

function duration(run: () => void): number {
  const start = performance.now()
  run()
  return performance.now() - start
}
