import { createHash, randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { beijingDay, type PlainDate } from '../../../domain/kernel/calendar'
import { type Access, accessMatrix } from '../access'
import type { RpcReply, RpcRequest } from '../contract'
import type { OfficerRole } from '../database/officerTables'
import type { Caller } from '../identity'
import { auditName, officerOfSession } from '../officer'
import { personId } from '../person'
import type { Platform } from '../platform'
import { type Counted, countCall, sessionTries } from './countCall'
import { once, unlinkedAttempt } from './once'
import type { CallContext, OfficerContext, Procedure, Procedures } from './procedure'
import { Refusal, refuse, type Trespass } from './refusal'
import { refusalLog } from './refusalLog'
import { readRequest, traceIdOf } from './request'
import { tooOften } from './tooOften'

/**
 * Answers one call: limit, envelope, access, schema, then the procedure — writes inside one transaction with their
 * idempotency record. Always answers with a reply; an exception becomes `internal` without its text. Who has used up what a
 * caller may do is answered before anything of the call is read but its name.
 */
export function router(procedures: Procedures) {
  const refusalsToWrite = refusalLog()
  const noteRefusal = (platform: Platform, caller: Caller, name: string) => {
    const count = refusalsToWrite(caller)
    if (count > 0) platform.log.info('call', { procedure: name, code: 'limit', count })
  }
  return async (platform: Platform, caller: Caller, event: unknown): Promise<RpcReply> => {
    const counted = countCall(platform, caller, event, procedures)
    if (counted.wait > 0) {
      noteRefusal(platform, caller, counted.name)
      return { ok: false, error: tooOften(counted.wait) }
    }
    const started = performance.now()
    let name = 'unread'
    let traceparent = newTraceparent()
    try {
      const request = readRequest(event)
      traceparent = request.traceparent ?? traceparent
      const procedure = own(procedures, request.procedure)
      const access = own(accessMatrix, request.procedure)
      if (!procedure || !access) return refuse('unknown-procedure', '这个功能不存在，请更新后重试')
      name = request.procedure
      const data = await answer(platform, caller, request, procedure, access, traceparent, counted)
      const ms = elapsed(started)
      platform.log.info('call', { procedure: name, code: 'ok', ms, trace: traceIdOf(traceparent) })
      await platform.callTimes?.(platform, name, ms)
      return { ok: true, data }
    } catch (error) {
      const reply = failure(error, traceIdOf(traceparent))
      if (error instanceof Refusal && error.trespass) await recordTrespass(platform, error.trespass, traceparent)
      if (reply.error.code === 'limit') {
        noteRefusal(platform, caller, name)
        return reply
      }
      platform.log[reply.error.code === 'internal' ? 'error' : 'info']('call', {
        procedure: name,
        code: reply.error.code,
        ms: elapsed(started),
        trace: traceIdOf(traceparent),
        // a class name says where to look and carries no data
        ...(reply.error.code === 'internal' && error instanceof Error
          ? { reason: error.stack?.split('\n').slice(1, 3).join(' ') }
          : {}),
      })
      return reply
    }
  }
}

async function answer(
  platform: Platform,
  caller: Caller,
  request: RpcRequest,
  procedure: Procedure,
  access: Access,
  traceparent: string,
  counted: Counted,
): Promise<unknown> {
  const now = await platform.clock.now()
  const today = beijingDay(now.toISOString())
  const database = platform.database.query
  const officer =
    access.who === 'officer'
      ? await signedInOfficer(platform, caller, request, access, today)
      : access.knowsOfficers
        ? await knownOfficer(platform, caller, request, today)
        : undefined
  const asks = officer ? auditName(officer.officer) : (caller.openid ?? caller.address)
  const wait = counted.later ? platform.allow(procedure.limit, asks) : 0
  if (wait > 0) refuse('limit', tooOften(wait).message, { retryAfter: wait })
  if (access.who === 'person' && !caller.openid) refuse('not-signed-in', '请先登录，已填的内容都在')
  const parsed = v.safeParse(procedure.contract.input, request.input)
  if (!parsed.success) throw badInput(parsed.issues)
  const unlinked = procedure.unlinked?.(parsed.output) ?? false
  const linked = caller.openid && !unlinked && !officer
  const person = linked && caller.openid ? await personId(database, caller.openid, now) : undefined
  const { address } = caller
  const run = (query: CallContext['query']) =>
    procedure.run(
      { platform, query, now, today, traceparent, address, ...(person && { person }), ...officer },
      parsed.output,
    )
  if (!procedure.contract.writes) return run(database)
  const key = request.idempotencyKey
  if (!key) return refuse('bad-request', '请求缺少防重复编号')
  const body = JSON.stringify([request.procedure, parsed.output])
  const attempt = unlinked
    ? unlinkedAttempt(key, body, now)
    : {
        owner: officer ? asks : (person ?? `address:${address}`),
        key,
        bodyHash: createHash('sha256').update(body).digest('hex'),
        now,
        ...(procedure.secretReply ? { reply: platform.sealing } : {}),
      }
  return database.transaction().execute((transaction) => once(transaction, attempt, () => run(transaction)))
}

/** The officer of a call that needs none. A session that has ended, or a guess, is nobody, and the call goes on as anyone's. */
async function knownOfficer(
  platform: Platform,
  caller: Caller,
  { officerSession }: RpcRequest,
  today: PlainDate,
): Promise<Pick<OfficerContext, 'officer' | 'officerSession'> | undefined> {
  const tries = sessionTries(caller)
  if (!officerSession || platform.allow('read', tries) > 0) return undefined
  const officer = await officerOfSession(platform.database.query, officerSession, today)
  if (!officer) return undefined
  platform.giveBack('read', tries)
  return { officer, officerSession }
}

/** The officer behind the call's session. The try was counted before the call was read. */
async function signedInOfficer(
  platform: Platform,
  caller: Caller,
  request: RpcRequest,
  access: Access,
  today: PlainDate,
): Promise<Pick<OfficerContext, 'officer' | 'officerSession'>> {
  const { officerSession } = request
  const officer = officerSession && (await officerOfSession(platform.database.query, officerSession, today))
  if (!officer) return refuse('not-signed-in', '登录已失效，请用工号和动态码重新登录')
  platform.giveBack('read', sessionTries(caller))
  if (access.rank && !ranks[access.rank].includes(officer.role)) {
    const reason = `not-${access.rank}`
    throw new Refusal(
      'not-allowed',
      access.rank === 'leader' ? '只有组长可以这样操作' : '只有市局人员可以这样操作',
      {},
      { person: auditName(officer), procedure: request.procedure, object: officer.id, reason },
    )
  }
  return { officer, officerSession }
}

/** Roles that have a rank: who has a higher one has it too. */
const ranks: Readonly<Record<NonNullable<Access['rank']>, readonly OfficerRole[]>> = {
  leader: ['leader', 'bureau'],
  bureau: ['bureau'],
}

async function recordTrespass(platform: Platform, trespass: Trespass, trace: string): Promise<void> {
  await platform.database.query
    .insertInto('audit')
    .values({ at: await platform.clock.now(), outcome: 'refused', reason: 'not-owner', trace, ...trespass })
    .execute()
}

function badInput(issues: readonly v.BaseIssue<unknown>[]): Refusal {
  const fields: Record<string, string> = {}
  for (const issue of issues.slice(0, 20)) fields[v.getDotPath(issue) ?? ''] ??= sentence(issue)
  return new Refusal('bad-request', '有内容不符合要求，请检查后重试', { fields })
}

function sentence(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'max_length') return `内容太长，最多${String(issue.requirement)}`
  if (issue.type === 'min_length') return `内容太短，至少${String(issue.requirement)}`
  if (issue.expected === 'never') return '不认识这一项'
  return issue.received === 'undefined' ? '缺少这一项' : '格式不正确'
}

function failure(error: unknown, traceId: string): Extract<RpcReply, { ok: false }> {
  if (error instanceof Refusal)
    return { ok: false, error: { code: error.code, message: error.message, ...error.details, traceId } }
  return {
    ok: false,
    error: {
      code: 'internal',
      message: `系统出错了，已填的内容都在，请稍后再试（编号${traceId.slice(0, 8)}）`,
      traceId,
    },
  }
}

/** A table's own entry: `toString` is in every object and in no table. */
function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}

/** Bytes of one trace id and its first span. */
const TRACE_BYTES = 24
// a draw costs as much as reading the request, however many bytes it is: one is enough for some hundred calls
let drawn = ''
let used = 0

function newTraceparent(): string {
  if (used === drawn.length) {
    drawn = randomBytes(TRACE_BYTES * 200).toString('hex')
    used = 0
  }
  const from = used
  used += 2 * TRACE_BYTES
  return `00-${drawn.slice(from, from + 32)}-${drawn.slice(from + 32, used)}-01`
}

function elapsed(started: number): number {
  return Math.round((performance.now() - started) * 10) / 10
}
