import { randomBytes, randomUUID } from 'node:crypto'
import { type RequestOptions, request } from 'node:http'
import { main as regulatorEvents } from '../../cloudfunctions/regulator-events'
import { callFunction } from '../../local/functionHost'
import { signRequest } from '../../regulator/contract'
import { type FuzzHouse, owner, procedureNames, procedures, pusher } from './fuzzHouse'
import { hostile, hostileText, mutate, sampleOf } from './fuzzInputs'
import type { Chance } from './random'

/** What a target answered: a status where it has one, and every word of it. */
export interface Heard {
  readonly failed: boolean
  readonly text: string
  /** what was sent, for the report of a failure */
  readonly sent: unknown
}

export type Target = (house: FuzzHouse, random: Chance, index: number) => Promise<Heard>

/** A caller of its own for each call. */
const address = (index: number) => `10.${(index >> 14) & 255}.${(index >> 6) & 255}.${index & 63}`

/** The deployed router: sound inputs with something wrong in them, and envelopes that are wrong themselves. */
const router: Target = async (house, random, index) => {
  const procedure = random.pick(procedureNames)
  const schema = procedures[procedure]?.contract.input
  const input = schema ? sampleOf(schema, house.known, random) : hostile(random)
  const event: unknown = {
    procedure,
    input: random.yes(0.9) ? mutate(input, random) : input,
    idempotencyKey: randomUUID(),
  }
  const sent = random.yes(0.1) ? mutate(event, random) : event
  const who = random.yes(0.1) ? undefined : random.yes(0.3) ? owner : `fuzz-${Math.floor(index / 5)}`
  const reply = await house.call(sent, who, address(index))
  return { failed: !reply.ok && reply.error.code === 'internal', text: JSON.stringify(reply), sent }
}

const event = (house: FuzzHouse, random: Chance) => ({
  eventId: randomUUID(),
  position: random.whole(1, 1_000_000),
  caseNumber: random.yes(0.5) ? house.known.caseNumber : 'FZ26-3333-3333-3',
  caseSequence: random.whole(1, 5),
  act: random.pick(['accept', 'dispatch', 'decline', 'toString', 'no-such-act']),
  at: '2026-11-22T03:00:00.000Z',
  data: { bureau: '鼓楼区市场监督管理局', reason: '理由', ground: 'R4' },
})

