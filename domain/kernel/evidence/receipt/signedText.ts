import { fromBase64url, toBase64url } from './base64url'
import { ed25519 } from './ed25519'

/** A key that checks signatures. Published for ever: what was signed with it is checked years later. */
export interface PublicKey {
  readonly id: string
  /** Ed25519 (RFC 8032), 64 hexadecimal characters. */
  readonly publicKey: string
}

export type Sign = (message: Uint8Array) => Uint8Array

/** One kind of signed statement: its mark in front, and how its content is written and read. */
export interface SignedForm<T> {
  /** `WET1`: kind and version. It is signed too, so that one kind can never pass for another. */
  readonly mark: string
  /** RFC 8785 canonical JSON, ASCII only. */
  write(content: T): string
  /** The content when `json` has exactly this shape. */
  read(json: unknown): T | undefined
}

/** Why a signed text is not accepted: it is none, its key is not among ours, or it was changed or forged. */
export type SignedProblem = 'not-a-receipt' | 'unknown-key' | 'bad-signature'

export type Opened<T> =
  | { readonly ok: true; readonly content: T }
  | { readonly ok: false; readonly problem: SignedProblem }

/** `MARK.<base64url of the content>.<base64url of the Ed25519 signature over everything before the second dot>`. */
export function signText<T>(form: SignedForm<T>, content: T, sign: Sign): string {
  const signed = `${form.mark}.${toBase64url(asciiBytes(form.write(content)))}`
  return `${signed}.${toBase64url(sign(asciiBytes(signed)))}`
}

/** Opens what {@link signText} wrote. Pure and offline; every other spelling of the same text is refused. */
export function openSignedText<T extends { readonly k: string }>(
  form: SignedForm<T>,
  text: string,
  publicKeys: readonly PublicKey[],
): Opened<T> {
  const [mark, payload, signature, ...more] = text.split('.')
  const bytes = fromBase64url(payload ?? '')
  const signatureBytes = fromBase64url(signature ?? '')
  if (mark !== form.mark || more.length > 0 || !bytes || signatureBytes?.length !== 64) return refused('not-a-receipt')
  const content = readContent(form, bytes)
  if (!content) return refused('not-a-receipt')
  const key = publicKeys.filter(({ id }) => id === content.k)[0]
  if (!key) return refused('unknown-key')
  const signed = asciiBytes(`${mark}.${payload}`)
  return verifySignature(signed, signatureBytes, key.publicKey) ? { ok: true, content } : refused('bad-signature')
}

/** Ed25519 by RFC 8032 §5.1.7, strict: low-order points and unreduced encodings are refused. */
export function verifySignature(message: Uint8Array, signature: Uint8Array, publicKey: string): boolean {
  if (!/^[0-9a-f]{64}$/.test(publicKey) || signature.length !== 64) return false
  const key = new Uint8Array(32)
  for (let at = 0; at < 32; at += 1) key[at] = Number.parseInt(publicKey.slice(at * 2, at * 2 + 2), 16)
  try {
    return ed25519.verify(signature, message, key)
  } catch {
    // bytes that are no point of the curve
    return false
  }
}

function readContent<T>(form: SignedForm<T>, bytes: Uint8Array): T | undefined {
  const text = asciiText(bytes)
  try {
    const content = text === undefined ? undefined : form.read(JSON.parse(text))
    return content && form.write(content) === text ? content : undefined
  } catch {
    return undefined
  }
}

function asciiBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code > 0x7f) throw new Error('a signed text is ASCII')
    bytes[at] = code
  }
  return bytes
}

function asciiText(bytes: Uint8Array): string | undefined {
  let text = ''
  for (const byte of bytes) {
    if (byte > 0x7f) return undefined
    text += String.fromCharCode(byte)
  }
  return text
}

function refused(problem: SignedProblem) {
  return { ok: false, problem } as const
}
