import { createHash, createPublicKey } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { signRequest, verifyRequest } from '../../regulator/contract'
import { signerDigest, suiteOf } from '../../regulator/contract/suites'
import { newKeyPair, regulatorGateway } from '../../regulator/gateway'
import { startSandbox } from '../../regulator/sandbox'
import { sandboxKey, submission } from './house'

/** GB/T 32918.5-2017 annex A.2: the recommended curve, the message `message digest`. */
const vector = {
  point:
    '09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020' +
    'CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13',
  za: 'B2E14C5C79C6DF5B85F4FE7ED8DB7A262B9DA7E07CCB0EA9F4747B8CCDA8A4F3',
  r: 'F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3',
  s: 'B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA',
}
const publicKey = createPublicKey({
  key: Buffer.from(`3059301306072a8648ce3d020106082a811ccf5501822d03420004${vector.point}`, 'hex'),
  format: 'der',
  type: 'spki',
})
const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
const integer = (hex: string) => {
  const bytes = Buffer.from(hex, 'hex')
  const positive = (bytes[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes
  return Buffer.concat([Buffer.from([2, positive.length]), positive])
}
const der = (r: string, s: string) => {
  const body = Buffer.concat([integer(r), integer(s)])
  return Buffer.concat([Buffer.from([0x30, body.length]), body])
}
const message = Buffer.from('message digest')

test('SM3 gives the digest of GB/T 32905 annex A', () => {
  expect(createHash('sm3').update('abc').digest('hex')).toBe(
    '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
  )
})

test('ZA and the signature of GB/T 32918.5 annex A.2 hold, and nothing near them does', () => {
  const suite = suiteOf(pem)
  expect(suite.alg).toBe('sm2-sm3')
  expect(signerDigest(publicKey).toString('hex').toUpperCase()).toBe(vector.za)
  expect(suite.verify(message, pem, der(vector.r, vector.s))).toBe(true)
  expect(suite.verify(Buffer.from('message digesu'), pem, der(vector.r, vector.s))).toBe(false)
  expect(suite.verify(message, pem, der(vector.s, vector.r))).toBe(false)
  expect(suite.verify(message, newKeyPair('sm2').publicKey, der(vector.r, vector.s))).toBe(false)
})

test('a request is signed and believed with either suite, and a mix of the two is not', async () => {
  const request = { method: 'POST', url: 'https://regulator.example/v1/cases?x=1', body: '{"a":1}' }
  const [ed, sm] = [newKeyPair(), newKeyPair('sm2')]
  const check = async (headers: Record<string, string>, key: string, body = request.body) =>
    verifyRequest(
      { ...request, body, headers },
      () => ({ publicKey: key }),
      new Date(),
      async () => false,
    )
  for (const [pair, digest] of [
    [ed, 'sha-256'],
    [sm, 'sm3'],
  ] as const) {
    const headers = await signRequest(request, { keyid: 'k', privateKey: pair.privateKey })
    expect(headers['content-digest']).toMatch(new RegExp(`^${digest}=:`))
    expect(await check(headers, pair.publicKey)).toEqual({ ok: true, keyid: 'k' })
    expect(await check(headers, pair.publicKey, '{"a":2}')).toMatchObject({ problem: 'bad-digest' })
    expect((await check(headers, pair === ed ? sm.publicKey : ed.publicKey)).ok).toBe(false)
  }
})

test('keys of both kinds are exchanged while the line is in use: two are valid at once, and the old one is then refused', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
  const [old, young] = [newKeyPair(), newKeyPair('sm2')]
  const start = (peerKeys: Record<string, string>) =>
    startSandbox({ dataDirectory: folder, peerKeys, key: sandboxKey, port: 0 })
  const client = (url: string, keyid: string, privateKey: string) =>
    regulatorGateway({ baseUrl: url, key: { keyid, privateKey }, clock: () => new Date() })
  let sandbox = await start({ old: old.publicKey, young: young.publicKey })
  try {
    const filings = [submission(), submission()] as const
    await client(sandbox.url, 'old', old.privateKey).submitCase(filings[0])
    const first = await client(sandbox.url, 'young', young.privateKey).submitCase(filings[1])
    // the same filing under the other key is the same filing
    expect(await client(sandbox.url, 'old', old.privateKey).submitCase(filings[1])).toEqual(first)
    await sandbox.close()
    sandbox = await start({ young: young.publicKey })
    expect(await client(sandbox.url, 'young', young.privateKey).submitCase(filings[1])).toEqual(first)
    const refused = client(sandbox.url, 'old', old.privateKey).submitCase(filings[0])
    await expect(refused).rejects.toMatchObject({ code: 'unknown-key', kind: 'temporary' })
  } finally {
    await sandbox.close()
    rmSync(folder, { recursive: true, force: true })
  }
}, 60_000)
