import type { Listing, MerchantSnapshot, Penalty, Publication } from '../../domain/credit'
import type { Queryable } from '../platform'

/**
 * The merchant with the records the database lets shoppers see, and with the shops that platforms reported.
 * {@link publicFile} looks at every record again: two keepers of one rule, neither trusting the other.
 */
export async function servedSnapshot(query: Queryable, uscc: string): Promise<MerchantSnapshot | undefined> {
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
