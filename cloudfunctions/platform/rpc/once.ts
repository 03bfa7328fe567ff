import { createHash, createHmac } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Tables } from '../database'
import { keyRing, type Sealing } from '../sealing'
import { refuse } from './refusal'

interface Attempt {
  readonly owner: string
  readonly key: string
  /** SHA-256 of procedure and input: one key stands for one body */
  readonly bodyHash: string
  readonly now: Date
  /** seals the kept reply, where the row may say nothing */
  readonly reply?: Sealing
}

/** Owner of the rows that belong to nobody. */
const UNLINKED = 'unlinked'

/**
 * The same write twice is one write: the first result is kept with the write itself, in its transaction, and replayed.
 * A second call that arrives while the first still runs waits for it at the insert.
 */
export async function once(
  transaction: Transaction<Tables>,
  attempt: Attempt,
  run: () => Promise<unknown>,
): Promise<unknown> {
  const { owner, key, bodyHash, now, reply: sealing } = attempt
  const claimed = await transaction
    .insertInto('idempotency')
    .values({ owner, key, body_hash: bodyHash, reply: null, created_at: now })
    .onConflict((conflict) => conflict.columns(['owner', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  if (!claimed) {
    const first = await transaction
      .selectFrom('idempotency')
      .select(['body_hash', 'reply'])
      .where('owner', '=', owner)
      .where('key', '=', key)
      .executeTakeFirstOrThrow()
    if (first.body_hash !== bodyHash) refuse('conflict', '这次提交和上次内容不同，请刷新后重新提交')
    return sealing ? JSON.parse(sealing.open(first.reply as string, key)) : first.reply
  }
  const reply = await run()
  const kept = JSON.stringify(reply)
  await transaction
    .updateTable('idempotency')
    .set({ reply: sealing ? JSON.stringify(sealing.seal(kept, key)) : kept })
    .where('owner', '=', owner)
    .where('key', '=', key)
    .execute()
  return reply
}

/**
 * The attempt of a caller nobody may find again. The row holds hashes only, and the reply (which may carry a file's id or a
 * query code) is sealed under the idempotency key, which is random, stays on the phone and is stored nowhere.
 */
export function unlinkedAttempt(key: string, body: string, now: Date): Attempt {
  return {
    owner: UNLINKED,
    key: createHash('sha256').update(`key|${key}`).digest('hex'),
    // keyed, so that a body that holds a query code cannot be found by trying
    bodyHash: createHmac('sha256', key).update(body).digest('hex'),
    now,
    reply: keyRing(new Map([['key', Buffer.from(key)]]), 'idempotency'),
  }
}
