import {
  call,
  consented,
  deviceName,
  forgetConsent,
  newIdempotencyKey,
  type ProcedureOutput,
  readStored,
  removeStored,
  writeStored,
} from '@/platform'
import { type Answers, isBlank } from '../../../domain/kernel/form'
import type { PublicService } from '../../../domain/kernel/service'
import { type Draft, hasOwnAnswers } from './draft'
import { answerElsewhere, draftOf, onDiscarded, storedIds } from './draftsStore'

type KeptDraft = ProcedureOutput<'account.drafts'>['items'][number]

/** What the account held when this phone last agreed with it: from here both sides went on. */
interface Common {
  readonly revision: number
  readonly answers: Answers
}

/** The same draft as another phone left it in the account. */
export interface OtherDraft {
  readonly answers: Answers
  readonly revision: number
  readonly savedAt: string
  /** `iPhone` */
  readonly device: string
}

/** How this phone's draft and the account's stand to each other. */
export type Compared =
  /** the account holds what is here, or there is nothing to hold yet, or it could not be asked */
  | { readonly kind: 'same' }
  /** only the other phone went on: what it wrote stands here now */
  | { readonly kind: 'taken'; readonly from: OtherDraft }
  /** both went on: the person chooses, and until then neither is touched */
  | { readonly kind: 'differs'; readonly other: OtherDraft; readonly before: Answers }
  /** it was in the account and is no more: filed or thrown away elsewhere, or left alone too long */
  | { readonly kind: 'gone' }

const dropKey = 'draft-copies'
const commonKey = (id: string) => `draft-copies:${id}` as const

/** Whether drafts of a service may be kept in an account at all: nothing may lead from a tip-off to a person. */
export function mayBeCopied(service: Pick<PublicService, 'confidential' | 'anonymous'>): boolean {
  return !service.confidential && service.anonymous === undefined
}

/**
 * Brings one draft and its copy in the account together, as far as nobody has to be asked. Nothing is overwritten unseen: a copy
 * names the revision it came from, and where another phone has kept a newer one both are read and compared.
 */
export async function syncDraft(id: string): Promise<Compared> {
  await dropLeftOver()
  const common = readStored<Common>(commonKey(id))
  const changed = (draft: Draft) => hasOwnAnswers(draft) && !sameAnswers(draft.answers, common?.answers ?? {})
  const asked = draftOf(id)
  if (!asked) return { kind: 'same' }
  if (changed(asked) && (await push(asked, common?.revision ?? 0))) return { kind: 'same' }
  const reply = await call('account.drafts', {})
  if (!reply.ok) return { kind: 'same' }
  const kept = reply.data.items.find((item) => item.id === id)
  // as it is by now: the person went on typing while the account was asked, or has filed it
  const draft = draftOf(id)
  if (!draft) return { kind: 'same' }
  if (!kept) return common ? { kind: 'gone' } : { kind: 'same' }
  if (kept.revision === common?.revision) return { kind: 'same' }
  const from = otherOf(kept)
  if (sameAnswers(draft.answers, from.answers)) {
    agree(id, from)
    return { kind: 'same' }
  }
  if (changed(draft)) return { kind: 'differs', other: from, before: common?.answers ?? {} }
  take(draft, from)
  return { kind: 'taken', from }
}

/**
 * Puts what the person has chosen of the two in both places.
 *
 * @param other the account's copy it was chosen against; undefined when that has been settled before
 */
export async function settleDraft(id: string, chosen: Answers, other: OtherDraft | undefined): Promise<Compared> {
  const draft = draftOf(id)
  if (!draft) return { kind: 'same' }
  if (other) agree(id, other)
  answerElsewhere(draft, replacing(draft.answers, chosen))
  return syncDraft(id)
}

/** The account's copy is gone for good: from now on the one here is a new one. */
export function keepAsNew(id: string): void {
  removeStored(commonKey(id))
}

/** Takes a draft that another phone began. */
export function adoptDraft(kept: KeptDraft): Draft {
  const { merchant } = bodyOf(kept)
  const begun = { id: kept.id, service: kept.service, ...(merchant ? { merchant } : {}) }
  const other = otherOf(kept)
  take({ ...begun, formVersion: kept.formVersion, answers: {}, carried: {} }, other)
  return { ...begun, formVersion: kept.formVersion, answers: other.answers, carried: {} }
}

