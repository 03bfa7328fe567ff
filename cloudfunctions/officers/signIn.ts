import { randomBytes } from 'node:crypto'
import { type CallContext, procedure, type Queryable, refuse, sessionHash } from '../platform'
import { attemptAt, countFailure, countSuccess } from './attempts'
import { officersContract } from './contract'
import { secretPlace, staffNumberOf } from './enrol'
import { describeOfficer } from './me'
import { matchingStep } from './totp'

/** A working day. */
const SESSION_HOURS = 10
const HOUR = 3_600_000
/** Checked for a staff number nobody has, so that the answer takes the same work. */
const NOBODY = randomBytes(20)

/**
 * Staff number and a code that works once. Whether the number or the code was wrong is not said. The attempt is on record
 * with its officer where there is one; the typed number of an unknown one is not kept.
 */
export const signIn = procedure(
  officersContract['officers.signIn'],
  'signIn',
  async (context, input) => {
    const { platform, query } = context
    const staffNumber = staffNumberOf(input.staffNumber)
    // with the address: who only knows a number must not use up its officer's tries
    const tries = `staff:${staffNumber}:${context.address}`
    const wait = platform.allow('signIn', tries)
    if (wait > 0) return refuse('limit', `登录太频繁，请${wait}秒后再试`, { retryAfter: wait })
    const row = await query
      .selectFrom('officer')
      .select(['id', 'totp_secret', 'locked_until'])
      .where('staff_number', '=', staffNumber)
      .where('left_at', 'is', null)
      .executeTakeFirst()
    // authenticators and sessions live in real time, whatever day the cases are in
    const now = new Date()
    const attempt = row && (await attemptAt(query, row, context.address, now))
    if (attempt && attempt.resting > 0) {
      const seconds = Math.ceil(attempt.resting / 1000)
      return refuse('limit', `试错太多，请${Math.ceil(seconds / 60)}分钟后再试`, { retryAfter: seconds })
    }
    const secret = row ? Buffer.from(platform.sealing.open(row.totp_secret, secretPlace(row.id)), 'base64') : NOBODY
    const step = matchingStep(secret, input.code.replace(/\s/g, ''), now)
    const taken = row && step !== undefined ? await takeStep(query, row.id, step) : false
    if (!row || !attempt || !taken) {
      if (attempt) await countFailure(query, attempt, now)
      await record(context, row?.id, 'refused')
      return refuse('not-allowed', '工号或动态码不对，或者动态码已经用过，请等下一个动态码再试')
    }
    platform.giveBack('signIn', tries)
    await countSuccess(query, attempt, now)
    const session = randomBytes(32).toString('base64url')
    const expiresAt = new Date(now.getTime() + SESSION_HOURS * HOUR)
    await query
      .insertInto('officer_session')
      .values({
        token_hash: sessionHash(session),
        officer: row.id,
        created_at: now,
        expires_at: expiresAt,
        ended_at: null,
      })
      .execute()
    await record(context, row.id, 'done')
    return {
      session,
      expiresAt: expiresAt.toISOString(),
      officer: await describeOfficer(query, row.id, context.today),
    }
  },
  // who is signed in on the phone has nothing to do with which officer it is
  { unlinked: () => true },
)

/** Uses a step up, with everything before it; false when it was used already, also by a call at the same moment. */
async function takeStep(query: Queryable, officer: string, step: number): Promise<boolean> {
  const taken = await query
    .updateTable('officer')
    .set({ totp_step: step })
    .where('id', '=', officer)
    .where('totp_step', '<', step)
    .returning('id')
    .executeTakeFirst()
  return taken !== undefined
}

async function record(context: CallContext, officer: string | undefined, outcome: 'done' | 'refused'): Promise<void> {
  await context.query
    .insertInto('audit')
    .values({
      at: context.now,
      person: officer === undefined ? null : `officer:${officer}`,
      procedure: 'officers.signIn',
      object: null,
      outcome,
      reason: outcome === 'refused' ? 'wrong-code' : null,
      trace: context.traceparent,
    })
    .execute()
}
