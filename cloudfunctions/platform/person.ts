import { randomUUID } from 'node:crypto'
import type { Queryable } from './database'

/** Remembered per process: a person's id never changes, and a read must not cost a write. */
const known = new WeakMap<object, Map<string, string>>()

/** Our id of the person behind a platform identity, made at the first call. The platform's id itself stays in one table. */
export async function personId(query: Queryable, openid: string, now: Date): Promise<string> {
  const ids = known.get(query) ?? new Map<string, string>()
  known.set(query, ids)
  const remembered = ids.get(openid)
  if (remembered) return remembered
  await query
    .insertInto('person')
    .values({ id: randomUUID(), openid, contact: null, created_at: now })
    .onConflict((conflict) => conflict.column('openid').doNothing())
    .execute()
  const { id } = await query.selectFrom('person').select('id').where('openid', '=', openid).executeTakeFirstOrThrow()
  ids.set(openid, id)
  return id
}
