import { parseCaseNumber, parseFollowSecret } from '../../domain/kernel/case'
import { type CallContext, procedure, Refusal, refuse } from '../platform'
import { actOn } from './act'
import { loadCase, type StoredCase } from './caseStore'
import { casesContract } from './contract'
import { outboxNeedsAttention } from './read'
import { secretMatches } from './secretHash'
import { anonymousView } from './view'

/** An anonymous case as whoever holds its number and query code sees it. Nothing asks or remembers who that is. */
export const follow = procedure(
  casesContract['cases.follow'],
  'read',
  async (context, input) => {
    const stored = await openWithSecret(context, 'cases.follow', input)
    return anonymousView(stored, context.platform, context.today, await outboxNeedsAttention(context.query, stored))
  },
  { unlinked: () => true },
)

/** Something the anonymous applicant does to their case: adding facts. */
export const actFollowing = procedure(
  casesContract['cases.actFollowing'],
  'file',
  async (context, input) => {
    const stored = await openWithSecret(context, 'cases.actFollowing', input)
    if (stored.service.workflow.acts[input.act]?.onlyNamed) return refuse('conflict', '匿名办件不能这样操作')
    return actOn(context, stored, input.act, input.data, 'cases.actFollowing')
  },
  { unlinked: () => true },
)

/**
 * The case of a number and its code. Every attempt counts against its address and against the case until it has proved right,
 * so that guesses sent at once are counted too. A wrong code and an unknown number get one answer, after the same work.
 */
export async function openWithSecret(
  context: CallContext,
  procedureName: string,
  input: { readonly caseNumber: string; readonly secret: string },
): Promise<StoredCase> {
  const { platform, query, address } = context
  const number = parseCaseNumber(input.caseNumber) ?? input.caseNumber
  const buckets = [`address:${address}`, `case:${number}`]
  const wait = Math.max(...buckets.map((bucket) => platform.allow('secret', bucket)))
  if (wait > 0) return refuse('limit', `查询太频繁，请${wait}秒后再试`, { retryAfter: wait })
  const stored = await loadCase(query, number, procedureName === 'cases.actFollowing')
  const matches = await secretMatches(parseFollowSecret(input.secret) ?? '', stored?.file.secret_hash ?? undefined)
  if (stored && matches) {
    for (const bucket of buckets) platform.giveBack('secret', bucket)
    return stored
  }
  throw new Refusal(
    'not-found',
    '编号或查询码不对，请核对后再试',
    {},
    stored && { person: null, procedure: procedureName, object: number, reason: 'wrong-secret' },
  )
}
