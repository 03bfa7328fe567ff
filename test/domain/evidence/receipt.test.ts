import { createHash, createPrivateKey, type createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import fc from 'fast-check'
import qrcode from 'qrcode-generator'
import {
  digestBytes,
  fileOfReceipt,
  openSignedText,
  type Receipt,
  shortDigest,
  verifyReceipt,
  verifySignature,
  writeReceipt,
} from '../../../domain/kernel/evidence/receipt'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const pair = generateKeyPairSync('ed25519')
const hexOf = (key: ReturnType<typeof createPublicKey>) =>
  Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex')
const keys = [
  { id: 'old-1', publicKey: hexOf(generateKeyPairSync('ed25519').publicKey) },
  { id: 'city-2026', publicKey: hexOf(pair.publicKey) },
]
/** Signed by Node's own OpenSSL, verified by the phone's code. */
const signer = (message: Uint8Array) => new Uint8Array(sign(null, message, pair.privateKey))
const digests = Array.from({ length: 9 }, (_, index) => sha256(`file ${index}`))
const receipt: Receipt = {
  v: 1,
  n: 'FZ26-7K3M-9PQR-T',
  t: '2026-11-22T06:00:00.000Z',
  h: sha256('event 1'),
  f: digests.map(shortDigest),
  k: 'city-2026',
}
const text = writeReceipt(receipt, signer)

test('what was signed by one implementation is verified by the other, and reads back whole', () => {
  expect(verifyReceipt(text, keys)).toEqual({ ok: true, receipt })
})

test('the same receipt has the same bytes every time', () => {
  expect(writeReceipt({ ...receipt, f: [...receipt.f] }, signer)).toBe(text)
})

test('a receipt of nine files fits one QR code of version 25 at level M', () => {
  const code = qrcode(0, 'M')
  code.addData(text, 'Byte')
  code.make()
  expect((code.getModuleCount() - 17) / 4).toBeLessThanOrEqual(25)
})

test('any flipped bit of any character fails', () => {
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.integer({ min: 0, max: 6 }), (at, bit) => {
      const flipped = String.fromCharCode(text.charCodeAt(at) ^ (1 << bit))
      expect(verifyReceipt(text.slice(0, at) + flipped + text.slice(at + 1), keys).ok).toBe(false)
    }),
    { numRuns: 600 },
  )
})

test('the last character of each part has no second spelling', () => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const passing = [...alphabet].filter((last) => verifyReceipt(text.slice(0, -1) + last, keys).ok)
  expect(passing).toEqual([text.slice(-1)])
})

describe('says what is wrong', () => {
  test.each([
    '',
    'WET1',
    'WET1..',
    'http://example.com/',
    `${text}.x`,
    text.replace('WET1', 'WET2'),
    '，。',
    'WET1.e30.AAAA',
  ])('not a receipt: %#', (other) => {
    expect(verifyReceipt(other, keys)).toEqual({ ok: false, problem: 'not-a-receipt' })
  })

  test('a key that is not published', () => {
    expect(verifyReceipt(text, keys.slice(0, 1))).toEqual({ ok: false, problem: 'unknown-key' })
    expect(verifyReceipt(text, [])).toEqual({ ok: false, problem: 'unknown-key' })
  })

  test('another key under the same name, or one that is no point of the curve', () => {
    for (const publicKey of [keys[0]!.publicKey, 'f'.repeat(64), '0'.repeat(64), 'zz'])
      expect(verifyReceipt(text, [{ id: 'city-2026', publicKey }])).toEqual({ ok: false, problem: 'bad-signature' })
  })

  test('content with one thing changed under the old signature', () => {
    const [, , signature] = text.split('.')
    const later = writeReceipt({ ...receipt, t: '2026-11-21T06:00:00.000Z' }, signer).split('.')[1]
    expect(verifyReceipt(`WET1.${later}.${signature}`, keys)).toEqual({ ok: false, problem: 'bad-signature' })
  })
})

test('members in another order are not a receipt, even when signed: one content, one text', () => {
  const payload = Buffer.from(JSON.stringify(receipt)).toString('base64url')
  const signature = Buffer.from(signer(Buffer.from(`WET1.${payload}`))).toString('base64url')
  expect(verifyReceipt(`WET1.${payload}.${signature}`, keys)).toEqual({ ok: false, problem: 'not-a-receipt' })
})

test('a statement of another kind does not pass for a receipt', () => {
  const form = {
    mark: 'WETA1',
    write: (content: { k: string }) => JSON.stringify(content),
    read: (json: unknown) => json as { k: string },
  }
  const [, payload, signature] = text.split('.')
  expect(openSignedText(form, `WETA1.${payload}.${signature}`, keys)).toEqual({ ok: false, problem: 'bad-signature' })
})

test('content that could not be read back is never signed', () => {
  expect(() => writeReceipt({ ...receipt, n: '福州' }, signer)).toThrow()
  expect(() => writeReceipt({ ...receipt, f: ['short'] }, signer)).toThrow()
})

test('a file is found by its digest, and a changed file is not', () => {
  expect(digests.map((digest) => fileOfReceipt(receipt, digest))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  expect(fileOfReceipt(receipt, sha256('file 0 changed'))).toBe(-1)
  expect(shortDigest(digests[0]!)).toBe(Buffer.from(digests[0]!, 'hex').subarray(0, 16).toString('base64url'))
})

test('digests agree with another implementation', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) =>
      expect(digestBytes(bytes)).toBe(createHash('sha256').update(bytes).digest('hex')),
    ),
  )
})

// RFC 8032 §7.1, tests 1 to 3
const vectors = [
  [
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
  [
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
] as const

test.each(vectors)(
  'RFC 8032 vector %#: verified, and refused when anything is changed',
  (publicKey, message, signature) => {
    const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'))
    expect(verifySignature(bytes(message), bytes(signature), publicKey)).toBe(true)
    expect(verifySignature(bytes(`${message}00`), bytes(signature), publicKey)).toBe(false)
    const other = bytes(signature)
    other[0]! ^= 1
    expect(verifySignature(bytes(message), other, publicKey)).toBe(false)
    expect(verifySignature(bytes(message), bytes(signature).subarray(1), publicKey)).toBe(false)
  },
)

test('the RFC’s own key signs a receipt that its public key opens', () => {
  const secret = Buffer.from('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb', 'hex')
  const key = createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), secret]),
    format: 'der',
    type: 'pkcs8',
  })
  const signed = writeReceipt({ ...receipt, k: 'rfc' }, (message) => new Uint8Array(sign(null, message, key)))
  expect(verifyReceipt(signed, [{ id: 'rfc', publicKey: vectors[1][0] }]).ok).toBe(true)
})
