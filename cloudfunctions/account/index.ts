import { parseMobile } from '../../domain/kernel/identifiers'
import { type Procedures, procedure, refuse, signedIn } from '../platform'
import { contactOf, contactPlace } from './contact'
import { accountContract } from './contract'
import { draftProcedures } from './drafts'
import { inboxProcedures, unread } from './inbox'
import { noticeProcedures } from './notices'
import { close, copy, held } from './rights'

const me = procedure(accountContract['account.me'], 'read', async (context) => {
  if (!context.person) return { signedIn: false, unread: 0 }
  const contact = await contactOf(context, context.person)
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
    .set({ contact: contact ? context.platform.sealing.seal(JSON.stringify(contact), contactPlace(person)) : null })
    .where('id', '=', person)
    .execute()
  return { kept: contact !== null }
})

export const accountProcedures: Procedures = {
  'account.me': me,
  'account.keepContact': keepContact,
  ...inboxProcedures,
  ...noticeProcedures,
  ...draftProcedures,
  'account.held': held,
  'account.copy': copy,
  'account.close': close,
}