/** The regulator's push: rightly signed with a wrong body, or wrong altogether. */
const push: Target = async (house, random) => {
  const message = { events: Array.from({ length: random.whole(0, 3) }, () => event(house, random)) }
  const text = JSON.stringify(random.yes(0.85) ? mutate(message, random) : message) ?? ''
  const body = random.yes(0.1) ? text.slice(0, random.whole(0, text.length)) : text
  const path = '/functions/regulator-events'
  const signed = await signRequest(
    { method: 'POST', url: `https://host.invalid${path}`, body, headers: {} },
    pusher,
    new Date(),
  )
  const headers = random.yes(0.15) ? (mutate(signed, random) as Record<string, string>) : signed
  const base64 = random.yes(0.5)
  const sent = {
    path,
    httpMethod: 'POST',
    headers,
    body: base64 ? Buffer.from(body).toString('base64') : body,
    isBase64Encoded: base64,
  }
  const reply = await callFunction(regulatorEvents, random.yes(0.05) ? mutate(sent, random) : sent, {
    source: 'wx_http',
    address: '10.0.0.1',
  })
  return { failed: reply.statusCode >= 500, text: `${reply.statusCode} ${reply.body}`, sent }
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const starts = [
  Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
  png.subarray(0, 16),
  Buffer.from('RIFF\xff\xff\xff\xffWEBPVP8 ', 'latin1'),
  Buffer.from('%PDF-1.7\n'),
  Buffer.from('<svg xmlns="http://www.w3.org/2000/svg">'),
  Buffer.from('PK\x03\x04'),
  Buffer.from('GIF89a\xff\xff\xff\xff', 'latin1'),
]

/** Bytes that begin like a file and are none, or are one with a few bytes changed. */
function brokenFile(random: Chance): Buffer {
  if (random.yes(0.3)) {
    const bytes = Buffer.from(png)
    for (let left = random.whole(1, 4); left > 0; left -= 1)
      bytes[random.whole(8, bytes.length - 1)] = random.whole(0, 255)
    return bytes
  }
  if (random.yes(0.1)) return Buffer.alloc(0)
  return Buffer.concat([random.pick(starts), randomBytes(random.whole(0, 400))])
}

/** An upload from its beginning to its end, with broken bytes in the middle. */
const upload: Target = async (house, random, index) => {
  const bytes = brokenFile(random)
  const call = (procedure: string, input: unknown) =>
    house.call({ procedure, input, idempotencyKey: randomUUID() }, undefined, address(index))
  const begun = await call('files.begin', { name: '证据.png', size: Math.max(1, bytes.length) })
  if (!begun.ok) return { failed: begun.error.code === 'internal', text: JSON.stringify(begun), sent: 'begin' }
  const { fileId } = begun.data as { fileId: string }
  await house.files.receive(fileId, bytes)
  const reply = await call('files.complete', { fileId })
  const sent = bytes.toString('base64')
  return { failed: !reply.ok && reply.error.code === 'internal', text: JSON.stringify(reply), sent }
}

/** The addresses of the server: broken bodies, broken frames, broken links. */
const http: Target = async (house, random, index) => {
  const junk = () => encodeURIComponent(hostileText(random, 200).replace(/[\ud800-\udfff]/g, ''))
  const [method, path] = random.pick([
    ['POST', '/functions/api'],
    ['POST', '/functions/services'],
    ['POST', '/functions/regulator-events'],
    ['POST', `/upload/${random.yes(0.5) ? junk() : 'a'.repeat(24)}`],
    ['GET', `/file/${random.yes(0.5) ? junk() : 'a'.repeat(24)}?t=${junk()}&u=${junk()}&s=${junk()}`],
    ['POST', '/local/sign-in'],
    ['GET', `/${junk()}`],
    ['GET', '/%'],
  ] as const)
  const type = random.pick(['application/json', 'multipart/form-data; boundary=x', 'multipart/form-data', 'text/plain'])
  const json = JSON.stringify(mutate({ procedure: 'account.me', input: {} }, random)) ?? ''
  const body = random.pick([
    json,
    json.slice(0, random.whole(0, json.length)),
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n',
    '--x--',
    '\0',
    '[1e999]',
  ])
  const headers = { 'content-type': type, cookie: `wet-person=${junk()}` }
  const sent = { method, path, type, body }
  try {
    const answer = await ask(house.url + path, { method, headers, localAddress: ownAddress(index) }, body)
    const failed = answer.status >= 500 || answer.text.includes('"internal"')
    return { failed, text: `${answer.status} ${answer.text}`, sent }
  } catch (error) {
    return { failed: true, text: `no answer: ${String(error)}`, sent: { ...sent, headers, cause: String(error) } }
  }
}

/** The whole of 127/8 is this machine: the callers of {@link address} over HTTP. */
const ownAddress = (index: number) => address(index).replace('10.', '127.')

/** One call on a connection of its own. */
function ask(url: string, options: RequestOptions, body: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { ...options, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.once('error', reject)
      response.once('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }))
    })
    outgoing.once('error', reject)
    outgoing.end(options.method === 'POST' ? body : undefined)
  })
}

/** Each target with its share of the inputs. */
export const targets: readonly { readonly name: string; readonly share: number; readonly run: Target }[] = [
  { name: 'router', share: 0.72, run: router },
  { name: 'regulator-events', share: 0.13, run: push },
  { name: 'uploads', share: 0.05, run: upload },
  { name: 'http', share: 0.1, run: http },
]
