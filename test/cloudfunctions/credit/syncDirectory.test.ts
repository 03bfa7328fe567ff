import fc from 'fast-check'
import { sql } from 'kysely'
import { syncDirectory } from '../../../cloudfunctions/credit'
import { fold } from '../../../cloudfunctions/credit/fold'
import { nameSpellings } from '../../../cloudfunctions/credit/nameParts'
import { sounds } from '../../../cloudfunctions/credit/sounds'
import type { MerchantSnapshot } from '../../../domain/credit'
import { canonicalShopAddress } from '../../../domain/kernel/identifiers'
import { directoryChange, type RegulatorGateway, readEntries } from '../../../regulator/gateway'
import { type TestPlatform, testPlatform } from '../harness'
import { arrivals, type Change, feedOf, syntheticCity } from './feedOf'

const city = syntheticCity(40)
const [first, second, third] = city as [MerchantSnapshot, MerchantSnapshot, MerchantSnapshot]
let platform: TestPlatform

beforeAll(async () => {
  platform = await testPlatform()
  // a crash between the rows and the commit: the last statement of the transaction fails while the table says so
  await platform.database.script(`
    create table broken (since integer);
    create function break_down() returns trigger language plpgsql as $$
      begin if exists (select 1 from broken) then raise exception 'crash'; end if; return new; end $$;
    create trigger broken before update on feed_cursor for each row execute function break_down();`)
})
const empty = 'truncate merchant, shop, merchant_record, search_entry, search_sound, directory_day, feed_cursor, broken'
beforeEach(() => platform.database.script(empty))
afterAll(() => platform.close())

const sync = (gateway: RegulatorGateway, pageSize?: number) =>
  syncDirectory({ ...platform, gateway }, pageSize === undefined ? {} : { pageSize })

/** What the directory holds, records back in their merchants, and every name that is searched. */
async function stored() {
  const query = platform.database.query
  const merchants = await query.selectFrom('merchant').select(['uscc', 'name', 'status', 'snapshot']).execute()
  const records = await query
    .selectFrom('merchant_record')
    .select(['uscc', 'kind', 'record'])
    .orderBy('number')
    .execute()
  const shops = await query.selectFrom('shop').select(['uscc', 'id', 'platform', 'name', 'address_key']).execute()
  const entries = await query
    .selectFrom('search_entry')
    .innerJoin('merchant', 'merchant.number', 'search_entry.merchant')
    .select(['uscc', 'shop', 'folded'])
    .execute()
  const sounds = await query
    .selectFrom('search_sound')
    .innerJoin('merchant', 'merchant.number', 'search_sound.merchant')
    .select(['uscc', 'initials'])
    .execute()
  return {
    ...directory(
      merchants.map(({ uscc, snapshot }) => {
        const of = (kind: string) =>
          records.filter((row) => row.uscc === uscc && row.kind === kind).map(({ record }) => record)
        const publications = of('publication')
        return {
          ...snapshot,
          penalties: of('penalty'),
          listings: of('listing'),
          ...(publications.length > 0 ? { publications } : {}),
        } as MerchantSnapshot
      }),
      shops,
    ),
    entries: entries.map(({ uscc, shop, folded }) => `${uscc} ${shop} ${folded}`).sort(),
    sounds: sounds.map(({ uscc, initials }) => `${uscc} ${initials}`).sort(),
  }
}

/** What it must hold: the last word about every merchant. */
function expected(changes: readonly Change[]) {
  const last = new Map<string, MerchantSnapshot>()
  for (const { uscc, merchant } of changes) {
    if (merchant) last.set(uscc, merchant)
    else last.delete(uscc)
  }
  const merchants = [...last.values()]
  const shops = merchants.flatMap(({ uscc, shops }) =>
    shops.map(({ id, platform, name, url }) => {
      const address = url ? canonicalShopAddress(url) : undefined
      return { uscc, id, platform, name, address_key: address?.ok ? address.key : null }
    }),
  )
  const named = merchants.flatMap(({ uscc, name, shops }) => [
    ...nameSpellings(fold(name)).map((folded) => `${uscc} 0 ${folded}`),
    ...[...new Map(shops.map((shop) => [shop.id, shop])).values()].map(
      (shop, index) => `${uscc} ${index + 1} ${fold(shop.name)}`,
    ),
  ])
  return {
    ...directory(merchants, shops),
    entries: named.sort(),
    sounds: merchants.map(({ uscc, name }) => `${uscc} ${sounds(name).initials}`).sort(),
  }
}

function directory(merchants: MerchantSnapshot[], shops: { uscc: string; id: string }[]) {
  const order = (one: string, other: string) => (one < other ? -1 : 1)
  return {
    merchants: merchants.sort((one, other) => order(one.uscc, other.uscc)),
    shops: shops.sort((one, other) => order(one.uscc + one.id, other.uscc + other.id)),
  }
}

