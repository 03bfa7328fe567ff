import { type RawBuilder, sql } from 'kysely'
import { syncDirectory } from '../../../cloudfunctions/credit'
import { nameQuery } from '../../../cloudfunctions/credit/nameQuery'
import { nameWords } from '../../../cloudfunctions/credit/nameWords'
import type { Queryable } from '../../../cloudfunctions/platform'
import { canonicalShopAddress } from '../../../domain/kernel/identifiers'
import { type TestPlatform, testPlatform } from '../harness'
import { arrivals, feedOf, syntheticCity } from './feedOf'

const merchants = syntheticCity(6_000)
const page = { offset: 0, limit: 21 }
let platform: TestPlatform

beforeAll(async () => {
  platform = await testPlatform(feedOf(arrivals(merchants)))
  await syncDirectory(platform)
}, 60_000)
afterAll(() => platform.close())

/** The planner's own choice: nothing is switched off. */
async function plan(query: RawBuilder<unknown>, on: Queryable = platform.database.query): Promise<string> {
  const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${query}`.execute(on)
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

test.each([
  ['three characters', '榕网科', 'search_entry_trigram'],
  ['five characters', '三坊茶事茶', 'search_entry_trigram'],
  ['two characters', '榕网', 'search_entry_bigram'],
  ['two words of two', '榕网 科技', 'search_entry_bigram'],
  ['two words, one long', '福州 三坊茶', 'search_entry_trigram'],
  ['a miss of two', '龘靐', 'search_entry_bigram'],
  ['a miss of four', '龘靐齉爩', 'search_entry_trigram'],
  ['punctuation, where trigrams find nothing', '网(榕', 'search_entry_bigram'],
])('names by %s are read from their index', async (_, text, index) => {
  const chosen = await plan(nameQuery(nameWords(text), page))
  expect(chosen).toContain(`Bitmap Index Scan on ${index}`)
  expect(chosen).not.toContain('Seq Scan')
})

test('short words also ask for those whose trade name begins with them, from an index of its own', async () => {
  expect(await plan(nameQuery(nameWords('榕网科技'), page))).toContain('Index Scan using search_entry_core')
  expect(await plan(nameQuery(nameWords('榕网科技有限'), page))).not.toContain('search_entry_core')
})

test('sounds can be read from their two indexes', async () => {
  // a few thousand rows are read faster without: the test asks whether the planner could
  const chosen = await platform.database.query.transaction().execute(async (transaction) => {
    await sql`set local enable_seqscan = off`.execute(transaction)
    return plan(nameQuery(nameWords('rongwangkeji'), page), transaction)
  })
  for (const index of ['search_sound_initials', 'search_sound_pinyin'])
    expect(chosen).toContain(`Bitmap Index Scan on ${index}`)
})

test('shops by address are read from their index', async () => {
  const address = canonicalShopAddress('shop9900000001.taobao.com')
  const key = address.ok ? address.key : ''
  const chosen = await plan(sql`select uscc from shop where address_key = ${key}`)
  expect(chosen).toContain('shop_address')
})

test('a common word stops reading at the five hundredth name', async () => {
  const { rows } = await nameQuery(nameWords('福州'), page).execute(platform.database.query)
  expect(rows).toHaveLength(21)
  expect(rows[0]?.read).toBe(500)
})
