import { sql } from 'kysely'
import * as v from 'valibot'
import { type MerchantSnapshot, merchantSnapshot } from '../../../domain/credit'
import { parseUscc } from '../../../domain/kernel/identifiers'
import type { Office } from '../office'

const FOUND = 30

/** Merchants by part of a name, or by credit code; the first 30. */
export async function searchMerchants(office: Office, typed: string): Promise<readonly MerchantSnapshot[]> {
  const code = parseUscc(typed)
  const like = `%${typed.trim().replace(/[\\%_]/g, '\\$&')}%`
  const rows = await office.database
    .selectFrom('directory')
    .select('snapshot')
    .where('snapshot', 'is not', null)
    .where((where) =>
      code.ok ? where('uscc', '=', code.uscc) : where.or([where('name', 'ilike', like), where('uscc', 'ilike', like)]),
    )
    .orderBy(sql`length(name)`)
    .orderBy('uscc')
    .limit(FOUND)
    .execute()
  return rows.flatMap((row) => row.snapshot ?? [])
}

export async function countMerchants(office: Office): Promise<number> {
  const { count } = await office.database
    .selectFrom('directory')
    .select((read) => read.fn.countAll<number>().as('count'))
    .where('snapshot', 'is not', null)
    .executeTakeFirstOrThrow()
  return count
}

export async function merchantByUscc(office: Office, uscc: string): Promise<MerchantSnapshot | undefined> {
  const row = await office.database
    .selectFrom('directory')
    .select('snapshot')
    .where('uscc', '=', uscc)
    .executeTakeFirst()
  return row?.snapshot ?? undefined
}

/**
 * Changes one merchant of the register and moves it to the end of the feed.
 *
 * @param change the new snapshot from the present one; undefined takes the merchant out of the register
 * @returns false when there is no such merchant
 */
export async function changeMerchant(
  office: Office,
  uscc: string,
  change: (merchant: MerchantSnapshot) => MerchantSnapshot | undefined,
): Promise<boolean> {
  const changed = await office.database.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('directory')
      .select('snapshot')
      .where('uscc', '=', uscc)
      .forUpdate()
      .executeTakeFirst()
    if (!row?.snapshot) return false
    const next = change(row.snapshot)
    const snapshot = next ? JSON.stringify(v.parse(merchantSnapshot, { ...next, asOf: office.clock.today() })) : null
    await transaction
      .updateTable('directory')
      .set({ snapshot, position: sql<number>`nextval('directory_position')` })
      .where('uscc', '=', uscc)
      .execute()
    return true
  })
  if (changed) office.revision.changed()
  return changed
}