/** A life of the register: merchants come, change their name, lose or win shops, go and come back. */
const changes: fc.Arbitrary<Change[]> = fc
  .array(
    fc.record({
      who: fc.integer({ min: 0, max: 7 }),
      what: fc.constantFrom('as it is', 'renamed', 'without shops', 'with other shops', 'gone'),
      jump: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 40 },
  )
  .map((acts) => {
    let position = 0
    return acts.map(({ who, what, jump }) => {
      position += jump
      const merchant = city[who] as MerchantSnapshot
      const other = { ...merchant }
      if (what === 'renamed') other.name = `${merchant.name}（${position}）`
      if (what === 'without shops') other.shops = []
      if (what === 'with other shops')
        other.shops = [{ id: `shop-${position}`, platform: '淘宝', name: `店${position}` }]
      return { position, uscc: merchant.uscc, ...(what === 'gone' ? {} : { merchant: other }) }
    })
  })

type Trouble = 'none' | 'regulator away' | 'crash before commit' | 'page repeated'
const troubles = fc.array(fc.constantFrom<Trouble>('none', 'regulator away', 'crash before commit', 'page repeated'), {
  maxLength: 12,
})

test('any page size, repetition and crash leads to the same directory', async () => {
  await fc.assert(
    fc.asyncProperty(changes, troubles, fc.integer({ min: 1, max: 15 }), async (feed, plan, pageSize) => {
      await platform.database.script(empty)
      const trouble = [...plan]
      const honest = feedOf(feed)
      const gateway: RegulatorGateway = {
        ...honest,
        directory: async (after, limit) => {
          await platform.database.script('truncate broken')
          const next = trouble.shift() ?? 'none'
          if (next === 'regulator away') throw new Error('away')
          if (next === 'crash before commit') await platform.database.script('insert into broken values (1)')
          const page = await honest.directory(after, limit)
          return next === 'page repeated' ? { ...page, changes: [...page.changes, ...page.changes] } : page
        },
      }
      for (let finished = false; !finished; ) {
        finished = await sync(gateway, pageSize).then(
          () => true,
          (error: Error) => {
            if (/away|crash/.test(error.message)) return false
            throw error
          },
        )
      }
      expect(await stored()).toEqual(expected(feed))
      expect(await sync(honest, pageSize)).toEqual({ changed: 0, position: feed.at(-1)?.position ?? 0 })
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('two runs at once apply every change once', async () => {
  const feed = feedOf(arrivals(city))
  const runs = await Promise.all([sync(feed, 3), sync(feed, 7), sync(feed, 11)])
  expect(runs.reduce((sum, { changed }) => sum + changed, 0)).toBe(city.length)
  expect(await stored()).toEqual(expected(arrivals(city)))
})

test('a page read before somebody else went on changes nothing', async () => {
  const renamed = { ...first, name: '福州新名字茶业有限公司' }
  const newer = feedOf([{ position: 2, uscc: first.uscc, merchant: renamed }])
  let late = true
  const slow: RegulatorGateway = {
    ...newer,
    directory: async (after, limit) => {
      if (!late) return newer.directory(after, limit)
      late = false
      await sync(newer)
      return feedOf(arrivals([first])).directory(after, limit)
    },
  }
  await sync(slow)
  expect((await stored()).merchants).toEqual([renamed])
})

test('progress is told page by page, and a stop keeps what is done', async () => {
  const told: [number, number][] = []
  const stop = new AbortController()
  const gateway = feedOf(arrivals(city))
  const onProgress = (done: number, remaining: number) => {
    told.push([done, remaining])
    if (done === 20) stop.abort()
  }
  const stopped = await syncDirectory({ ...platform, gateway }, { pageSize: 10, onProgress, signal: stop.signal })
  expect(stopped).toEqual({ changed: 20, position: 20 })
  expect(await sync(gateway, 15)).toEqual({ changed: 20, position: 40 })
  expect(told).toEqual([
    [10, 30],
    [20, 20],
  ])
})

test('a shop named twice by the regulator does not stop the feed', async () => {
  const shop = { id: 'same', platform: '京东', name: '旧名' }
  await sync(feedOf(arrivals([{ ...first, shops: [shop, { ...shop, name: '新名' }] }, second, third])))
  const names = await sql<{ name: string }>`select name from shop where id = 'same'`.execute(platform.database.query)
  expect(names.rows).toEqual([{ name: '新名' }])
})

test('a feed that says more and stays where it is, is an error and not a loop', async () => {
  const stuck: RegulatorGateway = {
    ...feedOf([]),
    directory: async (after) => ({ changes: [], next: after, more: true, remaining: 1 }),
  }
  await expect(sync(stuck)).rejects.toThrow('does not advance')
})

test('a merchant keeps its number however often the feed repeats it, and no number is drawn for a repeat', async () => {
  const { query } = platform.database
  const numbers = () => query.selectFrom('merchant').select(['uscc', 'number']).orderBy('number').execute()
  await sync(feedOf(arrivals([first, second])))
  const before = await numbers()
  expect(before.map(({ uscc }) => uscc)).toEqual([first.uscc, second.uscc])
  const repeats = [second, first, second, third].map((merchant, at) => ({
    position: 10 + at,
    uscc: merchant.uscc,
    merchant: { ...merchant, name: `${merchant.name}${at}` },
  }))
  await sync(feedOf(repeats), 1)
  const next = (before[1]?.number ?? 0) + 1
  expect(await numbers()).toEqual([...before, { uscc: third.uscc, number: next }])
})

test('a merchant with a character the database refuses is cleaned, counted and logged, and the feed goes on', async () => {
  const nul = { ...first, head: '林\0测' }
  const half = { ...second, shops: [{ id: 's', platform: '京东', name: '半个\ud83d' }] }
  platform.logged.length = 0
  expect(await sync(feedOf(arrivals([nul, half, third])))).toEqual({ changed: 3, position: 3 })
  const { merchants } = await stored()
  expect(merchants.find(({ uscc }) => uscc === first.uscc)?.head).toBe('林\ufffd测')
  expect(merchants.find(({ uscc }) => uscc === second.uscc)?.shops[0]?.name).toBe('半个\ufffd')
  expect(merchants.find(({ uscc }) => uscc === third.uscc)).toEqual(third)
  expect(platform.logged.map((line) => JSON.parse(line))).toContainEqual(
    expect.objectContaining({ level: 'error', event: 'directory', status: 'cleaned', count: 2, position: 3 }),
  )
})

test('a long first load goes without the search’s indexes, answers rightly meanwhile, and brings them back after a crash', async () => {
  const indexes = async () => {
    const { rows } = await sql<{ name: string }>`
      select indexname as name from pg_indexes where tablename in ('search_entry', 'search_sound') order by 1`.execute(
      platform.database.query,
    )
    return rows.map(({ name }) => name)
  }
  const before = await indexes()
  expect(before).toHaveLength(7)
  const honest = feedOf(arrivals(city))
  let pages = 0
  const long: RegulatorGateway = {
    ...honest,
    directory: async (after, limit) => {
      pages += 1
      if (pages === 3) throw new Error('away')
      return { ...(await honest.directory(after, limit)), remaining: 60_000 }
    },
  }
  await expect(sync(long, 10)).rejects.toThrow('away')
  expect(await indexes()).toEqual(['search_entry_merchant', 'search_sound_merchant'])
  const [, , , last] = city
  const found = await platform.call<{ items: { uscc: string }[] }>('credit.search', { words: last?.name })
  expect(found).toMatchObject({ ok: true, data: { items: [{ uscc: last?.uscc }] } })

  await sync(honest, 10)
  expect(await indexes()).toEqual(before)
  expect(await stored()).toEqual(expected(arrivals(city)))
})

test('a merchant that breaks the contract, and one the database refuses, are laid aside; the rest of the page comes in', async () => {
  await platform.database.script(`
    create function refuse_one() returns trigger language plpgsql as $$
      begin if new.uscc = '${second.uscc}' then raise exception 'no' using errcode = '22008'; end if; return new; end $$;
    create trigger refuse_one before insert on merchant for each row execute function refuse_one();`)
  const honest = feedOf(arrivals([first, second, third]))
  const wrong = { position: 9, uscc: third.uscc, merchant: { ...third, establishedOn: '去年' } }
  const gateway: RegulatorGateway = {
    ...honest,
    directory: async (after, limit) => {
      const page = await honest.directory(after, limit)
      return { ...page, ...(after === 0 ? readEntries(directoryChange, [wrong], 'uscc') : {}) }
    },
  }
  await sync(gateway)
  const names = async () => (await stored()).merchants.map(({ uscc }) => uscc)
  expect((await names()).sort()).toEqual([first.uscc, third.uscc].sort())
  const letters = await platform.database.query
    .selectFrom('dead_letter')
    .select(['key', 'reason', 'status'])
    .orderBy('key')
    .execute()
  expect(letters).toEqual(
    [
      { key: second.uscc, reason: 'could not be applied: error 22008', status: 'open' },
      { key: third.uscc, reason: 'does not follow the contract at: merchant.establishedOn', status: 'open' },
    ].sort((one, other) => (one.key < other.key ? -1 : 1)),
  )

  // the fault passes: the next tries take the one in; the other waits until the register says something newer about it
  await platform.database.script('drop trigger refuse_one on merchant; drop function refuse_one')
  platform.setNow('2026-11-20T03:00:00.000Z')
  await sync(feedOf([...arrivals([first, second, third]), { position: 20, uscc: third.uscc, merchant: third }]))
  expect((await names()).sort()).toEqual([first.uscc, second.uscc, third.uscc].sort())
  const open = platform.database.query.selectFrom('dead_letter').select('key').where('status', '=', 'open')
  expect(await open.execute()).toEqual([])
  await platform.database.script('truncate dead_letter')
})
