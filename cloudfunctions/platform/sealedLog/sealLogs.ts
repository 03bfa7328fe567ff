import { sql } from 'kysely'
import { chainHash, firstHash, sealLog } from '../../../domain/kernel/evidence'
import type { Queryable } from '../database'
import type { Platform } from '../platform'
import { type LogName, logNames, rowsNotChained } from './logRows'

/** Rows a beat takes in; a backlog is worked off over several. */
const MOST = 500

/**
 * Chains what was written since the last beat and seals the end with the key of receipts. Two beats at once wait for each
 * other at the lock.
 *
 * @returns records chained
 */
export async function sealLogs(platform: Platform): Promise<number> {
  let chained = 0
  for (const log of logNames)
    chained += await platform.database.query.transaction().execute((transaction) => sealOne(platform, transaction, log))
  return chained
}

async function sealOne({ receiptKey, clock }: Platform, query: Queryable, log: LogName): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext(${`log/${log}`}))`.execute(query)
  const rows = await rowsNotChained(query, log, MOST)
  if (rows.length === 0) return 0
  const last = await query
    .selectFrom('log_record')
    .select(['position', 'hash'])
    .where('log', '=', log)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  let position = last?.position ?? 0
  let previous = last?.hash ?? firstHash
  const records = rows.map(({ id, content }) => {
    const previous_hash = previous
    previous = chainHash(content, previous_hash)
    position += 1
    return { log, position, row_id: id, previous_hash, hash: previous }
  })
  await query.insertInto('log_record').values(records).execute()
  const at = (await clock.now()).toISOString()
  const seal = sealLog({ log, count: position, hash: previous, at, keyId: receiptKey.id }, receiptKey.sign)
  await query.insertInto('log_seal').values({ log, position, seal }).execute()
  return rows.length
}
