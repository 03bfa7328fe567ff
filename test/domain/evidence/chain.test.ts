import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { append, type Chained, digestJson, firstBrokenRecord } from '../../../domain/kernel/evidence'

const chainOf = (contents: readonly unknown[]) =>
  contents.reduce<Chained<unknown>[]>((chain, content) => {
    chain.push(append(chain, content))
    return chain
  }, [])

const content = fc.record({
  act: fc.string(),
  at: fc.integer(),
  data: fc.dictionary(fc.string(), fc.string(), { noNullPrototype: true }),
})

test('RFC 8785 example object: members sorted, numbers shortest, digest by another implementation', () => {
  const canonical =
    '{"1":{"\\n":56,"f":{"F":5,"f":"hi"}},"10":{},"a":{},"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27]}'
  const value = {
    literals: [null, true, false],
    // biome-ignore lint/correctness/noPrecisionLoss: the RFC’s example has one digit more than a double holds, on purpose
    numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 1e-27],
    '10': {},
    a: {},
    '1': { f: { f: 'hi', F: 5 }, '\n': 56.0 },
  }
  expect(digestJson(value)).toBe(createHash('sha256').update(canonical).digest('hex'))
})

test('a whole chain holds', () => {
  fc.assert(
    fc.property(fc.array(content, { maxLength: 8 }), (contents) =>
      expect(firstBrokenRecord(chainOf(contents))).toBeUndefined(),
    ),
  )
})

test('the first changed, removed or moved record is named', () => {
  fc.assert(
    fc.property(
      fc.array(content, { minLength: 3, maxLength: 8 }),
      fc.nat(),
      fc.string({ minLength: 1 }),
      (contents, pick, added) => {
        const chain = chainOf(contents)
        const at = pick % chain.length
        const changed = chain.map((record, index) =>
          index === at
            ? {
                ...record,
                content: {
                  ...(record.content as { act: string }),
                  act: `${(record.content as { act: string }).act}${added}`,
                },
              }
            : record,
        )
        expect(firstBrokenRecord(changed)).toBe(at)
        if (at < chain.length - 1) expect(firstBrokenRecord(chain.filter((_, index) => index !== at))).toBe(at)
      },
    ),
  )
})
