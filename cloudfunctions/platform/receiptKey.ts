import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import * as v from 'valibot'
import type { PublicKey, Sign } from '../../domain/kernel/evidence'

/** A public key as everybody may fetch it. `from`: the day it came into use. */
export interface PublishedKey extends PublicKey {
  readonly from: string
}

/** What signs receipts and archives, and every key that ever did. */
export interface ReceiptKey {
  readonly id: string
  /** the newest last */
  readonly published: readonly PublishedKey[]
  readonly sign: Sign
}

interface ReceiptKeyParts {
  readonly id: string
  readonly from: string
  /** Ed25519, PKCS #8 PEM */
  readonly privateKey: string
  /** Keys used before: what they signed is on paper and must stay checkable. */
  readonly earlier: readonly PublishedKey[]
}

/** @throws Error for a key that is not Ed25519, or an id that was used before */
export function receiptKey({ id, from, privateKey, earlier }: ReceiptKeyParts): ReceiptKey {
  const key = createPrivateKey(privateKey)
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('RECEIPT_KEY must be an Ed25519 key')
  const own = { id, publicKey: rawPublicKey(privateKey), from }
  const published = v.parse(publishedKeys, [...earlier, own])
  if (new Set(published.map((each) => each.id)).size < published.length)
    throw new Error('RECEIPT_KEY_ID names an earlier key: a new key needs a new id')
  return { id, published, sign: (message) => new Uint8Array(sign(null, message, key)) }
}

/** Reads the JSON list of earlier public keys; nothing is an empty list. */
export function parsePublishedKeys(text: string | undefined): readonly PublishedKey[] {
  const parsed = v.safeParse(publishedKeys, text ? JSON.parse(text) : [])
  if (!parsed.success)
    throw new Error('RECEIPT_EARLIER_KEYS must be JSON: [{ "id", "publicKey" (64 hex characters), "from" }]')
  return parsed.output
}

const publishedKeys = v.array(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9._-]{1,40}$/)),
    publicKey: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    from: v.pipe(v.string(), v.isoDate()),
  }),
)

function rawPublicKey(privateKey: string): string {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' })
  return Buffer.from(x ?? '', 'base64url').toString('hex')
}
