import { type Listing, type MerchantSnapshot, type Penalty, type Publication, publicFile } from '../../domain/credit'
import { isUscc } from '../../domain/kernel/identifiers'
import { procedure, type Queryable, refuse } from '../platform'
import { creditContract } from './contract'
import { handledCounts } from './handledCounts'
import { divisionName } from './merchantCard'

/** The public file of one merchant, as the law lets everybody see it today (facts §7.1–7.6). */
export const merchant = procedure(creditContract['credit.merchant'], 'lookUp', async ({ query, today }, { uscc }) => {
  const snapshot = isUscc(uscc) ? await servedSnapshot(query, uscc) : undefined
  if (!snapshot) return refuse('not-found', '没有查到这家商户，请核对信用代码，或改用名称查询')
  const handled = await handledCounts(query, snapshot.uscc, today)
  return publicFile(snapshot, today, divisionName(snapshot.division), handled)
})

/**
 * The merchant with the records the database lets shoppers see, and with the shops that platforms reported.
 * {@link publicFile} looks at every record again: two keepers of one rule, neither trusting the other.
 */
async function servedSnapshot(query: Queryable, uscc: string): Promise<MerchantSnapshot | undefined> {
  const row = await query.selectFrom('merchant').select('snapshot').where('uscc', '=', uscc).executeTakeFirst()
  if (!row) return undefined
  const [records, reported] = await Promise.all([
    query.selectFrom('served_record').select(['kind', 'record']).where('uscc', '=', uscc).orderBy('number').execute(),
    query
      .selectFrom('shop')
      .select(['id', 'platform', 'name', 'url'])
      .where('uscc', '=', uscc)
      .where('reported_on', 'is not', null)
      .orderBy('number')
      .execute(),
  ])
  const of = <T>(kind: 'penalty' | 'listing' | 'publication') =>
    records.filter((found) => found.kind === kind).map(({ record }) => record as T)
  return {
    ...row.snapshot,
    penalties: of<Penalty>('penalty'),
    listings: of<Listing>('listing'),
    publications: of<Publication>('publication'),
    shops: [
      ...row.snapshot.shops,
      ...reported.map(({ url, platform, ...shop }) => ({
        ...shop,
        platform: `${platform}（平台报送）`,
        ...(url === null ? {} : { url }),
      })),
    ],
  }
}
