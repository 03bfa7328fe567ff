import { sql, type Transaction } from 'kysely'
import type { MerchantSnapshot } from '../../domain/credit'
import type { Queryable, Tables } from '../platform'
import { entryRows, merchantRow, recordRows, shopRows, soundRow } from './directoryRows'

/** By credit code: the shops of a merchant that a platform reported. */
type ReportedShops = ReadonlyMap<string, readonly { readonly number: number; readonly name: string }[]>

/** The role under which the database lets the register's own jobs read and write records that nobody may be shown. */
export async function actAsRegister(transaction: Transaction<Tables>): Promise<void> {
  await sql`select set_config('directory.role', 'register', true)`.execute(transaction)
}

/** Takes merchants out of the directory, with everything about them. */
export async function removeMerchants(transaction: Transaction<Tables>, codes: readonly string[]): Promise<void> {
  if (codes.length === 0) return
  await forgetNames(transaction, codes)
  await sql`delete from merchant where uscc = any(${codes}::text[])`.execute(transaction)
}

/**
 * Puts merchants as the register knows them now, each once. One statement a table, rows as one JSON value: 1.7 times as fast
 * as `unnest` with a column each on the embedded engine. Shops that a platform reported stay.
 */
export async function putMerchants(
  transaction: Transaction<Tables>,
  snapshots: readonly MerchantSnapshot[],
): Promise<void> {
  if (snapshots.length === 0) return
  const known = await knownCodes(
    transaction,
    snapshots.map(({ uscc }) => uscc),
  )
  await sql`
    insert into merchant (uscc, name, kind, status, division, address, residential, snapshot)
    select uscc, name, kind, status, division, address, residential, snapshot
    from jsonb_to_recordset(${JSON.stringify(snapshots.map(merchantRow))}::jsonb) as incoming (
      uscc text, name text, kind text, status text, division text, address text, residential boolean, snapshot jsonb)
    on conflict (uscc) do update set
      name = excluded.name, kind = excluded.kind, status = excluded.status, division = excluded.division,
      address = excluded.address, residential = excluded.residential, snapshot = excluded.snapshot`.execute(transaction)

  // a first load deletes nothing, and is a third quicker for not trying to
  if (known.length > 0) {
    await sql`delete from shop where uscc = any(${known}::text[]) and reported_on is null`.execute(transaction)
    await sql`delete from merchant_record where uscc = any(${known}::text[])`.execute(transaction)
    await forgetNames(transaction, known)
  }
  const shops = snapshots.flatMap(shopRows)
  await sql`
    insert into shop (uscc, id, number, platform, name, url, address_key)
    select uscc, id, number, platform, name, url, address_key
    from jsonb_to_recordset(${JSON.stringify(shops)}::jsonb) as incoming (
      uscc text, id text, number smallint, platform text, name text, url text, address_key text)
    on conflict (uscc, id) do nothing`.execute(transaction)
  await putRecords(transaction, snapshots)
  await putNames(transaction, snapshots, await reportedShops(transaction, known))
}

async function putRecords(transaction: Transaction<Tables>, snapshots: readonly MerchantSnapshot[]): Promise<void> {
  const records = snapshots.flatMap(recordRows)
  if (records.length === 0) return
  await sql`
    insert into merchant_record (uscc, kind, id, number, shown_from, shown_until, hidden, record)
    select uscc, kind, id, number, shown_from, shown_until, hidden, record
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as incoming (
      uscc text, kind text, id text, number smallint, shown_from date, shown_until date, hidden text,
      record jsonb)`.execute(transaction)
}

async function putNames(
  transaction: Transaction<Tables>,
  snapshots: readonly MerchantSnapshot[],
  reported: ReportedShops,
): Promise<void> {
  const entries = snapshots.flatMap((snapshot) => [
    ...entryRows(snapshot.uscc, 0, snapshot.name, snapshot.status),
    ...[...shopRows(snapshot), ...(reported.get(snapshot.uscc) ?? [])].flatMap(({ number, name }) =>
      entryRows(snapshot.uscc, number, name, snapshot.status),
    ),
  ])
  await putEntries(transaction, entries)
  await sql`
    insert into search_sound (uscc, weight, initials, pinyin, core_at)
    select uscc, weight, initials, pinyin, core_at
    from jsonb_to_recordset(${JSON.stringify(snapshots.map(soundRow))}::jsonb) as incoming (
      uscc text, weight integer, initials text, pinyin text, core_at smallint)`.execute(transaction)
}

/** Adds names to what is searched. */
export async function putEntries(
  transaction: Transaction<Tables>,
  entries: ReturnType<typeof entryRows>,
): Promise<void> {
  await sql`
    insert into search_entry (uscc, shop, weight, folded, core, bigrams)
    select uscc, shop, weight, folded, core, bigrams
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as incoming (
      uscc text, shop smallint, weight integer, folded text, core text, bigrams integer[])`.execute(transaction)
}

/** Sorts names that were added into the indexes: until then they wait in a list that every look-up reads from end to end. */
export async function sortInNames(query: Queryable): Promise<void> {
  await sql`select clean_search_indexes()`.execute(query)
}

/** Shops a platform reported, which the register's feed does not know. */
async function reportedShops(transaction: Transaction<Tables>, codes: readonly string[]): Promise<ReportedShops> {
  const byMerchant = new Map<string, { number: number; name: string }[]>()
  if (codes.length === 0) return byMerchant
  const { rows } = await sql<{ uscc: string; number: number; name: string }>`
    select uscc, number, name from shop
    where uscc = any(${codes}::text[]) and reported_on is not null`.execute(transaction)
  for (const row of rows) byMerchant.set(row.uscc, [...(byMerchant.get(row.uscc) ?? []), row])
  return byMerchant
}

async function knownCodes(transaction: Transaction<Tables>, codes: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ uscc: string }>`select uscc from merchant where uscc = any(${codes}::text[])`.execute(
    transaction,
  )
  return rows.map(({ uscc }) => uscc)
}

async function forgetNames(transaction: Transaction<Tables>, codes: readonly string[]): Promise<void> {
  await sql`delete from search_entry where uscc = any(${codes}::text[])`.execute(transaction)
  await sql`delete from search_sound where uscc = any(${codes}::text[])`.execute(transaction)
}
