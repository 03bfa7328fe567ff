import type { InferOutput } from 'valibot'
import { parseMobile } from '../../domain/kernel/identifiers'
import { type CallContext, type Procedures, procedure, refuse, signedIn } from '../platform'
import { accountContract } from './contract'
import { draftProcedures } from './drafts'
import { inboxProcedures, unread } from './inbox'
import { noticeProcedures } from './notices'

type Contact = NonNullable<InferOutput<(typeof accountContract)['account.me']['output']>['contact']>

const me = procedure(accountContract['account.me'], 'read', async (context) => {
  if (!context.person) return { signedIn: false, unread: 0 }
  const row = await context.query
    .selectFrom('person')
    .select('contact')
    .where('id', '=', context.person)
    .executeTakeFirst()
  const contact = row?.contact ? openContact(context, context.person, row.contact) : undefined
  return {
    signedIn: true,
    unread: await unread(context, context.person),
    ...(contact ? { contact, greeting: contact.name } : {}),
  }
})

const keepContact = procedure(accountContract['account.keepContact'], 'file', async (context, input) => {
  const { person } = signedIn(context)
  const mobile = input.contact && parseMobile(input.contact.mobile)
  if (mobile && !mobile.ok) return refuse('blocked', mobile.message, { fields: { mobile: mobile.message } })
  const contact = input.contact && mobile?.ok ? { ...input.contact, mobile: mobile.mobile } : null
  await context.query
    .updateTable('person')
    .set({ contact: contact ? context.platform.sealing.seal(JSON.stringify(contact), place(person)) : null })
    .where('id', '=', person)
    .execute()
  return { kept: contact !== null }
})

function openContact(context: CallContext, person: string, sealed: string): Contact {
  return JSON.parse(context.platform.sealing.open(sealed, place(person))) as Contact
}

const place = (person: string) => `person|${person}|contact`

export const accountProcedures: Procedures = {
  'account.me': me,
  'account.keepContact': keepContact,
  ...inboxProcedures,
  ...noticeProcedures,
  ...draftProcedures,
}
