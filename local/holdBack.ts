import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { tooOften } from '../cloudfunctions/platform'
import type { RpcReply } from '../cloudfunctions/platform/contract'

/** How long the answer to somebody who does not listen is held back. It bounds a flood to its connections by this. */
const HELD_MS = 2_000
/** After the answer the other side has so long to hear it. */
const HEARD_MS = 1_000
/** Connections of one caller that are held; further ones are closed at once. */
const MOST_HELD = 1_000

/**
 * Answers callers that go on calling although they were told to wait: late, in words made beforehand, and on a connection that
 * is closed afterwards. Nothing of their call is read meanwhile. A flood of any speed becomes one call each two seconds for each
 * connection it can open.
 */
export function holdBack(heldMs = HELD_MS) {
  const held = new Map<string, Set<Socket>>()
  const letGo = (caller: string, socket: Socket) => {
    const own = held.get(caller)
    own?.delete(socket)
    if (own?.size === 0) held.delete(caller)
  }
  /** @param wait seconds to say, asked when the answer goes out */
  return (caller: string, { socket }: IncomingMessage, wait: () => number): void => {
    const own = held.get(caller) ?? new Set()
    // calls that were sent one behind the other on a held connection end with it
    if (own.has(socket)) return
    if (own.size >= MOST_HELD) {
      socket.destroy()
      return
    }
    held.set(caller, own.add(socket))
    socket.pause()
    const answering = setTimeout(() => {
      // what was sent and never read would break the connection before the answer is heard
      socket.resume()
      socket.end(lateAnswer(wait()))
      setTimeout(() => socket.destroy(), HEARD_MS).unref()
    }, heldMs)
    socket.once('close', () => {
      clearTimeout(answering)
      letGo(caller, socket)
    })
  }
}

const made = new Map<number, string>()

/** A whole HTTP answer; one for each number of seconds, and there are sixty. */
function lateAnswer(wait: number): string {
  const seconds = Math.max(1, wait)
  const kept = made.get(seconds)
  if (kept) return kept
  const body = JSON.stringify({ ok: false, error: tooOften(seconds) } satisfies RpcReply)
  const answer = [
    'HTTP/1.1 429 Too Many Requests',
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    `retry-after: ${seconds}`,
    'cache-control: no-store',
    'x-content-type-options: nosniff',
    'connection: close',
    '',
    body,
  ].join('\r\n')
  made.set(seconds, answer)
  return answer
}
