import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { RpcReply } from '../../cloudfunctions/platform/contract'
import { syntheticCity } from '../cloudfunctions/credit/feedOf'
import { percentile, printTable, randomStream } from './timing'

const MERCHANTS = 3_000
/** Look-ups of others that are measured, alone and beside the flood, by turns. */
const LOOK_UPS = 800
const ROUNDS = 8
/** Between two look-ups of others: people read. */
const PAUSE_MS = 5
/** What the product promises: others wait at most half as long again. */
const MOST = 1.5

interface Flood {
  readonly name: string
  /** calls under way at any moment */
  readonly atOnce: number
  readonly signedIn?: true
}

const floods: readonly Flood[] = [
  { name: 'one address, 20 at once', atOnce: 20 },
  { name: 'one address, 200 at once', atOnce: 200 },
  { name: 'one person, 20 at once, from 1,000 addresses', atOnce: 20, signedIn: true },
]

/** What came of a flood, as it counted itself. */
interface Counts {
  sent: number
  letIn: number
  refused: number
  seconds: number
}

/**
 * Somebody floods the look-up from a process of its own while others look merchants up: how much longer the others wait. The
 * product is a process of its own too, with its own server, functions, limits and clock. First the same flood without the door
 * in front, which shows what it is for.
 */
export async function abuse(): Promise<void> {
  const [smallest] = floods as readonly [Flood]
  const rows = [await measured('without the door: ', 'open', smallest)]
  for (const flood of floods) rows.push(await measured('', 'guarded', flood))
  console.log(
    `${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}; look-ups of others, each from an address of its own`,
  )
  printTable([
    [
      'flood',
      'its calls/s',
      'let in, refused',
      'alone p50, p95 ms',
      'beside it p50, p95 ms',
      `times at p95 (at most ${MOST})`,
    ],
    ...rows.map(({ cells }) => cells),
  ])
  if (rows.slice(1).some(({ times }) => times > MOST)) process.exitCode = 1
}

async function measured(about: string, door: 'open' | 'guarded', flood: Flood) {
  const product = fork(join(__dirname, 'floodedProduct.ts'), [String(MERCHANTS), door], {
    execArgv: ['--import', 'tsx'],
  })
  const [url] = (await once(product, 'message')) as [string]
  const port = Number(new URL(url).port)
  const cookie = flood.signedIn ? await signedIn(url) : ''
  const lookUp = lookUps(port)
  try {
    for (let warm = 0; warm < 60; warm += 1) await lookUp()
    const [alone, beside]: [number[], number[]] = [[], []]
    const all: Counts = { sent: 0, letIn: 0, refused: 0, seconds: 0 }
    for (let round = 0; round < ROUNDS; round += 1) {
      for (let done = 0; done < LOOK_UPS / ROUNDS; done += 1) alone.push(await lookUp())
      const attacker = fork(join(__dirname, 'flood.mjs'), [String(port), String(flood.atOnce), cookie])
      // it has used up what anybody may ask at once
      await once(attacker, 'message')
      for (let done = 0; done < LOOK_UPS / ROUNDS; done += 1) beside.push(await lookUp())
      const counts = await ended(attacker)
      for (const count of Object.keys(all) as (keyof Counts)[]) all[count] += counts[count]
    }
    for (const samples of [alone, beside]) samples.sort((one, other) => one - other)
    const times = percentile(beside, 0.95) / percentile(alone, 0.95)
    const both = (samples: number[]) => [0.5, 0.95].map((share) => percentile(samples, share).toFixed(1)).join(', ')
    const cells = [
      about + flood.name,
      (all.sent / all.seconds).toFixed(0),
      `${all.letIn}, ${all.refused}`,
      both(alone),
      both(beside),
      times.toFixed(2),
    ]
    return { times, cells }
  } finally {
    product.disconnect()
    await once(product, 'exit')
  }
}

/** Look-ups of others, one after the other, each by somebody else: the whole of 127/8 is this machine. */
function lookUps(port: number): () => Promise<number> {
  const city = syntheticCity(MERCHANTS)
  const random = randomStream(7)
  let caller = 0
  return async () => {
    const { name } = city[Math.floor(random() * city.length)] ?? { name: '' }
    const from = Math.floor(random() * (name.length - 3))
    caller += 1
    const started = performance.now()
    const reply = await post(port, `127.1.${caller >> 8}.${caller & 255}`, {
      procedure: 'credit.search',
      input: { words: name.slice(from, from + 3) },
    })
    if (!reply.ok) throw new Error(`refused somebody who did nothing: ${reply.error.code}`)
    const taken = performance.now() - started
    await wait(PAUSE_MS)
    return taken
  }
}

async function ended(attacker: ChildProcess): Promise<Counts> {
  const [told, gone] = [once(attacker, 'message'), once(attacker, 'exit')]
  attacker.send('stop')
  const [counts] = (await told) as [Counts]
  await gone
  return counts
}

async function signedIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/local/sign-in`, { method: 'POST', body: JSON.stringify({ id: 'huang-min' }) })
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

function post(port: number, localAddress: string, body: object): Promise<RpcReply> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        port,
        host: '127.0.0.1',
        localAddress,
        path: '/functions/api',
        method: 'POST',
        headers: { 'content-type': 'application/json' },
      },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () => resolve(JSON.parse(Buffer.concat(parts).toString()) as RpcReply))
      },
    )
    outgoing.on('error', reject)
    outgoing.end(JSON.stringify(body))
  })
}
