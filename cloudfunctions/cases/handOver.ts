import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { followSecret, parseFollowSecret } from '../../domain/kernel/case'
import { type Answers, answersSchema, normaliseAnswers } from '../../domain/kernel/form'
import { formOn } from '../../domain/kernel/service'
import { serviceById } from '../../domain/services/registry'
import { actingOfficer, auditDone, procedure, reachableParks, refuse } from '../platform'
import { casesContract } from './contract'
import { putTask } from './desk/tasks'

/** The person walks to the counter with it; longer would only help somebody who found it. */
const MINUTES = 10
const NONCE = 12
const TAG = 16

/**
 * Takes a draft to the desk: sealed under a code that only its owner is told. Signed out too, and nothing says who asked:
 * what is kept can be neither read nor tied to a person without the code.
 */
export const handOver = procedure(
  casesContract['cases.handOver'],
  'file',
  async (context, input) => {
    const service = serviceById(input.service)
    const form = service && formOn(service, context.today)?.value
    if (!service || !form) return refuse('not-found', '没有这个事项')
    if (form.version !== input.formVersion) return refuse('conflict', '表单已更新，您填的内容都在，请核对后再试')
    // half an answer is fine: the officer helps with the rest
    const parsed = v.safeParse(answersSchema(form), input.answers)
    if (!parsed.success) return refuse('bad-request', '有内容不符合要求，请检查后重试')
    const code = followSecret(randomBytes(48))
    const expiresAt = new Date(context.now.getTime() + MINUTES * 60_000)
    const draft = {
      service: service.id,
      formVersion: form.version,
      answers: normaliseAnswers(form, parsed.output as Answers),
    }
    await context.query
      .insertInto('hand_over')
      .values({ digest: digestOf(code), sealed: seal(code, JSON.stringify(draft)), expires_at: expiresAt })
      .execute()
    return { code, expiresAt: expiresAt.toISOString() }
  },
  // the answer holds the code: it is kept for a repeat only under the caller's own key
  { unlinked: () => true },
)

/** Opens what somebody at the counter hands over. The officer is on record; a code that is over opens nothing. */
export const deskTakeOver = procedure(casesContract['cases.deskTakeOver'], 'desk', async (context, input) => {
  const code = parseFollowSecret(input.code)
  const row =
    code &&
    (await context.query
      .selectFrom('hand_over')
      .selectAll()
      .where('digest', '=', digestOf(code))
      .where('expires_at', '>', context.now)
      .executeTakeFirst())
  if (!code || !row) return refuse('not-found', '没有找到这个交接码，可能输错了，或者已过10分钟。请申请人重新出示')
  const draft = JSON.parse(open(code, row.sealed)) as { service: string; formVersion: string; answers: Answers }
  await auditDone(context, 'cases.deskTakeOver', draft.service)
  const serviceTitle = serviceById(draft.service)?.title ?? draft.service
  const { officer } = actingOfficer(context)
  const [park] = reachableParks(officer) ?? []
  // nothing ties the draft to a person, so nothing can say that it was filed: whoever took it over does
  const task = park && {
    id: `hand-over:${createHash('sha256').update(row.digest).digest('hex').slice(0, 24)}`,
    kind: 'hand-over',
    park,
    title: serviceTitle,
    subject: draft.service,
    officer: officer.id,
  }
  if (task) await putTask(context.query, task, context.now)
  return { ...draft, serviceTitle, expiresAt: row.expires_at.toISOString(), ...(task ? { task: task.id } : {}) }
})

function digestOf(code: string): string {
  return createHash('sha256').update(`hand-over digest|${code}`).digest('base64url')
}

function keyOf(code: string): Buffer {
  return Buffer.from(hkdfSync('sha256', code, '', 'hand-over key', 32))
}

function seal(code: string, text: string): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', keyOf(code), nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
}

function open(code: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', keyOf(code), bytes.subarray(0, NONCE))
  decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
  return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8')
}
