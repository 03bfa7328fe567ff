import { createHash, randomUUID } from 'node:crypto'
import { receiptKey } from '../../../cloudfunctions/platform'
import { parsePublishedKeys } from '../../../cloudfunctions/platform/receiptKey'
import { verifyArchive } from '../../../domain/kernel/evidence'
import { fileOfReceipt, type PublicKey, verifyReceipt } from '../../../domain/kernel/evidence/receipt'
import { newKeyPair } from '../../../regulator/gateway'
import { canaries, soundComplaint, soundFiling } from '../../sound/complaint'
import { data, refusal, type TestPlatform, testPlatform } from '../harness'

let platform: TestPlatform
beforeAll(async () => {
  platform = await testPlatform()
})
afterAll(() => platform.close())

interface ReceiptAnswer {
  caseNumber: string
  receivedAt: string
  issuedAt: string
  receipt: string
  files: { name: string; size: number; sha256: string }[]
}

const receiptOf = (caseNumber: string, person = 'owner') =>
  platform.call<ReceiptAnswer>('cases.receipt', { caseNumber }, { person })
const archiveOf = (caseNumber: string, person = 'owner') =>
  platform.call<{ name: string; text: string }>('cases.archive', { caseNumber }, { person })
const publishedKeys = async () =>
  data(await platform.call<{ keys: (PublicKey & { from: string })[] }>('cases.receiptKeys', {})).keys

const pdf = Buffer.from('%PDF-1.4\n%的\n')

async function uploaded(name: string, bytes: Buffer): Promise<object> {
  const { fileId } = data(await platform.call<{ fileId: string }>('files.begin', { name, size: bytes.length }))
  await platform.files.receive(fileId, bytes)
  return data(await platform.call<object>('files.complete', { fileId }))
}

async function filed(evidence: object[] = []): Promise<string> {
  const answers = { ...soundComplaint, ...(evidence.length > 0 ? { evidence } : {}) }
  const filing = { ...soundFiling, answers }
  return data(
    await platform.call<{ caseNumber: string }>('cases.submit', filing, { person: 'owner', key: randomUUID() }),
  ).caseNumber
}

test('the owner’s receipt verifies with the published keys alone and names every file', async () => {
  const copies = await Promise.all(
    ['小票.pdf', '聊天.pdf'].map((name) => uploaded(name, Buffer.concat([pdf, Buffer.from(name)]))),
  )
  const caseNumber = await filed(copies)
  const answer = data(await receiptOf(caseNumber))
  const verdict = verifyReceipt(answer.receipt, await publishedKeys())
  if (!verdict.ok) throw new Error(verdict.problem)
  expect(verdict.receipt).toMatchObject({ n: caseNumber, t: '2026-11-20T02:00:00.000Z', k: 'test-1' })
  expect(answer.files.map(({ name }) => name)).toEqual(['小票.pdf', '聊天.pdf'])
  const digest = createHash('sha256')
    .update(Buffer.concat([pdf, Buffer.from('聊天.pdf')]))
    .digest('hex')
  expect(answer.files[1]?.sha256).toBe(digest)
  expect(fileOfReceipt(verdict.receipt, digest)).toBe(1)
  const first = await platform.database.query
    .selectFrom('case_event')
    .select('hash')
    .where('case_number', '=', caseNumber)
    .where('sequence', '=', 1)
    .executeTakeFirstOrThrow()
  expect(verdict.receipt.h).toBe(first.hash)
})

test('asked for later, after more has happened, it is the same receipt', async () => {
  const caseNumber = await filed()
  const before = data(await receiptOf(caseNumber))
  data(await platform.call('cases.act', { caseNumber, act: 'withdraw', data: {} }, { person: 'owner' }))
  platform.setNow('2026-11-25T02:00:00.000Z')
  const after = data(await receiptOf(caseNumber))
  platform.setNow('2026-11-20T02:00:00.000Z')
  expect(after.receipt).toBe(before.receipt)
  expect(after.receivedAt).toBe(before.receivedAt)
  expect(after.issuedAt).toBe('2026-11-25T02:00:00.000Z')
})

