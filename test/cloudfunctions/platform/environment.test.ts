import { createPrivateKey, randomBytes } from 'node:crypto'
import { currentPlatform } from '../../../cloudfunctions/platform'
import { isLocal } from '../../../cloudfunctions/platform/environment/isLocal'
import { secretProblems } from '../../../cloudfunctions/platform/environment/secretProblems'
import { newKeyPair } from '../../../regulator/gateway'

const random = () => randomBytes(32).toString('base64')

/** A deployment in which nothing is wrong; nobody listens at its addresses. */
const sound: Readonly<Record<string, string>> = {
  DATABASE_URL: `postgres://wet_app:${randomBytes(12).toString('hex')}@db.invalid/wet`,
  SEALING_KEYS: `2026b:${random()},2026a:${random()}`,
  REPORTER_KEYS: `r1:${random()}`,
  REGULATOR_URL: 'https://regulator.invalid/bridge',
  REGULATOR_PUBLIC_KEYS: JSON.stringify({ 'city-1': newKeyPair().publicKey, 'city-2': newKeyPair('sm2').publicKey }),
  SIGNING_KEY: newKeyPair().privateKey,
  SIGNING_KEY_ID: 'wet-2026',
  FILES_DIR: '/nowhere',
  FILES_SECRET: random(),
  RECEIPT_KEY: newKeyPair().privateKey,
  RECEIPT_KEY_ID: 'receipts-2026',
  RECEIPT_KEY_FROM: '2026-11-22',
  CITY_PREFIX: 'FZ',
}

/** Ed25519 private key from its 32 bytes, as PEM. */
function privateKey(seed: string): string {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.from(seed, 'hex')])
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
    .export({ type: 'pkcs8', format: 'pem' })
    .toString()
}

const bytes = (fill: (index: number) => number) =>
  Buffer.from(Array.from({ length: 32 }, (_, i) => fill(i))).toString('base64')
const typed = Buffer.from('correct horse battery staple 123').toString('base64')

test('own random secrets are taken, an SM2 key for the bridge too', () => {
  expect(secretProblems(sound)).toEqual([])
  expect(secretProblems({ ...sound, SIGNING_KEY: newKeyPair('sm2').privateKey })).toEqual([])
})

test.each<[string, Record<string, string>, RegExp]>([
  ['a moved clock', { SIMULATED_CLOCK: '1' }, /^SIMULATED_CLOCK is for the local sandbox/],
  ['the embedded engine', { DATABASE_URL: '', DATA_DIR: '.data' }, /^DATABASE_URL is not set/],
  [
    'plain text to the regulator',
    { REGULATOR_URL: 'http://regulator.invalid' },
    /^REGULATOR_URL must begin with https/,
  ],
  [
    'identity cards in plain text',
    { RECOGNISER_URL: 'http://reader.invalid', RECOGNISER_KEY: 'k' },
    /^RECOGNISER_URL must begin with https/,
  ],
  ['half a recogniser', { RECOGNISER_URL: 'https://reader.invalid' }, /^RECOGNISER_URL and RECOGNISER_KEY are set/],
  ['a sealing key of a desk', { SEALING_KEYS: `local-1:${random()}` }, /^SEALING_KEYS holds a key that a local start/],
  ['a reporters’ key of a desk', { REPORTER_KEYS: `local-reporter-1:${random()}` }, /^REPORTER_KEYS holds a key that/],
  ['a receipt key of a desk', { RECEIPT_KEY_ID: 'local-1' }, /^RECEIPT_KEY is one that a local start made/],
  ['zeros', { SEALING_KEYS: `a:${bytes(() => 0)}` }, /^SEALING_KEYS is not random/],
  ['an old key of zeros', { SEALING_KEYS: `a:${random()},b:${bytes(() => 0)}` }, /^SEALING_KEYS is not random/],
  ['counting', { REPORTER_KEYS: `a:${bytes((index) => index)}` }, /^REPORTER_KEYS is not random/],
  ['a pattern', { FILES_SECRET: bytes((index) => index % 8) }, /^FILES_SECRET is not random/],
  ['words', { FILES_SECRET: typed }, /^FILES_SECRET is not random/],
  [
    'too few bytes, and nothing more about them',
    { FILES_SECRET: bytes(() => 0).slice(0, 24) },
    /^FILES_SECRET must be base64 of 32 bytes/,
  ],
  [
    'one key for both rings',
    { REPORTER_KEYS: `r1:${sound.SEALING_KEYS?.split(',')[1]?.split(':')[1]}` },
    /^REPORTER_KEYS repeats a key of SEALING_KEYS/,
  ],
  ['one pair for both purposes', { RECEIPT_KEY: sound.SIGNING_KEY as string }, /^RECEIPT_KEY is SIGNING_KEY/],
  ['a public key to sign with', { SIGNING_KEY: newKeyPair().publicKey }, /^SIGNING_KEY must be a private key/],
  ['no key', { RECEIPT_KEY: 'changeme' }, /^RECEIPT_KEY must be a private key/],
  // RFC 9421 B.1.4 and RFC 8032 §7.1 tests 1 to 3
  ...[
    '9f8362f87a484a954e6e740c5b4c0e84229139a20aa8ab56ff66586f6a7d29c5',
    '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
  ].map((seed): [string, Record<string, string>, RegExp] => [
    `a key printed in a standard, ${seed.slice(0, 4)}…`,
    { SIGNING_KEY: privateKey(seed) },
    /^SIGNING_KEY is a key printed in a standard/,
  ]),
  [
    'a key of the regulator that is none',
    { REGULATOR_PUBLIC_KEYS: '{"city":"x"}' },
    /^REGULATOR_PUBLIC_KEYS must be JSON/,
  ],
  [
    'a private key of the regulator',
    { REGULATOR_PUBLIC_KEYS: JSON.stringify({ city: newKeyPair().privateKey }) },
    /^REGULATOR_PUBLIC_KEYS holds a private key/,
  ],
  [
    'the first password tried',
    { DATABASE_URL: 'postgres://wet:Postgres@db.invalid/wet' },
    /^DATABASE_URL has a password/,
  ],
  [
    'the user’s name as password',
    { DATABASE_URL: 'postgres://wet_app:wet_app@db.invalid/wet' },
    /^DATABASE_URL has a pass/,
  ],
])('%s is named', (_what, change, problem) => {
  expect(secretProblems({ ...sound, ...change })).toEqual([expect.stringMatching(problem)])
})

