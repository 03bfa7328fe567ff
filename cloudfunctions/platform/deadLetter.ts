import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Queryable } from './database'
import { nextWait } from './outbox/schedule'
import type { Sealing } from './sealing'
import { storable } from './storable'

/** Something of a feed that could not be used. */
export interface DeadLetter {
  readonly feed: 'events' | 'directory'
  /** the event's id or the merchant's code, where it can be read */
  readonly key?: string | undefined
  readonly position?: number | undefined
  readonly caseNumber?: string | undefined
  /** places or class of the failure; values never */
  readonly reason: string
  readonly content: unknown
}

/** One that is to be tried again, with its content opened. */
export interface DueLetter {
  readonly id: number
  readonly attempts: number
  readonly content: unknown
}

const MOST_CHARACTERS = 200
/** More than any message of the contract; what is longer is kept as its beginning, which can be looked at and never applied. */
const MOST_CONTENT = 2_000_000

/**
 * Lays something aside that would otherwise stop its feed. The newest about the same event or merchant counts: it replaces
 * what lay there and opens it again.
 */
export async function layAside(query: Queryable, sealing: Sealing, now: Date, letter: DeadLetter): Promise<void> {
  const content = (JSON.stringify(letter.content) ?? 'null').slice(0, MOST_CONTENT)
  const named = storable({ key: letter.key, caseNumber: letter.caseNumber }).value
  const key = (named.key ?? createHash('sha256').update(content).digest('hex')).slice(0, MOST_CHARACTERS)
  const facts = {
    position: letter.position ?? null,
    case_number: named.caseNumber?.slice(0, 40) ?? null,
    reason: letter.reason.slice(0, MOST_CHARACTERS),
    content: sealing.seal(content, sealPlace(letter.feed, key)),
  }
  const due_at = new Date(now.getTime() + nextWait(1, Math.random()))
  await query
    .insertInto('dead_letter')
    .values({ feed: letter.feed, key, first_at: now, due_at, decided_by: null, decided_at: null, note: null, ...facts })
    .onConflict((conflict) => conflict.columns(['feed', 'key']).doUpdateSet({ ...facts, status: 'open' }))
    .execute()
}

/** Closes what lay aside about these, because something newer about them could be used. */
export async function nowApplied(query: Queryable, feed: DeadLetter['feed'], keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  await sql`update dead_letter set status = 'applied' where feed = ${feed} and status = 'open' and key = any(${keys}::text[])`.execute(
    query,
  )
}

/**
 * Takes what is due to be tried again, and moves the next try on by the outbox's schedule: it never gives up by itself,
 * because only a person may decide that news of the regulator is left unread.
 */
export async function dueLetters(
  query: Queryable,
  sealing: Sealing,
  feed: DeadLetter['feed'],
  now: Date,
  most = 20,
): Promise<readonly DueLetter[]> {
  const rows = await query
    .selectFrom('dead_letter')
    .select(['id', 'key', 'attempts', 'content'])
    .where('feed', '=', feed)
    .where('status', '=', 'open')
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(most)
    .execute()
  for (const { id, attempts } of rows)
    await query
      .updateTable('dead_letter')
      .set({ attempts: attempts + 1, due_at: new Date(now.getTime() + nextWait(attempts + 1, Math.random())) })
      .where('id', '=', id)
      .execute()
  return rows.map(({ id, key, attempts, content }) => ({
    id,
    attempts,
    content: parse(sealing.open(content, sealPlace(feed, key))),
  }))
}

/** The class of a failure for a reason: the database's own code where it has one. Its message may hold values. */
export function failureClass(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown failure'
  const { code } = error as { code?: unknown }
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? `${error.name} ${code}` : error.name
}

export const sealPlace = (feed: string, key: string) => `dead-letter|${feed}|${key}`

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
