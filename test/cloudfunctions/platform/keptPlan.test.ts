import { CompiledQuery, sql } from 'kysely'
import { keptPlan } from '../../../cloudfunctions/platform'
import { type TestPlatform, testPlatform } from '../harness'

let platform: TestPlatform
beforeAll(async () => {
  platform = await testPlatform()
}, 60_000)
afterAll(() => platform.close())

const double = async (number: number) => {
  const statement = CompiledQuery.raw(`${keptPlan('double')} select 2 * $1::integer as twice`, [number])
  const { rows } = await platform.database.query.executeQuery<{ twice: number }>(statement)
  return rows[0]?.twice
}

/** Names of the statements the session keeps; nothing on the embedded engine. */
const kept = async () => {
  const { rows } = await sql<{ name: string }>`select name from pg_prepared_statements where name <> ''`.execute(
    platform.database.query,
  )
  return rows.map(({ name }) => name)
}

test('a statement that asks for it is kept by the session, and answers as before when the session has lost it', async () => {
  expect(await double(3)).toBe(6)
  expect(await double(4)).toBe(8)
  if (platform.database.engine === 'server') expect(await kept()).toContain('double')
  // what a pooler between us and the server does
  await platform.database.script('deallocate all')
  expect(await double(5)).toBe(10)
  expect(await double(6)).toBe(12)
  expect(await kept()).toEqual([])
})

test('an error of the statement itself is still an error', async () => {
  const wrong = CompiledQuery.raw(`${keptPlan('wrong')} select 1 / $1::integer`, [0])
  await expect(platform.database.query.executeQuery(wrong)).rejects.toThrow('division by zero')
})
