import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { type Platform, router } from '../../../cloudfunctions/platform'
import type { RpcReply } from '../../../cloudfunctions/platform/contract'
import { servicesProcedures } from '../../../cloudfunctions/services'
import { merchant } from '../../regulator/house'
import { soundComplaint, soundFiling } from '../../sound/complaint'
import { data, type TestPlatform, testPlatform } from '../harness'

type Filed = RpcReply<{ caseNumber: string }>

let platform: TestPlatform
beforeAll(async () => {
  platform = await testPlatform()
}, 60_000)
afterAll(() => platform.close())

const bodies = [soundFiling, { ...soundFiling, answers: { ...soundComplaint, goods: '别的' } }] as const

/** One call of a phone that repeats itself: who, which attempt, which body, and how many turns after the first it comes. */
const attempt = fc.record({
  person: fc.integer({ min: 0, max: 1 }),
  key: fc.integer({ min: 0, max: 1 }),
  body: fc.integer({ min: 0, max: 1 }),
  turns: fc.integer({ min: 0, max: 40 }),
})

test('however calls interleave, one key of one person is one write, and all who sent that body hear its answer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { minLength: 2, maxLength: 8 }), async (attempts) => {
      const [people, keys] = [1, 2].map(() => [randomUUID(), randomUUID()]) as [string[], string[]]
      const replies = await Promise.all(
        attempts.map(async ({ person, key, body, turns }) => {
          for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve))
          return (await platform.call('cases.submit', bodies[body], {
            person: people[person],
            key: keys[key],
          })) as Filed
        }),
      )
      const filed = new Set<string>()
      for (const write of new Set(attempts.map(({ person, key }) => `${person}${key}`))) {
        const own = attempts.flatMap((made, index) =>
          `${made.person}${made.key}` === write ? [{ body: made.body, reply: replies[index] as Filed }] : [],
        )
        const taken = own.filter(({ reply }) => reply.ok)
        // somebody was first, and whoever sent the other body was told so
        expect(new Set(taken.map(({ body }) => body)).size).toBe(1)
        expect(new Set(taken.map(({ reply }) => JSON.stringify(data(reply)))).size).toBe(1)
        for (const { body, reply } of own)
          if (!reply.ok) expect([body === taken[0]?.body, reply.error.code]).toEqual([false, 'conflict'])
        filed.add(data(taken[0]?.reply as Filed).caseNumber)
      }
      const lists = await Promise.all(
        people.map(
          async (person) =>
            data(await platform.call<{ items: { caseNumber: string }[] }>('cases.list', {}, { person })).items,
        ),
      )
      expect(
        lists
          .flat()
          .map(({ caseNumber }) => caseNumber)
          .sort(),
      ).toEqual([...filed].sort())
    }),
    { numRuns: 20 },
  )
})

test('a crash at any statement of a filing leaves nothing, and the same key then files it once', async () => {
  const route = router(servicesProcedures)
  const person = randomUUID()
  const aboutMerchant = { ...soundFiling, answers: { ...soundComplaint, respondentUscc: merchant(1).uscc } }
  const file = (parts: Partial<Platform>, idempotencyKey: string) =>
    route(
      { ...platform, ...parts },
      { source: 'client', address: '127.0.0.1', openid: person },
      { procedure: 'cases.submit', input: aboutMerchant, idempotencyKey },
    )
  // the person is known before: what is tried is the write
  await platform.call('account.me', {}, { person })
  const written = async () =>
    (
      await sql<{ rows: string }>`
        select concat_ws(' ', (select count(*) from case_file), (select count(*) from case_event),
          (select count(*) from case_key), (select count(*) from contact_mark), (select count(*) from outbox),
          (select count(*) from audit), (select count(*) from idempotency)) as rows`.execute(platform.database.query)
    ).rows[0]?.rows
  let statements = 0
  for (let at = 1; ; at += 1) {
    const before = await written()
    const key = randomUUID()
    const reply = await file({ database: breaking(platform, at) }, key)
    if (reply.ok) break
    statements = at
    expect(reply.error.code).toBe('internal')
    expect(await written()).toBe(before)
    const again = data((await file({}, key)) as Filed)
    expect(data((await file({}, key)) as Filed)).toEqual(again)
  }
  // who it is, the key claimed, case, its keys, marks of contacts, event, outbox, audit, the answer kept
  expect(statements).toBeGreaterThanOrEqual(9)
  const { items } = data(await platform.call<{ items: unknown[] }>('cases.list', {}, { person }))
  expect(items.length).toBeGreaterThan(0)
})

/** The database of a process that is gone when it would have sent its n-th statement. */
function breaking({ database }: TestPlatform, at: number): Platform['database'] {
  let sent = 0
  const query = database.query.withPlugin({
    transformQuery: ({ node }) => {
      sent += 1
      if (sent === at) throw new Error('gone')
      return node
    },
    transformResult: async ({ result }) => result,
  })
  return { ...database, query }
}
