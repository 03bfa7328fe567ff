import type { DirectoryPage } from '../../contract'
import type { Office } from '../office'

/**
 * Changes of the register after a position. A merchant changed while somebody pages moves to the end of the feed, so every
 * page size and any change in between lead to the same directory.
 */
export async function directoryFeed(office: Office, after: number, limit: number): Promise<DirectoryPage> {
  // One transaction: a change between the two queries would make `remaining` wrong.
  return office.database.transaction().execute(async (transaction) => {
    const rows = await transaction
      .selectFrom('directory')
      .select(['position', 'uscc', 'snapshot'])
      .where('position', '>', after)
      .orderBy('position')
      .limit(limit)
      .execute()
    const next = rows.at(-1)?.position ?? after
    const { count } = await transaction
      .selectFrom('directory')
      .select((read) => read.fn.countAll<number>().as('count'))
      .where('position', '>', next)
      .executeTakeFirstOrThrow()
    const changes = rows.map(({ position, uscc, snapshot }) => ({
      position,
      uscc,
      ...(snapshot ? { merchant: snapshot } : {}),
    }))
    return { changes, next, more: count > 0, remaining: count }
  })
}
