import { createPublicKey, randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportLog, recordMessage, sealLogs } from '../../cloudfunctions/platform'
import { takePush } from '../../cloudfunctions/regulator-events/takePush'
import { compareLogs, verifyLog } from '../../domain/kernel/evidence'
import { readBody } from '../../local/readBody'
import { logsReport } from '../../local/verifyLog'
import { type RegulatorGateway, regulatorGateway } from '../../regulator/gateway'
import { type TestPlatform, testPlatform } from '../cloudfunctions/harness'
import { act, type House, house, peer, sandboxKey, sha256, submission } from './house'

const hex = (pem: string) =>
  Buffer.from(createPublicKey(pem).export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex')

let platform: TestPlatform
let office: House
let pushes: Server
let gateway: RegulatorGateway
beforeAll(async () => {
  platform = await testPlatform()
  pushes = createServer((request, response) => {
    const answer = async () => {
      const body = (await readBody(request, 1_000_000))?.toString('base64') ?? ''
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
      const event = { path: request.url ?? '', httpMethod: 'POST', headers, body, isBase64Encoded: true }
      const reply = await takePush(platform, event, {
        ...process.env,
        REGULATOR_PUBLIC_KEYS: JSON.stringify({ [sandboxKey.keyid]: sandboxKey.publicKey }),
      })
      response.writeHead(reply.statusCode, reply.headers).end(reply.body)
    }
    answer().catch(() => response.writeHead(500).end())
  })
  await new Promise<void>((resolve) => void pushes.listen(0, '127.0.0.1', resolve))
  office = await house({ pushUrl: `http://127.0.0.1:${(pushes.address() as AddressInfo).port}/push` })
  gateway = regulatorGateway({
    baseUrl: office.url,
    key: peer,
    clock: () => new Date(),
    record: (message) => recordMessage(platform.database.query, message),
  })
})
afterAll(async () => {
  await office.close()
  pushes.closeAllConnections()
  await new Promise((resolve) => pushes.close(resolve))
  await platform.close()
})

const keysOf = () => [
  { id: sandboxKey.keyid, publicKey: hex(sandboxKey.publicKey) },
  { id: platform.receiptKey.id, publicKey: platform.receiptKey.published[0]?.publicKey ?? '' },
]
const ours = async () => {
  await sealLogs(platform)
  const lines: string[] = []
  await exportLog(platform.database.query, 'bridge', (line) => lines.push(line))
  return lines.join('\n')
}
const theirs = () => office.page('/console/messages.jsonl')

test('both sides keep the same messages, and each can show that nobody changed its own', async () => {
  const filed = submission()
  const bytes = randomBytes(64)
  await gateway.putEvidence(sha256(bytes), bytes, 'image/png')
  await gateway.submitCase(filed)
  // a repeat is a message of its own
  await gateway.submitCase(filed)
  await gateway.sendAct(filed.caseNumber, act('addFacts', { facts: '又漏了' }))
  await expect(gateway.submitCase({ ...filed, title: '别的事' })).rejects.toMatchObject({ code: 'different-content' })
  // the page has nothing in it: on neither side's record
  await gateway.events(1_000_000, 10)
  await office.post(`/console/cases/${filed.caseNumber}/acts/accept`, {})
  const [here, there] = [await ours(), await theirs()]
  expect(verifyLog(here, keysOf())).toMatchObject({ ok: true, log: 'bridge' })
  expect(verifyLog(there, keysOf())).toMatchObject({ ok: true, log: 'bridge' })
  expect(compareLogs(here, there).differences).toEqual([])
  expect(compareLogs(here, there).alike).toBeGreaterThanOrEqual(5)
  expect(logsReport(here, there, keysOf()).code).toBe(0)
})

test('a restart of the office goes on with its log', async () => {
  const before = (await theirs()).trim().split('\n').length
  await office.restart()
  await gateway.submitCase(submission())
  const log = await theirs()
  expect(verifyLog(log, keysOf()).ok).toBe(true)
  expect(log.trim().split('\n').length).toBeGreaterThan(before)
})

test('who is not believed leaves no record on the other side', async () => {
  const stranger = regulatorGateway({ baseUrl: office.url, key: { ...peer, keyid: 'nobody' }, clock: () => new Date() })
  const before = await theirs()
  await expect(stranger.submitCase(submission())).rejects.toMatchObject({ status: 401 })
  expect((await theirs()).split('\n').filter((line) => line.includes('"content"'))).toEqual(
    before.split('\n').filter((line) => line.includes('"content"')),
  )
})
