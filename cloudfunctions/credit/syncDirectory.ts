import { sql } from 'kysely'
import { directoryChange, readEntries } from '../../regulator/gateway'
import { type Database, dueLetters, nowApplied, type Platform, storable } from '../platform'
import { applyEach, applyPage, cursorPosition, directoryFeed } from './applyPage'
import { actAsRegister, sortInNames } from './putMerchants'

export interface SyncOptions {
  /** told after every page: changes applied by this run, changes the regulator still has */
  readonly onProgress?: (done: number, remaining: number) => void
  /** changes a page, 1 … 2,000 */
  readonly pageSize?: number
  /** stops between two pages; the next run goes on from there */
  readonly signal?: AbortSignal
}

/** Largest page that is quick to fetch within the gateway's patience; larger ones did not load faster (measured). */
const PAGE = 1_000
/** From here on the planner's figures are made anew and the tables cleaned; the embedded engine never does either by itself. */
const MANY = 1_000
/** From here on the indexes are made after the rows: at a million merchants in a third of the time. */
const FIRST_LOAD = 50_000

/**
 * Brings our directory up to the regulator's register: pages of changes from the last position on, each applied together
 * with the position in one transaction. Safe to stop, crash, repeat, or run twice at once. A long way to go is gone without
 * the indexes of the search: until they are back a look-up reads every name, which is slow and right.
 *
 * @returns changes applied by this run, and the position reached
 * @throws GatewayError when the regulator cannot be read; pages already applied stay
 */
export async function syncDirectory(
  platform: Platform,
  { onProgress, pageSize = PAGE, signal }: SyncOptions = {},
): Promise<{ changed: number; position: number }> {
  const { database, gateway, clock } = platform
  await retryDirectory(platform)
  let position = await cursorPosition(database.query)
  let changed = 0
  let more = true
  let upcoming: Promise<Page> | undefined
  while (more && !signal?.aborted) {
    const page = await (upcoming ?? gateway.directory(position, pageSize))
    // the next page is on its way while this one is written: the database and we work side by side
    upcoming = page.more && page.next > position ? fetchAhead(gateway, page.next, pageSize) : undefined
    if (page.more && page.next <= position) throw new Error('the directory feed does not advance')
    if (changed === 0 && page.remaining >= FIRST_LOAD) await sql`select drop_search_indexes()`.execute(database.query)
    const now = await clock.now()
    const read = { after: position, page, now, sealing: platform.sealing }
    const applied = await database.query
      .transaction()
      .execute((transaction) => applyPage(transaction, read))
      // one merchant the database refuses must not keep the rest of the city out
      .catch(() =>
        database.query.transaction().execute((transaction) => applyPage(transaction, { ...read, oneByOne: true })),
      )
    position = applied.position
    changed += applied.changed
    if (applied.cleaned > 0)
      platform.log.error('directory', { status: 'cleaned', count: applied.cleaned, position: applied.position })
    if (applied.aside > 0)
      platform.log.error('directory', { status: 'laid-aside', count: applied.aside, position: applied.position })
    if (applied.position !== page.next) upcoming = undefined
    // another run was ahead of us: what it has not seen is asked for again
    more = page.more || applied.overtaken
    if (!applied.overtaken) onProgress?.(changed, page.remaining)
  }
  if (!more) await settle(database, changed)
  return { changed, position }
}

type Page = Awaited<ReturnType<Platform['gateway']['directory']>>

/** A page that fails is heard of when its turn comes, and not at all when the run ends before. */
function fetchAhead(gateway: Platform['gateway'], position: number, pageSize: number): Promise<Page> {
  const page = gateway.directory(position, pageSize)
  page.catch(() => {})
  return page
}

/** Tries again what was laid aside: the newest word about each of these merchants. */
async function retryDirectory({ database, sealing, clock }: Platform): Promise<void> {
  const now = await clock.now()
  const due = await dueLetters(database.query, sealing, directoryFeed, now)
  const { read } = readEntries(
    directoryChange,
    due.map(({ content }) => content),
    'uscc',
  )
  if (read.length === 0) return
  await database.query.transaction().execute(async (transaction) => {
    await actAsRegister(transaction)
    const changes = read.map((change) => storable(change).value)
    const refused = new Set((await applyEach(transaction, changes)).map(({ key }) => key))
    const healed = changes.map(({ uscc }) => uscc).filter((uscc) => !refused.has(uscc))
    await nowApplied(transaction, directoryFeed, healed)
  })
}

/** Gives the search its indexes back, also those a crashed load left away, and the planner its figures. */
async function settle({ query, engine }: Database, changed: number): Promise<void> {
  const missing = await sql`select where to_regclass('search_sound_pinyin') is null`.execute(query)
  if (missing.rows.length > 0) await sql`select build_search_indexes()`.execute(query)
  if (missing.rows.length > 0 || changed >= MANY) {
    await sql`select analyse_directory()`.execute(query)
    // a server does it by itself, and not when a role that owns nothing asks
    if (engine === 'embedded')
      await sql`vacuum merchant, shop, search_entry, search_sound, merchant_record`.execute(query)
  }
  if (changed > 0) await sortInNames(query)
}
