import {
  createHash,
  createPrivateKey,
  createPublicKey,
  createSign,
  createVerify,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'

/**
 * How messages are signed and their bodies digested. Which one a key is for follows from the key: an Ed25519 key signs by
 * RFC 9421's `ed25519`, a key on the SM2 curve by GB/T 32918 with SM3, which cities under 密评 ask for.
 */
export interface Suite {
  /** `alg` of the signature's parameters; `sm2-sm3` is this contract's own name, the registry has none */
  readonly alg: 'ed25519' | 'sm2-sm3'
  /** name of the digest in `Content-Digest`; `sm3` is this contract's own name */
  readonly digest: 'sha-256' | 'sm3'
  /** @param key PKCS#8 PEM */
  sign(data: Buffer, key: string): Buffer
  /** @param key SPKI PEM */
  verify(data: Buffer, key: string, signature: Buffer): boolean
}

const ed25519: Suite = {
  alg: 'ed25519',
  digest: 'sha-256',
  sign: (data, key) => sign(null, data, key),
  verify: (data, key, signature) => verify(null, data, key, signature),
}

/** Signatures are DER, as GM/T 0009 writes them. */
const sm2: Suite = {
  alg: 'sm2-sm3',
  digest: 'sm3',
  sign: (data, key) => {
    const own = createPrivateKey(key)
    return createSign('sm3')
      .update(signerDigest(createPublicKey(own)))
      .update(data)
      .sign(own)
  },
  verify: (data, key, signature) => {
    const other = createPublicKey(key)
    return createVerify('sm3').update(signerDigest(other)).update(data).verify(other, signature)
  },
}

/** The suite a key is for. @throws Error for a key of another kind */
export function suiteOf(pem: string): Suite {
  const key = createPublicKey(pem)
  if (key.asymmetricKeyType === 'ed25519') return ed25519
  // Node has no name for the type of a key that was read on this curve
  if (key.export({ type: 'spki', format: 'der' }).includes(SM2_CURVE)) return sm2
  throw new Error('a signing key must be Ed25519 or on the SM2 curve')
}

/** `Content-Digest` of a body (RFC 9530); a message without one has the digest of nothing. */
export function contentDigest(body: Buffer | string | undefined, digest: Suite['digest']): string {
  const hash = createHash(digest === 'sm3' ? 'sm3' : 'sha256').update(body ?? '')
  return `${digest}=:${hash.digest('base64')}:`
}

/** Object identifier 1.2.156.10197.1.301 as DER writes it. */
const SM2_CURVE = Buffer.from('06082a811ccf5501822d', 'hex')

/** The user id of GB/T 32918 where nothing else was agreed. */
const USER_ID = Buffer.from('1234567812345678')
/** a, b, and the base point of the recommended curve, GB/T 32918.5. */
const CURVE = Buffer.from(
  'FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFC' +
    '28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93' +
    '32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7' +
    'BC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0',
  'hex',
)
/** Length of a point without its leading 04, bytes. */
const POINT = 64

/**
 * ZA of GB/T 32918.2 §5.5: SM3 over the user id, the curve and the public key. Node's one-shot functions take an empty user
 * id; hashing ZA in front of the message and signing the digest gives the standard's signature.
 */
export function signerDigest(publicKey: KeyObject): Buffer {
  const point = publicKey.export({ type: 'spki', format: 'der' }).subarray(-POINT)
  const bits = Buffer.alloc(2)
  bits.writeUInt16BE(USER_ID.length * 8)
  return createHash('sm3').update(bits).update(USER_ID).update(CURVE).update(point).digest()
}
