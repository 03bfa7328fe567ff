import { createHash, createPublicKey } from 'node:crypto'
import { parseKeys } from './sealing'

type Environment = Readonly<Record<string, string | undefined>>

/** Names the local start gives to the keys it makes; a deployment that bears one was copied from a desk. */
const localNames = /^local(-|$)/

/** SHA-256 of public halves (raw, 32 bytes) whose private halves are printed in standards. */
const printedKeys = new Set([
  // RFC 9421 B.1.4, test-key-ed25519
  digest(Buffer.from('JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs', 'base64url')),
  // RFC 8032 §7.1, tests 1 to 3
  digest(Buffer.from('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hex')),
  digest(Buffer.from('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c', 'hex')),
  digest(Buffer.from('fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025', 'hex')),
])

/** What installers and tutorials put into an address; with the user's own name these are tried first. */
const printedPasswords = new Set(
  'postgres password passwd secret admin root test example changeme change-me 123456 12345678 123456789 wet'.split(' '),
)

/** Of 32 random bytes about 30 differ; fewer than 16 do not happen. */
const FEWEST_DIFFERENT = 16
const FILES_SECRET_BYTES = 32
const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * The product on one desk: its regulator is on the same machine, in plain text, and it does not run in the cloud (which names
 * itself in TENCENTCLOUD_RUNENV).
 */
export function isLocal({ REGULATOR_URL = '', TENCENTCLOUD_RUNENV }: Environment): boolean {
  if (TENCENTCLOUD_RUNENV || !URL.canParse(REGULATOR_URL)) return false
  const { protocol, hostname } = new URL(REGULATOR_URL)
  return protocol === 'http:' && loopback.has(hostname)
}

/**
 * What is wrong with the secrets of a deployment: left from a desk, printed somewhere, guessable, or one for two purposes.
 * All of it at once, by the variable's name; a value is never repeated.
 *
 * @throws Error for keys that are no keys
 */
export function secretProblems(environment: Environment): readonly string[] {
  return [
    ...placeProblems(environment),
    ...symmetricProblems(environment),
    ...pairProblems(environment),
    ...databaseProblems(environment),
  ]
}

/** Settings that belong to a desk. */
function placeProblems({ SIMULATED_CLOCK, DATABASE_URL, REGULATOR_URL = '' }: Environment): string[] {
  return [
    SIMULATED_CLOCK && 'SIMULATED_CLOCK is for the local sandbox: a deployment has the real time',
    !DATABASE_URL && 'DATABASE_URL is not set: the embedded engine (DATA_DIR) is for one desk',
    (!URL.canParse(REGULATOR_URL) || new URL(REGULATOR_URL).protocol !== 'https:') &&
      'REGULATOR_URL must begin with https: what is handed over has identity numbers in it',
  ].filter((problem) => typeof problem === 'string')
}

function symmetricProblems(environment: Environment): string[] {
  const rings = ['SEALING_KEYS', 'REPORTER_KEYS'].map((name) => ({
    name,
    keys: [...parseKeys(environment[name] ?? '', name)],
  }))
  const files = Buffer.from(environment.FILES_SECRET ?? '', 'base64')
  const all = [
    ...rings.flatMap(({ name, keys }) => keys.map(([, key]) => ({ name, key }))),
    { name: 'FILES_SECRET', key: files },
  ]
  const problems = rings.flatMap(({ name, keys }) =>
    keys.filter(([id]) => localNames.test(id)).map(() => `${name} holds a key that a local start made`),
  )
  if (files.length < FILES_SECRET_BYTES) problems.push('FILES_SECRET must be base64 of 32 bytes')
  // a key that is too short has few different bytes by that alone
  for (const { name, key } of all)
    if (key.length >= FILES_SECRET_BYTES && isGuessable(key))
      problems.push(`${name} is not random: make it with  openssl rand -base64 32`)
  all.forEach(({ name, key }, index) => {
    const twin = all.slice(0, index).find((earlier) => earlier.key.equals(key))
    if (twin) problems.push(`${name} repeats a key of ${twin.name}: each purpose needs its own`)
  })
  return [...new Set(problems)]
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

function databaseProblems({ DATABASE_URL = '' }: Environment): string[] {
  if (!DATABASE_URL) return []
  if (!URL.canParse(DATABASE_URL)) return ['DATABASE_URL must be postgres://user:password@host/database']
  const { username, password } = new URL(DATABASE_URL)
  const given = decodeURIComponent(password)
  const guessable =
    given !== '' && (given === decodeURIComponent(username) || printedPasswords.has(given.toLowerCase()))
  return guessable ? ['DATABASE_URL has a password that is tried first by everybody'] : []
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

/** Zeros, patterns, and words somebody typed and encoded. */
function isGuessable(key: Buffer): boolean {
  const counted = key.every((byte, index) => index === 0 || byte === ((key[index - 1] ?? 0) + 1) % 256)
  return new Set(key).size < FEWEST_DIFFERENT || counted || key.every((byte) => byte >= 0x20 && byte < 0x7f)
}

function digest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
