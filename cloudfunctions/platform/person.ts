import { randomUUID } from 'node:crypto'
import type { Queryable } from './database'

/**
 * Our id of the person behind a platform identity, made at the first call. The platform's id itself stays in one table.
 * Looked up at every call: an account that was closed elsewhere is closed at once, in every instance.
 */
export async function personId(query: Queryable, openid: string, now: Date): Promise<string> {
  const find = () => query.selectFrom('person').select('id').where('openid', '=', openid)
  const known = await find().executeTakeFirst()
  if (known) return known.id
  await query
    .insertInto('person')
    .values({ id: randomUUID(), openid, contact: null, created_at: now, closed_at: null })
    .onConflict((conflict) => conflict.column('openid').doNothing())
    .execute()
  return (await find().executeTakeFirstOrThrow()).id
}
