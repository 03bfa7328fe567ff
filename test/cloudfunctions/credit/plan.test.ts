import { sql } from 'kysely'
import { syncDirectory } from '../../../cloudfunctions/credit'
import { mostCandidates, nameQuery } from '../../../cloudfunctions/credit/nameQuery'
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

/**
 * What a look-up scanned, as the database counts it: the search's indexes (a part's index by the name it has over all parts),
 * and its tables where they were read from end to end.
 */
async function scanned(words: string): Promise<{ indexes: string[]; tables: string[] }> {
  return platform.database.query.transaction().execute(async (transaction) => {
    const before = new Map((await scans(transaction)).map(({ part, scans }) => [part, scans]))
    await transaction.executeQuery(nameQuery(nameWords(words), page))
    const more = (await scans(transaction)).filter(({ part, scans }) => scans > (before.get(part) ?? 0))
    const of = (kind: string) => [...new Set(more.filter((row) => row.kind === kind).map(({ name }) => name))].sort()
    return { indexes: of('i'), tables: of('r') }
  })
}

/** Scans of this session that the database has not yet added to its figures. */
async function scans(on: Queryable): Promise<{ part: string; name: string; kind: string; scans: number }[]> {
  const { rows } = await sql<{ part: string; name: string; kind: string; scans: number }>`
    select one.relname as part, coalesce(whole.relname, one.relname) as name, one.relkind as kind,
      pg_stat_get_xact_numscans(one.oid)::int as scans
    from pg_class as one
    left join pg_inherits on inhrelid = one.oid left join pg_class as whole on whole.oid = inhparent
    where one.relname like 'search\\_%' and one.relkind in ('i', 'r')`.execute(on)
  return rows
}

test.each([
  ['three characters', '榕网科', 'search_entry_trigram'],
  ['five characters', '三坊茶事茶', 'search_entry_trigram'],
  ['two characters', '榕网', 'search_entry_bigram'],
  ['two words of two', '榕网 科技', 'search_entry_bigram'],
  ['two words, one long', '福州 三坊茶', 'search_entry_bigram'],
  ['a miss of two', '龘靐', 'search_entry_bigram'],
  ['a miss of four', '龘靐齉爩', 'search_entry_trigram'],
  ['punctuation, where trigrams find nothing', '网(榕', 'search_entry_bigram'],
])('names by %s are read from their index', async (_, text, index) => {
  expect(await scanned(text)).toEqual({ indexes: [index], tables: [] })
})

test('only short words that many names hold also ask for those whose trade name begins with them', async () => {
  expect((await scanned('科技')).indexes).toEqual(['search_entry_bigram', 'search_entry_core'])
  expect((await scanned('榕网科技')).indexes).toEqual(['search_entry_trigram'])
  expect((await scanned('有限公司福')).indexes).toEqual(['search_entry_trigram'])
})

test('sounds are read from their two indexes', async () => {
  const indexes = ['search_entry_trigram', 'search_sound_initials', 'search_sound_pinyin']
  expect(await scanned('rongwangkeji')).toEqual({ indexes, tables: [] })
})

test('shops by address are read from their index', async () => {
  const address = canonicalShopAddress('shop9900000001.taobao.com')
  const key = address.ok ? address.key : ''
  const { rows } = await sql<{ 'QUERY PLAN': string }>`
    explain select uscc from shop where address_key = ${key}`.execute(platform.database.query)
  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('shop_address')
})

test('after every sync the names are in their indexes, and none waits in a list that each look-up would read', async () => {
  const renamed = merchants.slice(0, 40).map((merchant, at) => ({
    position: merchants.length + at + 1,
    uscc: merchant.uscc,
    merchant: { ...merchant, name: `${merchant.name}（新）` },
  }))
  await syncDirectory({ ...platform, gateway: feedOf([...arrivals(merchants), ...renamed]) })
  const { rows } = await sql<{ waiting: number }>`
    select sum(gin_clean_pending_list(one.oid::regclass))::int as waiting
    from pg_class as one join pg_am on pg_am.oid = one.relam
    where amname = 'gin' and one.relkind = 'i' and one.relname like 'search\_%'`.execute(platform.database.query)
  expect(rows).toEqual([{ waiting: 0 }])
})

test('a common word stops reading at the three hundredth name', async () => {
  const { rows } = await platform.database.query.executeQuery(nameQuery(nameWords('科技'), page))
  expect(rows).toEqual([expect.objectContaining({ ranked: mostCandidates, more: true })])
  expect(rows[0]?.cards).toHaveLength(21)
})

test('everybody’s word is answered from the smallest parts of the names, and says how many it ranked', async () => {
  const others = syntheticCity(12_000).slice(merchants.length)
  await syncDirectory({ ...platform, gateway: feedOf(arrivals(merchants.concat(others))) })
  const { rows } = await platform.database.query.executeQuery(nameQuery(nameWords('福州'), page))
  expect(rows).toEqual([expect.objectContaining({ ranked: 150, more: true })])
  expect(rows[0]?.cards).toHaveLength(21)
}, 60_000)
