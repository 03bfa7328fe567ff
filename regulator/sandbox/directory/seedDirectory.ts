import { sql } from 'kysely'
import type { MerchantSnapshot } from '../../../domain/credit'
import type { SandboxDatabase } from '../database'

const BATCH = 1_000

/**
 * Fills an empty directory, all or nothing: a process killed half-way begins again from zero.
 *
 * @returns merchants written; 0 when there was a directory already
 */
export async function seedDirectory(
  database: SandboxDatabase,
  merchants: () => Iterable<MerchantSnapshot>,
  onProgress: (done: number) => void,
): Promise<number> {
  const present = await database.selectFrom('directory').select('uscc').limit(1).executeTakeFirst()
  if (present) return 0
  return database.transaction().execute(async (transaction) => {
    let done = 0
    for (const batch of batches(merchants(), BATCH)) {
      // One statement a batch: a hundred times faster than a thousand rows one by one.
      await sql`
        insert into directory (position, uscc, snapshot)
        select nextval('directory_position'), merchant ->> 'uscc', merchant
        from jsonb_array_elements(${JSON.stringify(batch)}::jsonb) as merchant
      `.execute(transaction)
      done += batch.length
      onProgress(done)
    }
    return done
  })
}

function* batches<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = []
  for (const item of items) {
    batch.push(item)
    if (batch.length === size) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}
