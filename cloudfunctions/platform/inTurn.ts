import type { Queryable } from './database'
import type { Platform } from './platform'

/**
 * Does one thing after the other, each in a transaction of its own. One that fails holds up none of the others: what it threw
 * is thrown when all have had their turn, so that the part of the beat is on record as failed.
 *
 * @returns the sum of what each did
 */
export async function inTurn<T>(
  { database }: Pick<Platform, 'database'>,
  items: readonly T[],
  run: (query: Queryable, item: T) => Promise<number>,
): Promise<number> {
  let done = 0
  let failed: { readonly error: unknown } | undefined
  for (const item of items)
    try {
      done += await database.query.transaction().execute((query) => run(query, item))
    } catch (error) {
      failed ??= { error }
    }
  if (failed) throw failed.error
  return done
}
