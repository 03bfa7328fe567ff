import { createHmac, timingSafeEqual } from 'node:crypto'

/** RFC 6238 with the defaults every authenticator knows. */
const STEP_SECONDS = 30
const DIGITS = 6
/** Steps before and after the present one that are taken, for clocks that differ and fingers that are slow. */
const WINDOW = 1

/** The number of 30-second steps since 1970 (RFC 6238 §4.2: T). */
export function totpStep(at: Date): number {
  return Math.floor(at.getTime() / 1000 / STEP_SECONDS)
}

/**
 * The code of one step (RFC 6238 over RFC 4226 §5.3).
 *
 * @param options the RFC's test vectors use 8 digits and three hash functions; authenticators use 6 and SHA-1
 */
export function totpCode(
  secret: Buffer,
  step: number,
  { digits = DIGITS, algorithm = 'sha1' }: { digits?: number; algorithm?: 'sha1' | 'sha256' | 'sha512' } = {},
): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac(algorithm, secret).update(counter).digest()
  const offset = (digest[digest.length - 1] as number) & 0xf
  const number = digest.readUInt32BE(offset) & 0x7fffffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/**
 * The step a typed code belongs to, among the present one and its neighbours; undefined when it is of none. Every candidate
 * is compared, each in constant time, so that the answer's time says nothing.
 */
export function matchingStep(secret: Buffer, typed: string, at: Date): number | undefined {
  // as many bytes as a code has, whatever was typed
  const given = Buffer.alloc(DIGITS)
  given.write(typed)
  const now = totpStep(at)
  let found: number | undefined
  for (let step = now - WINDOW; step <= now + WINDOW; step += 1)
    if (timingSafeEqual(Buffer.from(totpCode(secret, step)), given)) found = step
  return typed.length === DIGITS ? found : undefined
}
