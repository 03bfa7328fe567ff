import * as v from 'valibot'
import { readEntries, regulatorEvent, verifyRequest } from '../../regulator/gateway'
import { layUnreadableAside, receiveEvents } from '../cases'
import { type Platform, recordMessage } from '../platform'
import { httpEvent } from './httpEvent'

const push = v.object({ events: v.pipe(v.array(v.unknown()), v.maxLength(500)) })
const json = { 'content-type': 'application/json' }

/** Believes a push by its signature only, then treats its events exactly like those of the feed. */
export async function takePush(platform: Platform, received: unknown, environment: NodeJS.ProcessEnv) {
  const read = v.safeParse(httpEvent, received)
  if (!read.success) return badRequest('not an HTTP request')
  const event = read.output
  const body = Buffer.from(event.body, event.isBase64Encoded ? 'base64' : 'utf8')
  const keys = JSON.parse(environment.REGULATOR_PUBLIC_KEYS ?? '{}') as Record<string, string>
  const checked = await verifyRequest(
    // only path and query are signed, so any host does
    { method: event.httpMethod, url: `https://host.invalid${event.path}`, headers: event.headers, body },
    (keyid) => (Object.hasOwn(keys, keyid) ? { publicKey: keys[keyid] as string } : undefined),
    new Date(),
    (keyid, nonce) => seen(platform, keyid, nonce),
  )
  if (!checked.ok) {
    platform.log.info('push', { status: 'refused', reason: checked.problem })
    return {
      statusCode: 401,
      headers: json,
      body: JSON.stringify({ code: checked.problem, message: 'signature refused' }),
    }
  }
  await recordMessage(platform.database.query, {
    direction: 'in',
    method: event.httpMethod,
    path: event.path,
    keyid: checked.keyid,
    contentDigest: header(event.headers, 'content-digest'),
    signatureInput: header(event.headers, 'signature-input'),
    signature: header(event.headers, 'signature'),
  })
  const parsed = v.safeParse(push, parse(body))
  if (!parsed.success) return badRequest('not a push of events')
  const { read: events, unreadable } = readEntries(regulatorEvent, parsed.output.events, 'eventId')
  await receiveEvents(platform, events, 'push')
  await layUnreadableAside(platform, unreadable)
  return { statusCode: 204, headers: {}, body: '' }
}

/** Names of headers come in any case. */
function header(headers: Readonly<Record<string, string>>, name: string): string {
  return Object.entries(headers).find(([given]) => given.toLowerCase() === name)?.[1] ?? ''
}

function badRequest(message: string) {
  return { statusCode: 400, headers: json, body: JSON.stringify({ code: 'bad-request', message }) }
}

async function seen(platform: Platform, keyid: string, nonce: string): Promise<boolean> {
  const kept = await platform.database.query
    .insertInto('push_nonce')
    .values({ keyid, nonce, at: new Date() })
    .onConflict((conflict) => conflict.columns(['keyid', 'nonce']).doNothing())
    .returning('nonce')
    .executeTakeFirst()
  return kept === undefined
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString())
  } catch {
    return undefined
  }
}