test('object storage needs neither a folder nor a secret for links, and is reached over https only', () => {
  const { FILES_DIR: _folder, FILES_SECRET: _secret, ...elsewhere } = sound
  const bucket = 'https://files-1250000000.cos.ap-shanghai.myqcloud.com'
  expect(secretProblems({ ...elsewhere, FILES_BUCKET: bucket })).toEqual([])
  expect(secretProblems({ ...elsewhere, FILES_BUCKET: bucket.replace('https', 'http') })).toEqual([
    expect.stringMatching(/^FILES_BUCKET must begin with https/),
  ])
})

test('what is wrong is named, all at once, and no value is repeated', () => {
  const wrong = {
    ...sound,
    SIMULATED_CLOCK: '1',
    FILES_SECRET: typed,
    DATABASE_URL: 'postgres://wet:postgres@db.invalid/wet',
  }
  const problems = secretProblems(wrong)
  expect(problems).toHaveLength(3)
  expect(problems.join()).not.toMatch(new RegExp(`${typed}|postgres:|db\\.invalid|Y29ycmVj`))
})

test('only a sandbox on the same machine makes it a desk, and never in the cloud', () => {
  expect(isLocal({ REGULATOR_URL: 'http://127.0.0.1:5181' })).toBe(true)
  expect(isLocal({ REGULATOR_URL: 'http://127.0.0.1:5181', TENCENTCLOUD_RUNENV: 'SCF' })).toBe(false)
  for (const REGULATOR_URL of [
    'https://127.0.0.1',
    'http://127.0.0.1.example',
    'http://regulator.invalid',
    'localhost',
    '',
  ])
    expect({ REGULATOR_URL, local: isLocal({ REGULATOR_URL, SIMULATED_CLOCK: '1' }) }).toEqual({
      REGULATOR_URL,
      local: false,
    })
})

describe('the start of a function', () => {
  const before = { ...process.env }
  const started = async (environment: Record<string, string | undefined>) => {
    process.env = { ...environment }
    try {
      return await currentPlatform().then(
        () => 'started',
        (error: Error) => error.message,
      )
    } finally {
      process.env = before
    }
  }

  test.each(Object.keys(sound).filter((name) => !['DATABASE_URL', 'REGULATOR_PUBLIC_KEYS'].includes(name)))(
    'without %s is refused by its name',
    async (name) => {
      expect(await started({ ...sound, [name]: undefined })).toMatch(new RegExp(`^set ${name} \\(`))
    },
  )

  test('with a secret of a desk, or without a database of its own, is refused before anything is opened', async () => {
    expect(await started({ ...sound, SEALING_KEYS: `local-1:${random()}` })).toMatch(/^refusing to start: SEALING_KEYS/)
    expect(await started({ ...sound, DATABASE_URL: undefined, DATA_DIR: '/nowhere' })).toMatch(
      /^refusing to start: DATABASE_URL/,
    )
  })

  test('with a bucket asks for its key, unless the function’s role brings one', async () => {
    const { FILES_DIR: _folder, FILES_SECRET: _secret, ...elsewhere } = sound
    const stored = { ...elsewhere, FILES_BUCKET: 'https://files-1250000000.cos.ap-shanghai.myqcloud.com' }
    expect(await started(stored)).toMatch(/^set FILES_SECRET_ID \(.*FILES_SECRET_KEY \(/)
    expect(await started({ ...stored, FILES_SECRET_ID: 'a', FILES_SECRET_KEY: 'b' })).toMatch(/db\.invalid/)
    expect(await started({ ...stored, TENCENTCLOUD_SECRETID: 'a', TENCENTCLOUD_SECRETKEY: 'b' })).toMatch(/db\.invalid/)
  })

  test('with its own secrets gets as far as the database', async () => {
    expect(await started({ ...sound })).toMatch(/db\.invalid/)
  })
})
