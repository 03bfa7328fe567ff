import { createHash, randomUUID, sign } from 'node:crypto'
import type { SigningKey } from '../contract'

/** A request before it is signed. `query` begins with `?`, or is empty. */
export interface Message {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly body: Buffer
}

/** How a signature is to differ from a right one. Everything absent is as the contract wants it. */
export interface SignatureFault {
  /** sign another message than the one that is sent */
  readonly as?: Partial<Omit<Message, 'body'>>
  readonly components?: readonly string[]
  /** other values; undefined leaves the parameter out, and the order here is the order in the header */
  readonly parameters?: Readonly<Record<string, string | number | undefined>>
  /** the value of content-digest, instead of the digest of the body */
  readonly digest?: string
  /** another private key (PEM) under the same name */
  readonly privateKey?: string
  readonly label?: string
}

const coveredComponents = ['@method', '@path', '@query', 'content-digest']
/** Seconds a signature lives. */
const LIFETIME = 300

/**
 * Signs by RFC 9421 §2.5, written out by hand: the kit must be able to sign wrongly, and shares no code with the client it
 * stands in for, so that a mistake in a library cannot agree with itself.
 */
export function signMessage(
  message: Message,
  key: SigningKey,
  fault: SignatureFault = {},
): Record<'content-digest' | 'signature-input' | 'signature', string> {
  const { components = coveredComponents, label = 'kit', privateKey = key.privateKey } = fault
  const digest = fault.digest ?? contentDigest(message.body)
  const signed = { ...message, ...fault.as }
  const values: Readonly<Record<string, string>> = {
    '@method': signed.method,
    '@path': signed.path,
    '@query': signed.query || '?',
    'content-digest': digest,
  }
  const created = nowInSeconds()
  const standard = { created, expires: created + LIFETIME, keyid: key.keyid, nonce: randomUUID(), alg: 'ed25519' }
  const parameters = Object.entries({ ...standard, ...fault.parameters }).flatMap(([name, value]) =>
    value === undefined ? [] : [`;${name}=${typeof value === 'number' ? value : `"${value}"`}`],
  )
  const input = `(${components.map((name) => `"${name}"`).join(' ')})${parameters.join('')}`
  const base = [...components.map((name) => `"${name}": ${values[name]}`), `"@signature-params": ${input}`].join('\n')
  return {
    'content-digest': digest,
    'signature-input': `${label}=${input}`,
    signature: `${label}=:${sign(null, Buffer.from(base), privateKey).toString('base64')}:`,
  }
}

/** RFC 9530. @param algorithm as OpenSSL names it; the header names it with a hyphen */
export function contentDigest(body: Buffer, algorithm: 'sha256' | 'sha512' = 'sha256'): string {
  return `${algorithm.replace('sha', 'sha-')}=:${createHash(algorithm).update(body).digest('base64')}:`
}

export function nowInSeconds(): number {
  return Math.floor(Date.now() / 1000)
}
