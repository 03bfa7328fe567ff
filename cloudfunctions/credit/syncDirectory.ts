import { sql } from 'kysely'
import type { Platform } from '../platform'
import { applyPage, cursorPosition } from './applyPage'

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
/** From here on the planner's figures and the indexes' waiting lists are worth a cleaning; the embedded engine never cleans by itself. */
const MANY = 1_000

/**
 * Brings our directory up to the regulator's register: pages of changes from the last position on, each applied together
 * with the position in one transaction. Safe to stop, crash, repeat, or run twice at once.
 *
 * @returns changes applied by this run, and the position reached
 * @throws GatewayError when the regulator cannot be read; pages already applied stay
 */
export async function syncDirectory(
  platform: Platform,
  { onProgress, pageSize = PAGE, signal }: SyncOptions = {},
): Promise<{ changed: number; position: number }> {
  const { database, gateway, clock } = platform
  let position = await cursorPosition(database.query)
  let changed = 0
  let more = true
  while (more && !signal?.aborted) {
    const page = await gateway.directory(position, pageSize)
    if (page.more && page.next <= position) throw new Error('the directory feed does not advance')
    const now = await clock.now()
    const applied = await database.query
      .transaction()
      .execute((transaction) => applyPage(transaction, { after: position, page, now }))
    position = applied.position
    changed += applied.changed
    // another run was ahead of us: what it has not seen is asked for again
    more = page.more || applied.overtaken
    if (!applied.overtaken) onProgress?.(changed, page.remaining)
  }
  if (changed >= MANY) await sql`vacuum (analyze) merchant, shop`.execute(database.query)
  return { changed, position }
}
