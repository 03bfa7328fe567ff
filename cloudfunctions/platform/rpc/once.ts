import type { Transaction } from 'kysely'
import type { Tables } from '../database'
import { refuse } from './refusal'

interface Attempt {
  readonly owner: string
  readonly key: string
  /** SHA-256 of procedure and input: one key stands for one body */
  readonly bodyHash: string
  readonly now: Date
}

/**
 * The same write twice is one write: the first result is kept with the write itself, in its transaction, and replayed.
 * A second call that arrives while the first still runs waits for it at the insert.
 */
export async function once(transaction: Transaction<Tables>, attempt: Attempt, run: () => Promise<unknown>): Promise<unknown> {
  const { owner, key, bodyHash, now } = attempt
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
    return first.reply
  }
  const reply = await run()
  await transaction
    .updateTable('idempotency')
    .set({ reply: JSON.stringify(reply) })
    .where('owner', '=', owner)
    .where('key', '=', key)
    .execute()
  return reply
}
