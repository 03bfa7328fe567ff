import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { serviceById } from '../../domain/services/registry'
import {
  auditDone,
  type CallContext,
  notify,
  type Procedures,
  procedure,
  refuse,
  signedIn,
  standsFor,
} from '../platform'
import { casesContract } from './contract'
import { offeredFor } from './offers'
import { tellMerchant } from './tellMerchant'

/** How long an accountant may take: a reporting season and the corrections after it. Our own rule, not a statutory period. */
const VALID_DAYS = 180
const DAY = 86_400_000

/** 授权: the merchant lets somebody prepare one filing, or file it too. */
const grantMandate = procedure(
  casesContract['cases.grantMandate'],
  'file',
  async (context, input) => {
    const person = await standIn(context, input.merchant)
    const offers = await offeredFor(context, input.merchant)
    const subject = offers
      .find(({ service }) => service === input.service)
      ?.subjects.find(({ id }) => id === input.subject)
    if (!subject) return refuse('not-found', '没有可以委托的事项')
    const id = randomUUID()
    const token = randomBytes(15).toString('base64url')
    const expires = new Date(context.now.getTime() + VALID_DAYS * DAY)
    await context.query
      .insertInto('mandate')
      .values({
        id,
        ...input,
        token_hash: hashOf(token),
        granted_by: person,
        granted_at: context.now,
        expires_at: expires,
        person: null,
        accepted_at: null,
        revoked_at: null,
        used_at: null,
        used_as: null,
        used_case: null,
      })
      .execute()
    await auditDone(context, 'cases.grantMandate', id)
    return { id, token, expiresAt: expires.toISOString() }
  },
  { secretReply: true },
)

const mandates = procedure(casesContract['cases.mandates'], 'read', async (context, input) => {
  await standIn(context, input.merchant)
  const rows = await context.query
    .selectFrom('mandate')
    .selectAll()
    .where('merchant', '=', input.merchant)
    .orderBy('granted_at', 'desc')
    .limit(100)
    .execute()
  const offers = await offeredFor(context, input.merchant)
  const aboutOf = (service: string, subject: string) =>
    offers.find((offer) => offer.service === service)?.subjects.find(({ id }) => id === subject)?.title ?? subject
  return {
    items: rows.map((row) => ({
      id: row.id,
      service: row.service,
      title: serviceById(row.service)?.title ?? row.service,
      subject: row.subject,
      about: aboutOf(row.service, row.subject),
      may: row.may,
      state: row.revoked_at
        ? ('revoked' as const)
        : row.expires_at <= context.now
          ? ('expired' as const)
          : row.person
            ? ('accepted' as const)
            : ('offered' as const),
      grantedAt: row.granted_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
      ...(row.accepted_at ? { acceptedAt: row.accepted_at.toISOString() } : {}),
      ...(row.revoked_at ? { revokedAt: row.revoked_at.toISOString() } : {}),
      ...(row.used_at && row.used_as
        ? {
            used: {
              at: row.used_at.toISOString(),
              as: row.used_as,
              ...(row.used_case ? { caseNumber: row.used_case } : {}),
            },
          }
        : {}),
    })),
    offers: offers
      .filter(({ subjects }) => subjects.length > 0)
      .map(({ service, title, subjects }) => ({ service, title, subjects })),
  }
})

/** Whoever brings the token first has the mandate; a second one is told the same as with a wrong token. */
const acceptMandate = procedure(casesContract['cases.acceptMandate'], 'file', async (context, input) => {
  const { person } = signedIn(context)
  const wait = context.platform.allow('secret', `person:${person}`)
  if (wait > 0) return refuse('limit', `试得太频繁，请${wait}秒后再试`, { retryAfter: wait })
  const row = await context.query
    .selectFrom('mandate')
    .selectAll()
    .where('token_hash', '=', hashOf(input.token.trim()))
    .forUpdate()
    .executeTakeFirst()
  const mine = row?.person === person
  if (!row || row.revoked_at || row.expires_at <= context.now || (row.person && !mine))
    return refuse('not-found', '委托码不对、已被使用或已失效，请让商户重新发一个')
  if (!mine) {
    await context.query
      .updateTable('mandate')
      .set({ person, accepted_at: context.now })
      .where('id', '=', row.id)
      .execute()
    await tellMerchant(context, row, `${row.id}:accepted`, '委托已被接受')
  }
  context.platform.giveBack('secret', `person:${person}`)
  await auditDone(context, 'cases.acceptMandate', row.id)
  return { merchant: row.merchant, service: row.service, subject: row.subject }
})

/** The merchant takes a mandate back; it holds no longer from this moment. */
const revokeMandate = procedure(casesContract['cases.revokeMandate'], 'file', async (context, input) => {
  const row = await context.query
    .selectFrom('mandate')
    .selectAll()
    .where('id', '=', input.id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return refuse('not-found', '没有找到这份委托')
  await standIn(context, row.merchant)
  if (!row.revoked_at) {
    await context.query.updateTable('mandate').set({ revoked_at: context.now }).where('id', '=', row.id).execute()
    if (row.person)
      await notify(context.query, {
        id: `${row.id}:revoked`,
        person: row.person,
        title: '委托已收回',
        text: `商户收回了“${serviceById(row.service)?.title ?? ''}”${row.subject}的委托，您不能再为它办理。`,
        at: context.now,
      })
  }
  await auditDone(context, 'cases.revokeMandate', row.id)
  return { id: row.id }
})

export const mandateProcedures: Procedures = {
  'cases.grantMandate': grantMandate,
  'cases.mandates': mandates,
  'cases.acceptMandate': acceptMandate,
  'cases.revokeMandate': revokeMandate,
}

/** The caller, who must stand for the merchant: a mandate cannot be handed on. */
async function standIn(context: CallContext, merchant: string): Promise<string> {
  const { person } = signedIn(context)
  if (await standsFor(context.query, person, merchant)) return person
  return refuse('not-found', '您还不能为这家商户办理，请先认领商户')
}

function hashOf(token: string): string {
  return createHash('sha256').update(`mandate|${token}`).digest('hex')
}
