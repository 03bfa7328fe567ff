import type { StorageKey } from '@/platform'
import type { Instant } from '../../../domain/kernel/calendar'
import { type Answers, isBlank } from '../../../domain/kernel/form'

/**
 * Where an answer came from when the person did not type it: a merchant's page, the contact details they keep, the register,
 * the filing before this one, or somebody who was entrusted with it.
 */
export type CarriedFrom =
  | 'picture'
  | 'merchant'
  | 'contact'
  | 'place'
  | 'register'
  | 'earlier'
  | 'prepared'
  | 'table'
  | 'announcement'

/** A filing that has not been sent yet. It lives on the phone only, one for each service, merchant and subject. */
export interface Draft {
  /** See {@link draftId}. */
  readonly id: string
  readonly service: string
  /** The merchant it is made for and what it is about, for a service that is filed in a merchant's name. */
  readonly merchant?: DraftMerchant
  /** Version of the form the answers belong to. */
  readonly formVersion: string
  readonly answers: Answers
  /** Answers that were filled in for the person and not changed since. */
  readonly carried: Readonly<Record<string, CarriedFrom>>
  /** How many parts of the form are done, as the form itself said last. */
  readonly progress?: { readonly done: number; readonly total: number }
  /** When it was last written to the phone's storage. */
  readonly savedAt?: Instant
  /** An own case that tells the same story, or that is filed anew: the two will name each other. */
  readonly linkedTo?: string
  /** Idempotency key of an attempt to send whose outcome is not known: the next attempt must be the same filing. */
  readonly filingKey?: string
}

/** Largest draft kept, in UTF-8 bytes of its JSON; WeChat gives a user 10 MB for everything. */
export const maxDraftBytes = 200 * 1024

/** For whom a draft is made, and about what. */
export interface DraftMerchant {
  readonly uscc: string
  readonly name: string
  readonly subject?: string
}

/** The name of a draft: the service, and for a merchant's filing whose and about what. */
export function draftId(service: string, merchant?: Pick<DraftMerchant, 'uscc' | 'subject'>): string {
  return merchant ? `${service}:${merchant.uscc}:${merchant.subject ?? ''}` : service
}

export function draftKey(id: string): StorageKey {
  return `draft:${id}`
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
