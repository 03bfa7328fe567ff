import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { syncDirectory } from '../../cloudfunctions/credit'
import type { RpcReply } from '../../cloudfunctions/platform/contract'
import { arrivals, feedOf, syntheticCity } from '../cloudfunctions/credit/feedOf'
import { testPlatform } from '../cloudfunctions/harness'
import { percentile, printTable, randomStream } from './timing'

const MERCHANTS = 3_000
/** Look-ups of others that are measured, alone and beside the flood, by turns. */
const LOOK_UPS = 400
const ROUNDS = 4
/** Calls the flood has under way at any moment. */
const AT_ONCE = 20
/** Between two look-ups of others: people read. */
const PAUSE_MS = 5
const FLOODER = '127.0.0.9'
/** What the product promises: others wait at most half as long again. */
const MOST = 1.5

/**
 * One address floods the look-up from a process of its own while others look merchants up: how much longer the others wait.
 * Real HTTP, the real limits and their real clock; what is refused is refused before the database hears of it.
 */
export async function abuse(): Promise<void> {
  const city = syntheticCity(MERCHANTS)
  const platform = await testPlatform(feedOf(arrivals(city)), { limited: true })
  const flood = { sent: 0, refused: 0 }
  const server = createServer((incoming, response) => {
    const parts: Buffer[] = []
    incoming.on('data', (part: Buffer) => parts.push(part))
    incoming.on('end', async () => {
      const { procedure, input } = JSON.parse(Buffer.concat(parts).toString()) as { procedure: string; input: object }
      const address = incoming.socket.remoteAddress ?? ''
      const reply = await platform.call(procedure, input, { address })
      if (address === FLOODER) {
        flood.sent += 1
        if (!reply.ok) flood.refused += 1
      }
      response.end(JSON.stringify(reply))
    })
  })
  try {
    await syncDirectory(platform)
    await new Promise<void>((resolve) => void server.listen(0, '0.0.0.0', resolve))
    const { port } = server.address() as AddressInfo
    const random = randomStream(7)
    let caller = 0
    const lookUp = async () => {
      const { name } = city[Math.floor(random() * city.length)] ?? { name: '' }
      const from = Math.floor(random() * (name.length - 3))
      caller += 1
      // every one of the others is somebody else: the whole of 127/8 is this machine
      const localAddress = `127.1.${caller >> 8}.${caller & 255}`
      const started = performance.now()
      const reply = await post(port, localAddress, {
        procedure: 'credit.search',
        input: { words: name.slice(from, from + 3) },
      })
      if (!reply.ok) throw new Error(`refused somebody who did nothing: ${reply.error.code}`)
      const taken = performance.now() - started
      await wait(PAUSE_MS)
      return taken
    }
    for (let warm = 0; warm < 40; warm += 1) await lookUp()
    const [alone, beside]: [number[], number[]] = [[], []]
    for (let round = 0; round < ROUNDS; round += 1) {
      for (let done = 0; done < LOOK_UPS / ROUNDS; done += 1) alone.push(await lookUp())
      const before = flood.refused
      const attacker = spawn(process.execPath, [join(__dirname, 'flood.mjs'), String(port), String(AT_ONCE)])
      // it has used up what anybody may ask at once
      while (flood.refused === before) await wait(20)
      for (let done = 0; done < LOOK_UPS / ROUNDS; done += 1) beside.push(await lookUp())
      attacker.kill('SIGKILL')
      await once(attacker, 'close')
    }
    for (const samples of [alone, beside]) samples.sort((one, other) => one - other)
    const [p50, p95] = [0.5, 0.95].map((share) => [percentile(alone, share), percentile(beside, share)] as const)
    const [low, high] = [p50 ?? [0, 0], p95 ?? [0, 0]]
    console.log(
      `${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}: ${flood.sent} calls of one address, ${flood.refused} refused`,
    )
    printTable([
      ['look-ups of others', 'p50 ms', 'p95 ms'],
      ['alone', low[0].toFixed(1), high[0].toFixed(1)],
      ['beside the flood', low[1].toFixed(1), high[1].toFixed(1)],
      [`times (at most ${MOST} at p95)`, (low[1] / low[0]).toFixed(2), (high[1] / high[0]).toFixed(2)],
    ])
    if (high[1] / high[0] > MOST) process.exitCode = 1
  } finally {
    server.closeAllConnections()
    server.close()
    await platform.close()
  }
}

function post(port: number, localAddress: string, body: object): Promise<RpcReply> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ port, host: '127.0.0.1', localAddress, method: 'POST' }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => resolve(JSON.parse(Buffer.concat(parts).toString()) as RpcReply))
    })
    outgoing.on('error', reject)
    outgoing.end(JSON.stringify(body))
  })
}