/** Drafts in the account that this phone has none of. */
export function draftsElsewhere(items: readonly KeptDraft[]): readonly KeptDraft[] {
  const here = storedIds()
  return items.filter(({ id }) => here.indexOf(id) < 0 && draftOf(id) === undefined)
}

/** Deletes every copy from the account: the consent was taken back. False when the server could not be reached. */
export async function forgetDraftCopies(): Promise<boolean> {
  const reply = await call('account.drafts', {})
  // nobody is signed in: nothing of theirs can be asked for, and nothing is sent any more
  if (!reply.ok) return reply.error.code === 'not-signed-in'
  for (const { id } of reply.data.items) {
    const gone = await call('account.dropDraft', { id }, { idempotencyKey: newIdempotencyKey() })
    if (!gone.ok) return false
    removeStored(commonKey(id))
  }
  for (const id of storedIds()) removeStored(commonKey(id))
  return true
}

/** Somebody signed in or out: what one person let into their account says nothing about the next one's. */
export function leaveDraftCopies(): void {
  forgetConsent('drafts')
  for (const id of storedIds()) removeStored(commonKey(id))
  removeStored(dropKey)
}

/** What is filed or thrown away here goes from the account too; without a network as soon as there is one. */
onDiscarded((id) => {
  if (readStored<Common>(commonKey(id)) === undefined) return
  removeStored(commonKey(id))
  dropSoon(id)
})

function dropSoon(id: string): void {
  writeStored(dropKey, [...leftOver(), id])
  if (consented('drafts')) void dropLeftOver()
}

async function dropLeftOver(): Promise<void> {
  for (const id of leftOver()) {
    const reply = await call('account.dropDraft', { id }, { idempotencyKey: newIdempotencyKey() })
    if (!reply.ok) return
    const rest = leftOver().filter((one) => one !== id)
    if (rest.length > 0) writeStored(dropKey, rest)
    else removeStored(dropKey)
  }
}

function leftOver(): readonly string[] {
  const stored = readStored<readonly string[]>(dropKey)
  return Array.isArray(stored) ? stored : []
}

/** @returns whether the account took it */
async function push({ id, service, formVersion, answers, merchant }: Draft, base: number): Promise<boolean> {
  const body = JSON.stringify({ answers, ...(merchant ? { merchant } : {}) })
  const reply = await call(
    'account.keepDraft',
    { id, service, formVersion: formVersion || '0', body, base, device: deviceName() },
    { idempotencyKey: newIdempotencyKey() },
  )
  if (!reply.ok || !reply.data.kept) return false
  // filed or thrown away while it was on its way: it must not come back from the account
  const here = draftOf(id)
  if (!here || !hasOwnAnswers(here)) dropSoon(id)
  else writeStored(commonKey(id), { revision: reply.data.revision, answers } satisfies Common)
  return true
}

function agree(id: string, { revision, answers }: OtherDraft): void {
  writeStored(commonKey(id), { revision, answers } satisfies Common)
}

function take(draft: Draft, other: OtherDraft): void {
  agree(draft.id, other)
  answerElsewhere(draft, replacing(draft.answers, other.answers))
}

/** `next`, and nothing for what stood there and does not in `next`. */
function replacing(now: Answers, next: Answers): Answers {
  return { ...Object.fromEntries(Object.keys(now).map((key) => [key, undefined])), ...next }
}

export function sameAnswers(one: Answers, other: Answers): boolean {
  return [...Object.keys(one), ...Object.keys(other)].every((key) => sameValue(one[key], other[key]))
}

export function sameValue(one: Answers[string], other: Answers[string]): boolean {
  if (isBlank(one) || isBlank(other)) return isBlank(one) && isBlank(other)
  return JSON.stringify(one) === JSON.stringify(other)
}

function otherOf(kept: KeptDraft): OtherDraft {
  const { revision, savedAt, device } = kept
  return { answers: bodyOf(kept).answers, revision, savedAt, device }
}

/** The body is of a phone's own making, perhaps of an older version of it. */
function bodyOf({ body }: KeptDraft): Pick<Draft, 'answers' | 'merchant'> {
  try {
    const { answers, merchant } = JSON.parse(body) as Partial<Draft>
    return {
      answers: typeof answers === 'object' && answers !== null ? answers : {},
      ...(merchant ? { merchant } : {}),
    }
  } catch {
    return { answers: {} }
  }
}
