import type { Transaction } from 'kysely'
import { beijingDay } from '../../domain/kernel/calendar'
import type { RegulatorGateway } from '../../regulator/gateway'
import { type Queryable, storable, type Tables } from '../platform'
import { moveDirectoryDay } from './directoryDay'
import { actAsRegister, putMerchants, removeMerchants } from './putMerchants'

type DirectoryPage = Awaited<ReturnType<RegulatorGateway['directory']>>
type DirectoryChange = DirectoryPage['changes'][number]

export const directoryFeed = 'directory'

/** The regulator's position our directory stands at; 0 before the first page. */
export async function cursorPosition(query: Queryable): Promise<number> {
  const cursor = await query
    .selectFrom('feed_cursor')
    .select('position')
    .where('feed', '=', directoryFeed)
    .executeTakeFirst()
  return cursor?.position ?? 0
}

/**
 * Applies one page and moves the cursor. A page read from a position that is no longer ours is left alone: another run has
 * applied what it says, perhaps something newer.
 */
export async function applyPage(
  transaction: Transaction<Tables>,
  { after, page, now }: { after: number; page: DirectoryPage; now: Date },
): Promise<{ position: number; changed: number; cleaned: number; overtaken: boolean }> {
  await transaction
    .insertInto('feed_cursor')
    .values({ feed: directoryFeed, position: 0, updated_at: now })
    .onConflict((conflict) => conflict.column('feed').doNothing())
    .execute()
  const { position } = await transaction
    .selectFrom('feed_cursor')
    .select('position')
    .where('feed', '=', directoryFeed)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (position !== after) return { position, changed: 0, cleaned: 0, overtaken: true }

  await actAsRegister(transaction)
  await moveDirectoryDay(transaction, beijingDay(now.toISOString()))
  // cleaned one by one: a character the database refuses, in one merchant, must not stop the register
  const checked = newest(page.changes).map((change) => storable(change))
  const changes = checked.map(({ value }) => value)
  const cleaned = checked.filter((change) => change.cleaned > 0).length
  const gone = changes.filter(({ merchant }) => !merchant).map(({ uscc }) => uscc)
  await removeMerchants(transaction, gone)
  await putMerchants(
    transaction,
    changes.flatMap(({ merchant }) => merchant ?? []),
  )
  // moved even when nothing changed: the day of the last comparison is shown to people
  await transaction
    .updateTable('feed_cursor')
    .set({ position: page.next, updated_at: now })
    .where('feed', '=', directoryFeed)
    .execute()
  return { position: page.next, changed: page.changes.length, cleaned, overtaken: false }
}

/** One statement may not touch a row twice, so only the last word about each merchant counts. */
function newest(changes: readonly DirectoryChange[]): DirectoryChange[] {
  const inOrder = [...changes].sort((one, other) => one.position - other.position)
  return [...new Map(inOrder.map((change) => [change.uscc, change])).values()]
}
