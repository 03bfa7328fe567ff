import type { Instant } from '../../../domain/kernel/calendar'
import { type Answers, isBlank } from '../../../domain/kernel/form'

/** Where an answer came from when the person did not type it: a merchant's page, or the contact details they keep. */
export type CarriedFrom = 'merchant' | 'contact'

/** A filing that has not been sent yet. It lives on the phone only, one per service. */
export interface Draft {
  readonly service: string
  /** Version of the form the answers belong to. */
  readonly formVersion: string
  readonly answers: Answers
  /** Answers that were filled in for the person and not changed since. */
  readonly carried: Readonly<Record<string, CarriedFrom>>
  /** When it was last written to the phone's storage. */
  readonly savedAt?: Instant
  /** Idempotency key of an attempt to send whose outcome is not known: the next attempt must be the same filing. */
  readonly filingKey?: string
}

/** Largest draft kept, in UTF-8 bytes of its JSON; WeChat gives a user 10 MB for everything. */
export const maxDraftBytes = 200 * 1024

export function draftKey(service: string): string {
  return `draft:${service}`
}

/** True when the person has answered something themselves; a form that was only opened from a merchant's page is not work. */
export function hasOwnAnswers(draft: Draft): boolean {
  return Object.entries(draft.answers).some(([key, value]) => !isBlank(value) && draft.carried[key] === undefined)
}

/** UTF-8 length; the mini-program has no TextEncoder. */
export function utf8Bytes(text: string): number {
  let bytes = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    // each half of a surrogate pair counts two of the pair's four bytes
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3
  }
  return bytes
}
