import { createHash, createPublicKey } from 'node:crypto'
import { guessableKeys, localNames } from './guessableKeys'
import { isHttps } from './isHttps'
import type { Environment } from './reach'
import { placeProblems } from './readingProblems'
import { bucketProblems } from './storedFiles'

/** SHA-256 of public halves (raw, 32 bytes) whose private halves are printed in standards. */
const printedKeys = new Set([
  // RFC 9421 B.1.4, test-key-ed25519
  digest(Buffer.from('JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs', 'base64url')),
  // RFC 8032 §7.1, tests 1 to 3
  digest(Buffer.from('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hex')),
  digest(Buffer.from('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c', 'hex')),
  digest(Buffer.from('fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025', 'hex')),
])

const FILES_SECRET_BYTES = 32

/**
 * What is wrong with the secrets of a deployment: left from a desk, printed somewhere, guessable, or one for two purposes.
 * All of it at once, by the variable's name; a value is never repeated.
 *
 * @throws Error for keys that are no keys
 */
export function secretProblems(environment: Environment): readonly string[] {
  return [
    ...placeProblems(environment),
    ...addressProblems(environment),
    ...bucketProblems(environment),
    ...symmetricProblems(environment),
    ...pairProblems(environment),
  ]
}

function addressProblems({ REGULATOR_URL = '', RECOGNISER_URL, RECOGNISER_KEY }: Environment): string[] {
  return [
    ...(isHttps(REGULATOR_URL)
      ? []
      : ['REGULATOR_URL must begin with https: what is handed over has identity numbers in it']),
    ...(RECOGNISER_URL && !isHttps(RECOGNISER_URL)
      ? ['RECOGNISER_URL must begin with https: pictures of identity cards go there']
      : []),
    ...(Boolean(RECOGNISER_URL) === Boolean(RECOGNISER_KEY)
      ? []
      : ['RECOGNISER_URL and RECOGNISER_KEY are set together, or neither']),
  ]
}

function symmetricProblems(environment: Environment): readonly string[] {
  const key = Buffer.from(environment.FILES_SECRET ?? '', 'base64')
  // whether few bytes are random cannot be seen from them
  const long = key.length >= FILES_SECRET_BYTES
  return [
    // object storage signs its links itself
    ...(long || environment.FILES_BUCKET ? [] : ['FILES_SECRET must be base64 of 32 bytes']),
    ...guessableKeys(environment, ['SEALING_KEYS', 'REPORTER_KEYS'], long ? [{ name: 'FILES_SECRET', key }] : []),
  ]
}

function pairProblems(environment: Environment): string[] {
  const problems: string[] = []
  const halves = ['SIGNING_KEY', 'RECEIPT_KEY'].map((name) => ({ name, half: publicHalf(environment[name] ?? '') }))
  for (const { name, half } of halves) {
    if (!half) problems.push(`${name} must be a private key in PEM (PKCS #8)`)
    else if (printedKeys.has(digest(half.subarray(-32)))) problems.push(`${name} is a key printed in a standard`)
  }
  const [signing, receipt] = halves
  if (signing?.half && receipt?.half?.equals(signing.half))
    problems.push('RECEIPT_KEY is SIGNING_KEY: each purpose needs its own')
  if (localNames.test(environment.RECEIPT_KEY_ID ?? '')) problems.push('RECEIPT_KEY is one that a local start made')
  return [...problems, ...peerProblems(environment)]
}

/** The regulator's keys are public; wrong ones would be found out at the first push only. */
function peerProblems({ REGULATOR_PUBLIC_KEYS }: Environment): string[] {
  if (!REGULATOR_PUBLIC_KEYS) return []
  try {
    const keys: unknown[] = Object.values(JSON.parse(REGULATOR_PUBLIC_KEYS))
    for (const key of keys) createPublicKey(String(key))
    if (keys.some((key) => String(key).includes('PRIVATE KEY')))
      return ['REGULATOR_PUBLIC_KEYS holds a private key: nobody but the regulator may have it']
    return []
  } catch {
    return ['REGULATOR_PUBLIC_KEYS must be JSON: { "key id": "public key, PEM" }']
  }
}

/** DER of the public half, or undefined for something that is no private key. */
function publicHalf(pem: string): Buffer | undefined {
  if (!pem.includes('PRIVATE KEY')) return undefined
  try {
    return createPublicKey(pem).export({ type: 'spki', format: 'der' })
  } catch {
    return undefined
  }
}

function digest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
