import fc from 'fast-check'
import { sql } from 'kysely'
import { storable } from '../../../cloudfunctions/platform'
import { type TestPlatform, testPlatform } from '../harness'

let platform: TestPlatform
beforeAll(async () => {
  platform = await testPlatform()
})
afterAll(() => platform.close())

const keep = async (value: unknown) => {
  const rows = await sql<{ kept: unknown }>`select ${JSON.stringify(value)}::jsonb as kept`.execute(
    platform.database.query,
  )
  return rows.rows[0]?.kept
}

test('whatever JSON comes in, the database keeps what comes out', async () => {
  const text = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) })
  await fc.assert(
    fc.asyncProperty(fc.dictionary(text, fc.oneof(text, fc.array(text), fc.dictionary(text, text))), async (value) => {
      const clean = storable(value).value
      expect(await keep(clean)).toEqual(JSON.parse(JSON.stringify(clean)))
    }),
    { numRuns: 300 },
  )
})

test('a sound value is handed back untouched, and what was changed is counted', () => {
  const sound = { name: '福州😀𠮷', list: [1, null, true] }
  expect(storable(sound)).toEqual({ value: sound, cleaned: 0 })
  expect(storable(sound).value).toBe(sound)
  expect(storable({ 'a\0': '半\ud83d', b: '全😀' })).toEqual({
    value: { 'a\ufffd': '半\ufffd', b: '全😀' },
    cleaned: 2,
  })
})

test('a name of the language is a key like any other', () => {
  const { value } = storable(JSON.parse('{"__proto__":{"x":"\\u0000"}}') as object)
  expect(Object.keys(value)).toEqual(['__proto__'])
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
})

test('what is nested too deep is cut, not walked into', () => {
  const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) as unknown
  const { value, cleaned } = storable(deep)
  expect(cleaned).toBe(1)
  expect(JSON.stringify(value)).toBe(`${'['.repeat(40)}null${']'.repeat(40)}`)
})
