import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { toBase64url } from './base64url'
import { openSignedText, type PublicKey, type Sign, type SignedForm, type SignedProblem, signText } from './signedText'

/**
 * What a receipt (回执) attests: this case, received at this instant, with these files. Short names, because all of it has to
 * fit one QR code: nine files make a code of version 19 at level M.
 */
export interface Receipt {
  readonly v: 1
  /** 办件编号 */
  readonly n: string
  /** Instant of receipt, UTC: what the statutory periods run from. */
  readonly t: string
  /** Hash of the case's first event, hexadecimal: covers every declared answer and the full digest of every file. */
  readonly h: string
  /** First 16 bytes of each file's SHA-256, base64url; see {@link shortDigest}. */
  readonly f: readonly string[]
  /** Id of the key that signed. */
  readonly k: string
}

export type ReceiptVerdict =
  | { readonly ok: true; readonly receipt: Receipt }
  | { readonly ok: false; readonly problem: SignedProblem }

const CASE_NUMBER = /^[A-Z0-9-]{6,24}$/
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const DIGEST = /^[0-9a-f]{64}$/
const SHORT_DIGEST = /^[A-Za-z0-9_-]{22}$/
const KEY_ID = /^[A-Za-z0-9._-]{1,40}$/

const form: SignedForm<Receipt> = {
  mark: 'WET1',
  // members in RFC 8785 order; the values are plain ASCII, so JSON.stringify is the canonical form already
  write: ({ f, h, k, n, t, v }) => JSON.stringify({ f, h, k, n, t, v }),
  read: (json) => {
    const { v, n, t, h, f, k } = (json ?? {}) as Partial<Record<keyof Receipt, unknown>>
    const fits =
      v === 1 &&
      matches(n, CASE_NUMBER) &&
      matches(t, INSTANT) &&
      matches(h, DIGEST) &&
      matches(k, KEY_ID) &&
      Array.isArray(f) &&
      f.every((digest) => matches(digest, SHORT_DIGEST))
    return fits ? ({ v, n, t, h, f, k } as Receipt) : undefined
  },
}

/**
 * The receipt as text: `WET1.<content>.<signature>`. Ed25519 gives the same bytes every time, so a receipt asked for again
 * is the same receipt.
 *
 * @throws Error for content that could not be read back
 */
export function writeReceipt(receipt: Receipt, sign: Sign): string {
  if (!form.read(receipt)) throw new Error('not the content of a receipt')
  return signText(form, receipt, sign)
}

/** Checks a receipt's text with public keys alone: no network, no clock, no platform. */
export function verifyReceipt(text: string, publicKeys: readonly PublicKey[]): ReceiptVerdict {
  const opened = openSignedText(form, text, publicKeys)
  return opened.ok ? { ok: true, receipt: opened.content } : opened
}

/** How a receipt names a file: 128 bits of its digest, enough to bind the file and short enough for a QR code. */
export function shortDigest(digest: string): string {
  const bytes = new Uint8Array(16)
  for (let at = 0; at < 16; at += 1) bytes[at] = Number.parseInt(digest.slice(at * 2, at * 2 + 2), 16)
  return toBase64url(bytes)
}

/** Which file of the receipt has this digest (hexadecimal SHA-256), counted from 0; -1 for none. */
export function fileOfReceipt(receipt: Receipt, digest: string): number {
  return receipt.f.indexOf(shortDigest(digest))
}

/** SHA-256 of bytes, hexadecimal, where there is neither `node:crypto` nor `SubtleCrypto`. */
export function digestBytes(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes))
}

function matches(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value)
}
