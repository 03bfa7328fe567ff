import { sql } from 'kysely'
import * as v from 'valibot'
import type { PlainDate } from '../../../domain/kernel/calendar'
import { type MerchantSnapshot, merchantSnapshot } from '../../../domain/kernel/merchant'
import type { SandboxDatabase } from '../database'

/** One entry of the register, its row held until the transaction ends. */
export async function holdEntry(transaction: SandboxDatabase, uscc: string): Promise<MerchantSnapshot | undefined> {
  const row = await transaction
    .selectFrom('directory')
    .select('snapshot')
    .where('uscc', '=', uscc)
    .forUpdate()
    .executeTakeFirst()
  return row?.snapshot ?? undefined
}

/** Writes an entry, new or changed, and puts it at the end of the feed. */
export async function putEntry(transaction: SandboxDatabase, entry: MerchantSnapshot, today: PlainDate): Promise<void> {
  const snapshot = JSON.stringify(v.parse(merchantSnapshot, { ...entry, asOf: today }))
  await sql`
    insert into directory (position, uscc, snapshot)
    values (nextval('directory_position'), ${entry.uscc}, ${snapshot}::jsonb)
    on conflict (uscc) do update set snapshot = excluded.snapshot, position = excluded.position
  `.execute(transaction)
}
