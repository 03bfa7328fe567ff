import type { Queryable } from '../platform'
import type { FilingOf } from './prepared'

interface MandateUse {
  readonly person: string
  readonly as: 'prepared' | 'filed'
  readonly caseNumber?: string
  readonly now: Date
}

/**
 * Notes on the mandates somebody acted under that they did, for the merchant to see.
 *
 * @returns whether there was one: who stands for the merchant acts under none
 */
export async function noteMandateUse(query: Queryable, filing: FilingOf, use: MandateUse): Promise<boolean> {
  const used = await query
    .updateTable('mandate')
    .set({ used_at: use.now, used_as: use.as, used_case: use.caseNumber ?? null })
    .where('person', '=', use.person)
    .where('merchant', '=', filing.merchant)
    .where('service', '=', filing.service)
    .where('subject', '=', filing.subject)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', use.now)
    .$if(use.as === 'filed', (update) => update.where('may', '=', 'file'))
    .executeTakeFirst()
  return used.numUpdatedRows > 0n
}
