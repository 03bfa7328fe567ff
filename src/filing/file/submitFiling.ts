import { call, newIdempotencyKey } from '@/platform'
import { contactInAnswers, type Draft, discardDraft, rememberFiling, setFilingKey } from '@/state/drafts'
import { outbox } from '@/state/outbox'
import type { ErrorCode, RpcError } from '../../../cloudfunctions/platform/contract'
import { type Form, normaliseAnswers } from '../../../domain/kernel/form'
import { filedAnonymously, type PublicService } from '../../../domain/kernel/service'

/** How an attempt to file ended. */
export type SubmitOutcome =
  | { readonly kind: 'filed'; readonly caseNumber: string }
  | { readonly kind: 'not-signed-in' }
  /** No network: kept on this phone and sent when it is back. */
  | { readonly kind: 'queued' }
  /** No network, and what was written must not go out unseen: the answer to an anonymous filing holds its query code. */
  | { readonly kind: 'anonymous-offline' }
  /** The shared rules, run by the server, found something: messages by field key. */
  | { readonly kind: 'blocked'; readonly message: string; readonly fields: Readonly<Record<string, string>> }
  /** An earlier attempt with this key may have got through with other answers. */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'failed'; readonly message: string; readonly retryAfter?: number }

/** After these the server has certainly filed nothing, so that changed answers are a new attempt with a new key. */
const certainlyNotFiled: readonly ErrorCode[] = ['blocked', 'bad-request', 'too-large', 'not-allowed']

/** Marks the key of an anonymous attempt: a key that a person was ever seen with must not appear with one. */
const anonymousKey = 'anonymous-'

/**
 * Sends the draft. Its idempotency key is kept with it, on the phone's storage, before anything is sent: when the answer is
 * lost or the app is closed, the next attempt is the same filing and not a second one.
 */
export async function submitFiling(service: PublicService, form: Form, draft: Draft): Promise<SubmitOutcome> {
  const { id } = draft
  const anonymous = filedAnonymously(service, draft.answers)
  // the earlier attempt, which may have got through, was made the other way: the person decides whether this is a new one
  if (draft.filingKey !== undefined && draft.filingKey.startsWith(anonymousKey) !== anonymous)
    return { kind: 'conflict' }
  const idempotencyKey = draft.filingKey ?? `${anonymous ? anonymousKey : ''}${newIdempotencyKey()}`
  if (draft.filingKey === undefined) setFilingKey(id, idempotencyKey)
  const answers = normaliseAnswers(form, draft.answers)
  const input = {
    service: service.id,
    formVersion: form.version,
    answers,
    declared: true as const,
    ...linkOf(draft, anonymous),
  }
  const reply = await call('cases.submit', input, { idempotencyKey })
  if (reply.ok) {
    const contact = contactInAnswers(form, answers)
    rememberFiling({ service: service.id, ...reply.data, ...(contact ? { contact } : {}), ...linkOf(draft, anonymous) })
    discardDraft(id)
    return { kind: 'filed', caseNumber: reply.data.caseNumber }
  }
  if (reply.error.code === 'unavailable' && anonymous) return { kind: 'anonymous-offline' }
  if (reply.error.code === 'unavailable') {
    const queuedAt = new Date().toISOString()
    const about = { id: idempotencyKey, service: service.id, title: service.title, queuedAt, state: 'waiting' as const }
    if (outbox.getState().add({ kind: 'filing', draft: id, input, ...about })) return { kind: 'queued' }
  }
  // On a first attempt a conflict is about something else than the key: the form has been replaced, for example.
  const attemptedBefore = draft.filingKey !== undefined
  if (reply.error.code === 'conflict' && attemptedBefore) return { kind: 'conflict' }
  if (reply.error.code === 'conflict' || certainlyNotFiled.includes(reply.error.code)) setFilingKey(id, undefined)
  return failure(form, reply.error)
}

/** Whoever files without a name must not be found through a case under their name. */
function linkOf({ linkedTo }: Draft, anonymous: boolean): { readonly linkedTo?: string } {
  return linkedTo === undefined || anonymous ? {} : { linkedTo }
}

function failure(form: Form, error: RpcError): SubmitOutcome {
  if (error.code === 'not-signed-in') return { kind: 'not-signed-in' }
  const { fields, others } = messagesByKey(form, error.fields ?? {})
  const message = [error.message, ...others].join('：')
  if (Object.keys(fields).length > 0) return { kind: 'blocked', message, fields }
  return { kind: 'failed', message, ...(error.retryAfter === undefined ? {} : { retryAfter: error.retryAfter }) }
}

/** The server names fields by path (`answers.mobile`, `requests.0`), the form by key; what belongs to no field is kept apart. */
function messagesByKey(form: Form, byPath: Readonly<Record<string, string>>) {
  const keys = new Set(form.sections.flatMap((section) => section.fields.map((field) => field.key)))
  const fields: Record<string, string> = {}
  const others: string[] = []
  for (const [path, message] of Object.entries(byPath)) {
    const parts = path.split('.')
    const at = parts.findIndex((part) => keys.has(part))
    if (at >= 0) fields[parts.slice(at).join('.')] = message
    else others.push(message)
  }
  return { fields, others }
}
