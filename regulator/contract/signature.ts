import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { httpbis, type SignatureParameters } from 'http-message-signatures'
import { contentDigest, suiteOf } from './suites'

/** The private half of a key (PKCS#8 PEM; Ed25519, or SM2 for the national suite) and the name under which the other side knows it. */
export interface SigningKey {
  readonly keyid: string
  readonly privateKey: string
}

/** The public half (SPKI PEM). */
export interface VerifyingKey {
  readonly publicKey: string
}

/** A request as both sides see it before it is sent or after it arrived. Only path and query of `url` are signed. */
export interface SignedRequest {
  readonly method: string
  readonly url: string
  readonly body?: Buffer | string | undefined
  readonly headers?: Readonly<Record<string, string | string[] | undefined>>
}

/** Why a request is not believed, in the order in which it is looked at. */
export type SignatureProblem = 'missing' | 'bad-digest' | 'unknown-key' | 'bad-signature' | 'stale' | 'replayed'

export type Verification =
  | { readonly ok: true; readonly keyid: string }
  | { readonly ok: false; readonly problem: SignatureProblem }

/** Seconds a signature lives, and the clocks of two machines may differ by. */
export const signatureSkew = 300

/**
 * What a signature covers. `@authority` is left out because gateways and tunnels rewrite it; keys are made for one pair
 * of systems, so a message cannot be carried to a third one.
 */
const components = ['@method', '@path', '@query', 'content-digest']
const parameters = ['created', 'expires', 'keyid', 'nonce', 'alg']

/**
 * Signs a request by RFC 9421 (HTTP Message Signatures) with the suite of the key, the body through RFC 9530
 * `Content-Digest`.
 *
 * @param now the real time of this machine; simulated time belongs to cases, not to transport
 * @returns the request's headers together with `content-digest`, `signature` and `signature-input`
 */
export async function signRequest(
  request: SignedRequest,
  key: SigningKey,
  now: Date = new Date(),
): Promise<Record<string, string>> {
  const suite = suiteOf(key.privateKey)
  const headers = { ...textHeaders(request.headers), 'content-digest': contentDigest(request.body, suite.digest) }
  const signed = await httpbis.signMessage(
    {
      key: { id: key.keyid, alg: suite.alg, sign: async (data) => suite.sign(data, key.privateKey) },
      name: 'wet',
      fields: components,
      params: parameters,
      paramValues: { created: now, expires: new Date(now.getTime() + signatureSkew * 1000), nonce: randomUUID() },
    },
    { method: request.method, url: request.url, headers },
  )
  // The library writes the two names with capitals; Node and fetch lower them anyway, and one spelling is easier to read.
  return Object.fromEntries(Object.entries(signed.headers).map(([name, value]) => [name.toLowerCase(), String(value)]))
}

/**
 * Checks a request: digest, key, signature, time window, nonce, in this order, so that a nonce is only remembered for a
 * message that really came from its sender.
 *
 * @param request `url` absolute, with the path and query as they were received
 * @param keys the public key of a sender, by key id
 * @param now the real time of this machine
 * @param seenNonce true when this sender used the nonce before; remembers it otherwise
 */
export async function verifyRequest(
  request: SignedRequest,
  keys: (keyid: string) => VerifyingKey | undefined,
  now: Date,
  seenNonce: (keyid: string, nonce: string) => Promise<boolean>,
): Promise<Verification> {
  const headers = textHeaders(request.headers)
  if (!headers.signature || !headers['signature-input'] || !headers['content-digest']) return refuse('missing')
  const digest = headers['content-digest'].startsWith('sm3=') ? 'sm3' : 'sha-256'
  if (headers['content-digest'] !== contentDigest(request.body, digest)) return refuse('bad-digest')

  const signers: SignatureParameters[] = []
  const verified = await httpbis
    .verifyMessage(
      {
        keyLookup: async (found) => {
          signers.push(found)
          const key = typeof found.keyid === 'string' ? keys(found.keyid) : undefined
          const suite = key && suiteOf(key.publicKey)
          // the digest belongs to the suite: a weaker one beside a strong signature is a mix nobody agreed on
          return key && suite && suite.digest === digest
            ? { algs: [suite.alg], verify: async (data, signature) => suite.verify(data, key.publicKey, signature) }
            : null
        },
        requiredParams: parameters,
        requiredFields: components,
        // The window is judged below by the caller's clock; here it is opened wide, because the library asks Date.now().
        notAfter: Number.MAX_SAFE_INTEGER,
        tolerance: Number.MAX_SAFE_INTEGER / 2,
      },
      { method: request.method, url: request.url, headers },
    )
    .catch(() => false)

  // Exactly one signature: with several, "which one held" would be a second question.
  const [signer, another] = signers
  if (!signer || another) return refuse('bad-signature')
  const { keyid, nonce, created, expires } = signer as SignatureParameters & { expires?: unknown }
  if (typeof keyid !== 'string' || !keys(keyid)) return refuse('unknown-key')
  if (verified !== true || typeof nonce !== 'string' || nonce.length > 80) return refuse('bad-signature')
  if (!isFresh(created, Number(expires), now)) return refuse('stale')
  if (await seenNonce(keyid, nonce)) return refuse('replayed')
  return { ok: true, keyid }
}

/** A new pair as PEM. */
export function newKeyPair(kind: 'ed25519' | 'sm2' = 'ed25519'): {
  readonly privateKey: string
  readonly publicKey: string
} {
  // the types know no curve names with `ec` and `ed25519` in one call
  const pair = kind === 'sm2' ? generateKeyPairSync('ec', { namedCurve: 'SM2' }) : generateKeyPairSync('ed25519')
  return {
    privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: pair.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  }
}

/** `expires` is never believed past `created` + 300 s, or a sender could make a signature that lives for years. */
function isFresh(created: unknown, expires: number, now: Date): boolean {
  if (!(created instanceof Date) || !Number.isFinite(expires)) return false
  const age = now.getTime() / 1000 - created.getTime() / 1000
  return age <= signatureSkew && age >= -signatureSkew && now.getTime() / 1000 <= expires
}

function textHeaders(headers: SignedRequest['headers'] = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value]],
    ),
  )
}

function refuse(problem: SignatureProblem): Verification {
  return { ok: false, problem }
}
