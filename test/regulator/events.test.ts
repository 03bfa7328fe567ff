import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as v from 'valibot'
import { eventPush, type RegulatorEvent, verifyRequest } from '../../regulator/gateway'
import { act, type House, house, sandboxKey, submission } from './house'

interface Delivery {
  readonly event: RegulatorEvent
  readonly verification: Awaited<ReturnType<typeof verifyRequest>>
}

let sandbox: House
let receiver: Server
const deliveries: Delivery[] = []
let waiting: (() => void) | undefined
/** Answers of our side to the next pushes; 204 when none is left. */
const answers: number[] = []

beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    const verification = await verifyRequest(
      { method: request.method ?? '', url: `http://127.0.0.1${request.url}`, headers: request.headers, body },
      (keyid) => (keyid === sandboxKey.keyid ? { publicKey: sandboxKey.publicKey } : undefined),
      new Date(),
      async () => false,
    )
    for (const event of v.parse(eventPush, JSON.parse(body.toString())).events) deliveries.push({ event, verification })
    response.writeHead(answers.shift() ?? 204).end()
    waiting?.()
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  const { port } = receiver.address() as AddressInfo
  sandbox = await house({ pushUrl: `http://127.0.0.1:${port}/functions/regulator-events` })
}, 60_000)
afterAll(async () => {
  await sandbox.close()
  receiver.closeAllConnections()
  await new Promise((resolve) => receiver.close(resolve))
})

async function delivered(count: number): Promise<void> {
  while (deliveries.length < count)
    await new Promise<void>((resolve) => {
      waiting = resolve
    })
}

async function perform(caseNumber: string, name: string, fields: Record<string, string> = {}, arrivals = 1) {
  const shown = Object.keys(fields).join(' ')
  const path = `/console/cases/${caseNumber}/acts/${name}`
  return sandbox.post(path, { ...fields, shown, arrivals: String(arrivals) })
}

test('an act on the console is in the feed and pushed, signed, as the same event', async () => {
  const filing = submission()
  await sandbox.gateway.submitCase(filing)
  expect((await perform(filing.caseNumber, 'dispatch', { bureau: '鼓楼区市场监督管理局' })).status).toBe(303)
  const page = await sandbox.gateway.events(0)
  const event = page.events.at(-1)
  expect(event).toMatchObject({
    caseNumber: filing.caseNumber,
    caseSequence: 1,
    act: 'dispatch',
    data: { bureau: '鼓楼区市场监督管理局' },
  })
  await delivered(1)
  expect(deliveries[0]).toEqual({ event, verification: { ok: true, keyid: sandboxKey.keyid } })
})

test('a push that fails is tried again with the same event', async () => {
  const before = deliveries.length
  answers.push(503)
  const filing = submission()
  await sandbox.gateway.submitCase(filing)
  await perform(filing.caseNumber, 'accept')
  await delivered(before + 2)
  const [first, second] = deliveries.slice(before)
  expect(second?.event).toEqual(first?.event)
  expect(second?.event.caseNumber).toBe(filing.caseNumber)
})

test('positions order the feed, and case sequences count the own acts of each case without gaps', async () => {
  const [one, two] = [submission(), submission()]
  await sandbox.gateway.submitCase(one)
  await sandbox.gateway.submitCase(two)
  const { next: start } = await sandbox.gateway.events(0, 500)
  await perform(one.caseNumber, 'accept')
  await perform(two.caseNumber, 'accept')
  await perform(one.caseNumber, 'startMediation', { how: 'remote', notice: '电话联系' }, 2)
  await sandbox.gateway.sendAct(one.caseNumber, act('askRecusal', { reason: '调解员是亲属' }))
  await perform(one.caseNumber, 'decideRecusal', { decision: '更换调解员' }, 4)

  const seen: RegulatorEvent[] = []
  for (let after = start, more = true; more; ) {
    const page = await sandbox.gateway.events(after, 1)
    seen.push(...page.events)
    after = page.next
    more = page.more
  }
  expect(seen.map((event) => [event.caseNumber, event.act, event.caseSequence])).toEqual([
    [one.caseNumber, 'accept', 1],
    [two.caseNumber, 'accept', 1],
    [one.caseNumber, 'startMediation', 2],
    [one.caseNumber, 'decideRecusal', 3],
  ])
  expect(seen.map((event) => event.position)).toEqual([...seen.map((event) => event.position)].sort((a, b) => a - b))
  expect(await sandbox.gateway.events(seen.at(-1)?.position ?? 0)).toMatchObject({ events: [], more: false })
})
