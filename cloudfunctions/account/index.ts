import type { InferOutput } from 'valibot'
import { parseMobile } from '../../domain/kernel/identifiers'
import { type CallContext, type Procedures, procedure, refuse, signedIn } from '../platform'
import { accountContract } from './contract'

type Contact = NonNullable<InferOutput<(typeof accountContract)['account.me']['output']>['contact']>

const PAGE = 20

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

const inbox = procedure(accountContract['account.inbox'], 'read', async (context, input) => {
  const { person } = signedIn(context)
  const rows = await context.query
    .selectFrom('notice')
    .leftJoin('case_file', 'case_file.number', 'notice.case_number')
    .selectAll('notice')
    .select('case_file.service')
    .where('person', '=', person)
    .orderBy('at', 'desc')
    .orderBy('id')
    .offset(input.page * PAGE)
    .limit(PAGE + 1)
    .execute()
  return {
    more: rows.length > PAGE,
    items: rows.slice(0, PAGE).map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      title: row.title,
      text: row.text,
      read: row.read_at !== null,
      ...(row.case_number ? { caseNumber: row.case_number } : {}),
      ...(row.service ? { service: row.service } : {}),
    })),
  }
})

const readInbox = procedure(accountContract['account.readInbox'], 'read', async (context, input) => {
  const { person } = signedIn(context)
  const newest = await context.query
    .selectFrom('notice')
    .select('at')
    .where('person', '=', person)
    .where('id', '=', input.upTo)
    .executeTakeFirst()
  if (!newest) return refuse('not-found', '没有找到这条消息')
  await context.query
    .updateTable('notice')
    .set({ read_at: context.now })
    .where('person', '=', person)
    .where('at', '<=', newest.at)
    .where('read_at', 'is', null)
    .execute()
  return { unread: await unread(context, person) }
})

async function unread(context: CallContext, person: string): Promise<number> {
  const row = await context.query
    .selectFrom('notice')
    .select((count) => count.fn.countAll<number>().as('unread'))
    .where('person', '=', person)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.unread)
}

function openContact(context: CallContext, person: string, sealed: string): Contact {
  return JSON.parse(context.platform.sealing.open(sealed, place(person))) as Contact
}

const place = (person: string) => `person|${person}|contact`

export const accountProcedures: Procedures = {
  'account.me': me,
  'account.keepContact': keepContact,
  'account.inbox': inbox,
  'account.readInbox': readInbox,
}
