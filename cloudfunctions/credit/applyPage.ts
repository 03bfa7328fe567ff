import { sql, type Transaction } from 'kysely'
import { beijingDay } from '../../domain/kernel/calendar'
import type { RegulatorGateway } from '../../regulator/gateway'
import {
  type DeadLetter,
  failureClass,
  layAside,
  nowApplied,
  type Queryable,
  type Sealing,
  storable,
  type Tables,
} from '../platform'
import { moveDirectoryDay } from './directoryDay'
import { actAsRegister, putMerchants, removeMerchants } from './putMerchants'

type DirectoryPage = Awaited<ReturnType<RegulatorGateway['directory']>>
type DirectoryChange = DirectoryPage['changes'][number]

export const directoryFeed = 'directory' as const

/** The regulator's position our directory stands at; 0 before the first page. */
export async function cursorPosition(query: Queryable): Promise<number> {
  const cursor = await query
    .selectFrom('feed_cursor')
    .select('position')
    .where('feed', '=', directoryFeed)
    .executeTakeFirst()
  return cursor?.position ?? 0
}

interface ReadPage {
  readonly after: number
  readonly page: DirectoryPage
  readonly now: Date
  /** seals what is laid aside */
  readonly sealing: Sealing
  /** each merchant for itself, and what the database refuses is laid aside: slow, for a page that failed as a whole */
  readonly oneByOne?: boolean
}

/**
 * Applies one page and moves the cursor; what in it does not follow the contract is laid aside. A page read from a position that is no longer ours is left alone: another run has
 * applied what it says, perhaps something newer.
 */
export async function applyPage(
  transaction: Transaction<Tables>,
  { after, page, now, sealing, oneByOne = false }: ReadPage,
): Promise<{ position: number; changed: number; cleaned: number; aside: number; overtaken: boolean }> {
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
  if (position !== after) return { position, changed: 0, cleaned: 0, aside: 0, overtaken: true }

  await actAsRegister(transaction)
  await moveDirectoryDay(transaction, beijingDay(now.toISOString()))
  // cleaned one by one: a character the database refuses, in one merchant, must not stop the register
  const checked = newest(page.changes).map((change) => storable(change))
  const changes = checked.map(({ value }) => value)
  const cleaned = checked.filter((change) => change.cleaned > 0).length
  const letters = (page.unreadable ?? []).map((entry): DeadLetter => ({ feed: 'directory', ...entry }))
  if (oneByOne) letters.push(...(await applyEach(transaction, changes)))
  else await apply(transaction, changes)
  const refused = new Set(letters.map(({ key }) => key))
  await nowApplied(
    transaction,
    directoryFeed,
    changes.map(({ uscc }) => uscc).filter((uscc) => !refused.has(uscc)),
  )
  // whoever follows one of them is told afterwards, in a beat of its own
  await sql`
    update watched_merchant set due = true
    where uscc = any(${changes.map(({ uscc }) => uscc)}::text[])`.execute(transaction)
  for (const letter of letters) await layAside(transaction, sealing, now, letter)
  // moved even when nothing changed: the day of the last comparison is shown to people
  await transaction
    .updateTable('feed_cursor')
    .set({ position: page.next, updated_at: now })
    .where('feed', '=', directoryFeed)
    .execute()
  return { position: page.next, changed: page.changes.length, cleaned, aside: letters.length, overtaken: false }
}

async function apply(transaction: Transaction<Tables>, changes: readonly DirectoryChange[]): Promise<void> {
  const gone = changes.filter(({ merchant }) => !merchant).map(({ uscc }) => uscc)
  await removeMerchants(transaction, gone)
  await putMerchants(
    transaction,
    changes.flatMap(({ merchant }) => merchant ?? []),
  )
}

/** Each change behind a savepoint of its own. @returns those the database refused */
export async function applyEach(
  transaction: Transaction<Tables>,
  changes: readonly DirectoryChange[],
): Promise<readonly DeadLetter[]> {
  const refused: DeadLetter[] = []
  for (const change of changes) {
    await sql`savepoint one_change`.execute(transaction)
    try {
      await apply(transaction, [change])
      await sql`release savepoint one_change`.execute(transaction)
    } catch (error) {
      await sql`rollback to savepoint one_change`.execute(transaction)
      const reason = `could not be applied: ${failureClass(error)}`
      refused.push({ feed: directoryFeed, key: change.uscc, position: change.position, reason, content: change })
    }
  }
  return refused
}

/** One statement may not touch a row twice, so only the last word about each merchant counts. */
function newest(changes: readonly DirectoryChange[]): DirectoryChange[] {
  const inOrder = [...changes].sort((one, other) => one.position - other.position)
  return [...new Map(inOrder.map((change) => [change.uscc, change])).values()]
}
