import type { Queryable } from '../database'
import { chainedRows, type LogName } from './logRows'

const PAGE = 1_000

/** A chained log as lines of JSON, records in order and each seal after the record it covers, for `npm run verify-log`. */
export async function exportLog(query: Queryable, log: LogName, write: (line: string) => void): Promise<number> {
  const seals = await query
    .selectFrom('log_seal')
    .select(['position', 'seal'])
    .where('log', '=', log)
    .orderBy('position')
    .execute()
  const sealAt = new Map(seals.map(({ position, seal }) => [position, seal]))
  let after = 0
  for (;;) {
    const rows = await chainedRows(query, log, after, PAGE)
    for (const { position, content, previous_hash, hash } of rows) {
      write(JSON.stringify({ content, previousHash: previous_hash, hash }))
      const seal = sealAt.get(position)
      if (seal) write(JSON.stringify({ seal }))
      after = position
    }
    if (rows.length < PAGE) return after
  }
}
