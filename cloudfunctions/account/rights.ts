import { randomUUID } from 'node:crypto'
import { outlines } from '../../domain/services/outlines'
import { auditDone, type CallContext, procedure, refuse, signedIn } from '../platform'
import { contactOf } from './contact'
import { accountContract } from './contract'

/** Procedures in which an officer sees a person's data whole. */
const LOOKS = ['cases.deskUnmask', 'files.deskLink'] as const
const MOST_LOOKS = 20
const MOST_NOTICES = 500

/** What is held of a person outside their cases, and who looked at what is inside them (PIPL arts. 44, 45). */
export const held = procedure(accountContract['account.held'], 'read', async (context) => {
  const { person } = signedIn(context)
  const { query } = context
  const row = await query.selectFrom('person').selectAll().where('id', '=', person).executeTakeFirstOrThrow()
  const count = async (rows: Promise<readonly unknown[]>) => (await rows).length
  const looks = await query
    .selectFrom('audit')
    .innerJoin('case_file', 'case_file.number', 'audit.object')
    .select(['audit.at', 'audit.object', 'audit.reason', 'audit.procedure'])
    .where('case_file.owner', '=', person)
    .where('audit.procedure', 'in', LOOKS)
    .where('audit.outcome', '=', 'done')
    .orderBy('audit.id', 'desc')
    .limit(MOST_LOOKS)
    .execute()
  return {
    since: row.created_at.toISOString(),
    contact: row.contact !== null,
    notices: await count(query.selectFrom('notice').select('id').where('person', '=', person).execute()),
    mandates: await count(mandatesOf(context, person)),
    drafts: await count(query.selectFrom('draft').select('id').where('person', '=', person).execute()),
    joint: await count(openJoint(context, person)),
    following: await count(query.selectFrom('merchant_follow').select('uscc').where('person', '=', person).execute()),
    names: await count(query.selectFrom('name_reservation').select('id').where('person', '=', person).execute()),
    looks: looks.map(({ at, object, reason, procedure: name }) => ({
      at: at.toISOString(),
      caseNumber: object ?? '',
      what: name === 'files.deskLink' ? ('file' as const) : ('contact' as const),
      ...(reason && name !== 'files.deskLink' ? { reason } : {}),
    })),
  }
})

/** The same as data to take along. The cases have a copy of their own, page by page. */
export const copy = procedure(accountContract['account.copy'], 'read', async (context) => {
  const { person } = signedIn(context)
  const contact = await contactOf(context, person)
  const notices = await context.query
    .selectFrom('notice')
    .select(['at', 'title', 'text', 'case_number'])
    .where('person', '=', person)
    .orderBy('at', 'desc')
    .limit(MOST_NOTICES)
    .execute()
  await auditDone(context, 'account.copy', 'account')
  return {
    ...(contact ? { contact } : {}),
    notices: notices.map(({ at, title, text, case_number }) => ({
      at: at.toISOString(),
      title,
      text,
      ...(case_number ? { caseNumber: case_number } : {}),
    })),
    mandates: (await mandatesOf(context, person)).map(
      ({ merchant, service, subject, may, granted_at, expires_at }) => ({
        merchant,
        service,
        subject,
        may,
        grantedAt: granted_at.toISOString(),
        expiresAt: expires_at.toISOString(),
      }),
    ),
  }
})

/**
 * Closes the account (网络数据安全管理条例 art. 24): what is kept for convenience goes at once, nobody acts in this person's
 * name any more, and nothing leads from the platform's identity to the cases. Their personal data follows with the next beat
 * where they are over, and when they are over where they are not.
 */
export const close = procedure(accountContract['account.close'], 'file', async (context, input) => {
  const { person } = signedIn(context)
  const { query, now } = context
  const files = await query.selectFrom('case_file').select(['service', 'state']).where('owner', '=', person).execute()
  const open = files.filter(({ service, state }) =>
    outlines.some(({ id, finalStates }) => id === service && !finalStates.includes(state)),
  )
  if (open.length > 0 && !input.evenOpen)
    return refuse('conflict', `还有${open.length}件没有办完。注销后它们照常办理，但您在这里看不到了。`)
  const told = query.selectFrom('notice').select('id').where('person', '=', person)
  await query.deleteFrom('knock').where('notice', 'in', told).execute()
  await query.deleteFrom('notice').where('person', '=', person).execute()
  await query.deleteFrom('knock_consent').where('person', '=', person).execute()
  await query.deleteFrom('notice_choice').where('person', '=', person).execute()
  await query.deleteFrom('prepared').where('by_person', '=', person).execute()
  await query.deleteFrom('draft').where('person', '=', person).execute()
  await query.deleteFrom('merchant_follow').where('person', '=', person).execute()
  await query
    .updateTable('mandate')
    .set({ revoked_at: now })
    .where((where) => where.or([where('person', '=', person), where('granted_by', '=', person)]))
    .where('revoked_at', 'is', null)
    .execute()
  await query.deleteFrom('idempotency').where('owner', '=', person).execute()
  await query
    .updateTable('person')
    .set({ openid: `closed:${randomUUID()}`, contact: null, closed_at: now })
    .where('id', '=', person)
    .execute()
  await auditDone(context, 'account.close', 'account')
  return { closed: true as const }
})

/** Joint filings in the making that a person began or has a place in. */
function openJoint({ query }: CallContext, person: string) {
  return query
    .selectFrom('joint_draft')
    .select('id')
    .where('state', '=', 'open')
    .where((where) =>
      where.or([
        where('person', '=', person),
        where.exists(
          where
            .selectFrom('joint_seat')
            .select('joint_seat.id')
            .whereRef('joint_seat.draft', '=', 'joint_draft.id')
            .where('joint_seat.person', '=', person),
        ),
      ]),
    )
    .execute()
}

function mandatesOf({ query }: CallContext, person: string) {
  return query
    .selectFrom('mandate')
    .select(['merchant', 'service', 'subject', 'may', 'granted_at', 'expires_at'])
    .where((where) => where.or([where('person', '=', person), where('granted_by', '=', person)]))
    .orderBy('granted_at', 'desc')
    .execute()
}
