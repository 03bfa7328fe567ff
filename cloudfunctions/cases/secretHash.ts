import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

const LENGTH = 32
/** RFC 7914: 16 MB and some tens of milliseconds a guess. */
const COST = { N: 2 ** 14, r: 8, p: 1 } as const

/** The query code of an anonymous case as it is stored: `scrypt.salt.hash`, base64url. The code itself is kept nowhere. */
export async function hashSecret(secret: string): Promise<string> {
  const salt = randomBytes(16)
  return ['scrypt', salt.toString('base64url'), (await derive(secret, salt)).toString('base64url')].join('.')
}

/**
 * Compares in constant time.
 *
 * @param stored undefined for a case that does not exist or has no code: costs the same and is never right
 */
export async function secretMatches(secret: string, stored: string | undefined): Promise<boolean> {
  const [, salt = '', hash = ''] = (stored ?? '').split('.')
  const expected = Buffer.from(hash, 'base64url')
  const given = await derive(secret, Buffer.from(salt, 'base64url'))
  return (
    timingSafeEqual(given, expected.length === LENGTH ? expected : Buffer.alloc(LENGTH)) && expected.length === LENGTH
  )
}

function derive(secret: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, LENGTH, COST, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
