import type { InferOutput } from 'valibot'
import type { CallContext } from '../platform'
import type { accountContract } from './contract'

export type Contact = NonNullable<InferOutput<(typeof accountContract)['account.me']['output']>['contact']>

/** The contact details a person chose to keep, opened. */
export async function contactOf(context: CallContext, person: string): Promise<Contact | undefined> {
  const row = await context.query.selectFrom('person').select('contact').where('id', '=', person).executeTakeFirst()
  return row?.contact
    ? (JSON.parse(context.platform.sealing.open(row.contact, contactPlace(person))) as Contact)
    : undefined
}

export const contactPlace = (person: string) => `person|${person}|contact`
