import { type RawBuilder, sql } from 'kysely'
import { syncDirectory } from '../../../cloudfunctions/credit'
import { namesQuery, shopsQuery } from '../../../cloudfunctions/credit/findByName'
import { fold } from '../../../cloudfunctions/credit/fold'
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
async function plan(query: RawBuilder<unknown>): Promise<string> {
  const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${query}`.execute(platform.database.query)
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

const words = (text: string) => ({ whole: fold(text), fragments: fold(text).split(' ') })

test.each([
  ['three characters', '榕网科', 'merchant_name_trigram'],
  ['five characters', '三坊茶事茶', 'merchant_name_trigram'],
  ['two characters', '榕网', 'merchant_name_bigram'],
  ['two words of two', '榕网 科技', 'merchant_name_bigram'],
  ['two words, one long', '福州 三坊茶', 'merchant_name_trigram'],
  ['a miss of two', '龘靐', 'merchant_name_bigram'],
  ['a miss of four', '龘靐齉爩', 'merchant_name_trigram'],
  ['punctuation, where trigrams find nothing', '网(榕', 'merchant_name_bigram'],
])('names by %s are read from their index', async (_, text, index) => {
  const chosen = await plan(namesQuery(words(text), page))
  expect(chosen).toContain(`Bitmap Index Scan on ${index}`)
  expect(chosen).not.toContain('Seq Scan')
})

test('shops by name are read from their index', async () => {
  const chosen = await plan(shopsQuery(words('榕网数码专营'), page))
  expect(chosen).toContain('Bitmap Index Scan on shop_name_trigram')
  expect(chosen).not.toContain('Seq Scan on shop')
})

test('shops by address are read from their index', async () => {
  const address = canonicalShopAddress('shop9900000001.taobao.com')
  const key = address.ok ? address.key : ''
  const chosen = await plan(sql`select uscc from shop where address_key = ${key}`)
  expect(chosen).toContain('shop_address')
})

test('a common word stops reading at the thousandth name', async () => {
  const { rows } = await namesQuery(words('福州'), page).execute(platform.database.query)
  expect(rows).toHaveLength(21)
  expect(rows[0]?.total).toBe(1_000)
})