test('a stranger gets neither receipt nor archive, nobody signed in is asked to sign in, and the attempts are on record', async () => {
  const caseNumber = await filed()
  expect(refusal(await receiptOf(caseNumber, 'stranger'))).toBe('not-found')
  expect(refusal(await archiveOf(caseNumber, 'stranger'))).toBe('not-found')
  expect(refusal(await receiptOf('FZ26-3333-3333-3'))).toBe('not-found')
  expect(refusal(await platform.call('cases.receipt', { caseNumber }))).toBe('not-signed-in')
  expect(refusal(await platform.call('cases.archive', { caseNumber }))).toBe('not-signed-in')
  const rows = await platform.database.query
    .selectFrom('audit')
    .select('procedure')
    .where('object', '=', caseNumber)
    .where('outcome', '=', 'refused')
    .execute()
  expect(rows.map((row) => row.procedure).sort()).toEqual(['cases.archive', 'cases.receipt'])
})

test('the archive holds every event, verifies with the public key, keeps personal values sealed, and is on record', async () => {
  const caseNumber = await filed([await uploaded('小票.pdf', pdf)])
  data(await platform.call('cases.act', { caseNumber, act: 'withdraw', data: {} }, { person: 'owner' }))
  const { name, text } = data(await archiveOf(caseNumber))
  expect(name).toBe(`办件档案-${caseNumber}.json`)
  const keys = await publishedKeys()
  const verdict = verifyArchive(text, keys)
  if (!verdict.ok) throw new Error(verdict.problem)
  expect(verdict.records).toBe(2)
  expect(verdict.receipt.n).toBe(caseNumber)
  expect(verdict.head.files).toEqual([
    { sequence: 1, name: '小票.pdf', size: pdf.length, sha256: createHash('sha256').update(pdf).digest('hex') },
  ])
  expect((JSON.parse(text) as { events: unknown[] }).events).toHaveLength(2)
  for (const canary of Object.values(canaries)) expect(text).not.toContain(canary)
  const audited = await platform.database.query
    .selectFrom('audit')
    .select('outcome')
    .where('object', '=', caseNumber)
    .where('procedure', '=', 'cases.archive')
    .execute()
  expect(audited).toEqual([{ outcome: 'done' }])
})

test('an archive of one case does not pass with the receipt of another', async () => {
  const [one, other] = [await filed(), await filed()]
  const receipt = data(await receiptOf(other)).receipt
  const own = data(await receiptOf(one)).receipt
  const text = data(await archiveOf(one)).text.replace(own, receipt)
  expect(verifyArchive(text, await publishedKeys())).toEqual({ ok: false, problem: 'other-case' })
})

describe('the signing key', () => {
  const parts = { id: 'city-2', from: '2026-11-22', privateKey: newKeyPair().privateKey, earlier: [] }

  test('earlier keys stay published, so that what they signed still verifies', () => {
    const old = receiptKey({ ...parts, id: 'city-1', privateKey: newKeyPair().privateKey })
    const now = receiptKey({ ...parts, earlier: old.published })
    expect(now.published.map(({ id }) => id)).toEqual(['city-1', 'city-2'])
    expect(now.published[0]?.publicKey).toBe(old.published[0]?.publicKey)
  })

  test('a name is never used twice, and only Ed25519 signs', () => {
    const own = receiptKey(parts)
    expect(() => receiptKey({ ...parts, earlier: own.published })).toThrow(/new id/)
    expect(() => receiptKey({ ...parts, privateKey: 'nonsense' })).toThrow()
    expect(() => receiptKey({ ...parts, from: 'today' })).toThrow()
  })

  test('the list of earlier keys is read strictly', () => {
    expect(parsePublishedKeys(undefined)).toEqual([])
    expect(() => parsePublishedKeys('[{"id":"a","publicKey":"00","from":"2026-11-22"}]')).toThrow(
      /RECEIPT_EARLIER_KEYS/,
    )
  })
})
