import { sql, type Transaction } from 'kysely'
import type { PlainDate } from '../../../domain/kernel/calendar'
import type { Database, TableRow, Tables } from '../../platform'
import { entryRows } from '../directoryRows'
import { fold } from '../fold'
import { putEntries, sortInNames } from '../putMerchants'
import { type RejectedRow, type ReportedShop, readShopFile } from './readShopFile'

export interface ImportedShops {
  /** shops that the directory did not know, or knew under another name */
  readonly taken: number
  /** shops the register itself or the same file names already */
  readonly known: number
  /** shops of the platform's earlier reports that are not in this one */
  readonly removed: number
  readonly rejected: RejectedRow[]
}

export interface ShopFile {
  readonly rows: Iterable<TableRow>
  /** 淘宝 */
  readonly platform: string
  /** the day of the report: a later one of the same platform replaces an earlier one */
  readonly reportedOn: PlainDate
}

const BATCH = 500
/** The register's own shops come before, and a rank has room for no more behind. */
const FIRST_NUMBER = 101
const LAST_NUMBER = 1_023

/**
 * Takes the shops of a platform's report into the directory. Each batch is a transaction of its own, and the same file again
 * changes nothing, so that an import that was interrupted is simply repeated; what the report no longer has goes at the end.
 *
 * @param onProgress told after every batch: rows read
 * @throws Error when the file cannot be read or an earlier report of the platform is newer
 */
export async function importShops(
  { query }: Database,
  { rows: lines, platform, reportedOn }: ShopFile,
  onProgress: (rows: number) => void = () => {},
): Promise<ImportedShops> {
  const newer = await sql`
    select from shop where platform = ${platform} and reported_on > ${reportedOn}::date limit 1`.execute(query)
  if (newer.rows.length > 0) throw new Error(`目录里已有${platform}更新的报送，请核对报送日期`)
  const rejected: RejectedRow[] = []
  const seen = new Set<string>()
  let taken = 0
  let known = 0
  let rows = 0
  let batch: ReportedShop[] = []
  const flush = async () => {
    const shops = batch
    batch = []
    const done = await query.transaction().execute((transaction) => putShops(transaction, shops, platform, reportedOn))
    taken += done.taken
    known += shops.length - done.taken - done.rejected.length
    rejected.push(...done.rejected)
    onProgress(rows)
  }
  for (const row of readShopFile(lines)) {
    rows += 1
    if ('reason' in row) rejected.push(row)
    else if (seen.has(`${row.uscc} ${row.key}`)) known += 1
    else {
      seen.add(`${row.uscc} ${row.key}`)
      batch.push(row)
    }
    if (batch.length === BATCH) await flush()
  }
  await flush()
  const removed = await query.transaction().execute((transaction) => removeEarlier(transaction, platform, reportedOn))
  if (taken > 0) await sortInNames(query)
  return { taken, known, removed, rejected: rejected.sort((one, other) => one.line - other.line) }
}

async function putShops(
  transaction: Transaction<Tables>,
  shops: readonly ReportedShop[],
  platform: string,
  reportedOn: PlainDate,
): Promise<{ taken: number; rejected: RejectedRow[] }> {
  if (shops.length === 0) return { taken: 0, rejected: [] }
  const codes = [...new Set(shops.map(({ uscc }) => uscc as string))]
  // locked, so that the feed does not renumber a merchant's shops meanwhile
  const merchants = await transaction
    .selectFrom('merchant')
    .select(['uscc', 'number', 'name', 'status'])
    .where('uscc', 'in', codes)
    .orderBy('uscc')
    .forUpdate()
    .execute()
  const there = await transaction
    .selectFrom('shop')
    .select(['uscc', 'id', 'number', 'name', 'address_key', 'reported_on'])
    .where('uscc', 'in', codes)
    .execute()
  const rejected: RejectedRow[] = []
  let taken = 0
  for (const shop of shops) {
    const merchant = merchants.find(({ uscc }) => uscc === shop.uscc)
    const own = there.filter(({ uscc }) => uscc === shop.uscc)
    if (!merchant) rejected.push({ line: shop.line, reason: '登记的商户里没有这个信用代码' })
    else if (shop.merchant !== '' && shop.merchant !== fold(merchant.name))
      rejected.push({ line: shop.line, reason: '名称与登记的不一致，请平台核对' })
    else if (own.some(({ address_key, reported_on }) => reported_on === null && address_key === shop.key)) continue
    else {
      const id = `${platform} ${shop.key}`
      const earlier = own.find((row) => row.id === id)
      const number = earlier?.number ?? Math.max(FIRST_NUMBER - 1, ...own.map((row) => row.number)) + 1
      if (number > LAST_NUMBER) {
        rejected.push({ line: shop.line, reason: '这家商户的网店太多' })
        continue
      }
      const row = { uscc: shop.uscc, id, number, name: shop.name, address_key: shop.key, reported_on: reportedOn }
      await transaction
        .insertInto('shop')
        .values({ ...row, platform, url: shop.url })
        .onConflict((conflict) =>
          conflict.columns(['uscc', 'id']).doUpdateSet({ name: shop.name, url: shop.url, reported_on: reportedOn }),
        )
        .execute()
      if (earlier?.name === shop.name) continue
      taken += 1
      if (earlier) await forgetEntry(transaction, merchant.number, number)
      else there.push(row)
      await putEntries(transaction, entryRows(merchant.number, number, shop.name, merchant.status))
    }
  }
  return { taken, rejected }
}

/** @param merchant its number @param shop the shop's number among the merchant's */
async function forgetEntry(transaction: Transaction<Tables>, merchant: number, shop: number): Promise<void> {
  await transaction.deleteFrom('search_entry').where('merchant', '=', merchant).where('shop', '=', shop).execute()
}

async function removeEarlier(
  transaction: Transaction<Tables>,
  platform: string,
  reportedOn: PlainDate,
): Promise<number> {
  const gone = await sql<{ merchant: number; shop: number }>`
    delete from shop using merchant
    where merchant.uscc = shop.uscc and platform = ${platform} and reported_on < ${reportedOn}::date
    returning merchant.number as merchant, shop.number as shop`.execute(transaction)
  for (const { merchant, shop } of gone.rows) await forgetEntry(transaction, merchant, shop)
  return gone.rows.length
}
