import { execFileSync, spawnSync } from 'node:child_process'
import { createHash, createPublicKey, sign } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { append, type Chained, shortDigest, writeArchive, writeReceipt } from '../../domain/kernel/evidence'
import { archiveReport } from '../../local/verifyArchive'
import { newKeyPair } from '../../regulator/gateway'

const caseNumber = 'FZ26-7K3M-9PQR-T'
const hexOf = (pem: string) =>
  Buffer.from(createPublicKey(pem).export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex')
const pair = newKeyPair()
const publicKey = hexOf(pair.publicKey)
const signer = (message: Uint8Array) => new Uint8Array(sign(null, message, pair.privateKey))
const digest = createHash('sha256').update('小票').digest('hex')

const event = (sequence: number, act: string, data: object) => ({
  caseNumber,
  id: `e${sequence}`,
  sequence,
  act,
  by: sequence === 1 ? 'applicant' : 'regulator',
  at: `2026-11-2${sequence}T06:00:00.000Z`,
  data,
})
const events = [
  event(1, 'submit', {
    name: 's1.k.AAAA',
    amount: 19_800,
    goods: '茉莉花茶\u001f两盒',
    evidence: [{ sha256: digest }],
  }),
  event(2, 'accept', { reference: '榕市监诉〔2026〕1号', share: 1e-7 }),
  event(3, 'settle', { settled: true, note: null }),
]
const chain: Chained<unknown>[] = []
for (const content of events) chain.push(append(chain, content))

function archiveOf(records: readonly Chained<unknown>[], seal = signer): string {
  const receipt = writeReceipt(
    { v: 1, n: caseNumber, t: '2026-11-21T06:00:00.000Z', h: chain[0]!.hash, f: [shortDigest(digest)], k: 'city-1' },
    signer,
  )
  const files = [{ sequence: 1, name: '小票.jpg', size: 6, sha256: digest }]
  const keys = [{ id: 'city-1', publicKey, from: '2026-11-01' }]
  return writeArchive(
    { caseNumber, exportedAt: '2026-11-24T00:00:00.000Z', files, keys, receipt },
    records,
    'city-1',
    seal,
  )
}

const whole = archiveOf(chain)
const bytes = Buffer.from(whole)
/** Byte ranges of the records, by looking for their lines in the text. */
const ranges = chain.map((record) => {
  const line = whole.split('\n').find((each) => each.includes(`"hash":"${record.hash}"`))!
  const start = bytes.indexOf(line)
  return { start, end: start + Buffer.byteLength(line.replace(/,$/, '')) }
})
const flip = (at: number, bit: number) => {
  const changed = Buffer.from(bytes)
  changed[at]! ^= 1 << bit
  return changed.toString('utf8')
}

test('an archive is JSON, and a whole one is 完整 with the public key alone', () => {
  expect((JSON.parse(whole) as { events: unknown[] }).events).toEqual(chain)
  const { lines, code } = archiveReport(whole, publicKey)
  expect(code).toBe(0)
  expect(lines[0]).toBe('完整')
  expect(lines[1]).toContain(caseNumber)
  expect(lines).toHaveLength(2)
})

test('without a key the answer says that the key came from the file', () => {
  const { lines, code } = archiveReport(whole)
  expect(code).toBe(0)
  expect(lines[2]).toContain(publicKey)
})

test('any flipped bit of any byte of the events names its record', () => {
  fc.assert(
    fc.property(fc.nat(2), fc.nat(), fc.nat(7), (index, pick, bit) => {
      const { start, end } = ranges[index]!
      const { lines, code } = archiveReport(flip(start + (pick % (end - start)), bit), publicKey)
      expect(code).toBe(1)
      expect(lines[0]).toBe(`不完整：第 ${index + 1} 条记录被改动`)
    }),
    { numRuns: 1_500 },
  )
})

test('any flipped bit before the events, but in the list of keys that is not used, is noticed', () => {
  const header = bytes.indexOf('"events":[')
  const keyLine = bytes.indexOf('"keys":')
  const keyEnd = bytes.indexOf('"receipt":')
  for (let at = 0; at < header - 2; at += 1) {
    if (at >= keyLine && at < keyEnd) continue
    if (archiveReport(flip(at, at % 7), publicKey).code === 0) throw new Error(`byte ${at} may be changed`)
  }
})

test('a chain written anew after the first record is not accepted: the seal holds its end', () => {
  const forged = [chain[0]!]
  forged.push(append(forged, event(2, 'refuse', {})))
  forged.push(append(forged, event(3, 'settle', {})))
  const text = archiveOf(forged)
  const seal = JSON.parse(whole).seal as string
  const other = JSON.parse(text).seal as string
  expect(archiveReport(text.replace(other, seal), publicKey).code).toBe(1)
  // signed with a key of one's own, and that key put into the file: whole in itself, but not with the published key
  const own = newKeyPair()
  const self = archiveOf(forged, (message) => new Uint8Array(sign(null, message, own.privateKey)))
  expect(archiveReport(self, publicKey).lines[0]).toContain('签名不符')
})

test('records cut off at the end are missed', () => {
  const cut = archiveOf(chain.slice(0, 2)).replace(/"seal":"[^"]+"/, `"seal":"${JSON.parse(whole).seal as string}"`)
  expect(archiveReport(cut, publicKey).lines[0]).toContain('被删去')
})

test('another key does not verify it', () => {
  expect(archiveReport(whole, hexOf(newKeyPair().publicKey)).lines[0]).toContain('签名不符')
})

test('something else is told apart', () => {
  for (const text of ['', '{}', 'null', '{"events":[]}', JSON.stringify(JSON.parse(whole), null, 2)])
    expect(archiveReport(text, publicKey).lines[0]).toContain('不是导出的原文件')
})

test('a copy with Windows line ends is still whole', () => {
  expect(archiveReport(whole.replaceAll('\n', '\r\n'), publicKey).code).toBe(0)
})

test('the command prints the verdict and ends with its code', () => {
  const root = path.resolve(__dirname, '../..')
  const folder = mkdtempSync(path.join(tmpdir(), 'archive-'))
  const command = [path.join(root, 'node_modules/tsx/dist/cli.mjs'), path.join(root, 'local/verifyArchive.ts')]
  try {
    const [good, bad] = ['good.json', 'bad.json'].map((name) => path.join(folder, name)) as [string, string]
    writeFileSync(good, whole)
    writeFileSync(bad, flip(ranges[1]!.start + 20, 0))
    expect(execFileSync(process.execPath, [...command, good, '--key', publicKey], { encoding: 'utf8' })).toMatch(
      /^完整\n/,
    )
    const refused = spawnSync(process.execPath, [...command, bad], { encoding: 'utf8' })
    expect([refused.status, refused.stdout]).toEqual([1, '不完整：第 2 条记录被改动\n'])
    expect(spawnSync(process.execPath, command, { encoding: 'utf8' }).status).toBe(2)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
