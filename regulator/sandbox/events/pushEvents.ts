import { setTimeout as wait } from 'node:timers/promises'
import { answerDigest, type EventPush, type RegulatorEvent, type SigningKey, signRequest } from '../../contract'
import type { MessageLog } from '../log/messageLog'

/** Waits between the tries, ms. */
const defaultWaits = [500, 3_000]

/**
 * Sends each new event to the other side as soon as it happens: POST of an `EventPush`, signed. Three tries, then it is
 * left to the feed, which is the truth in any case.
 *
 * @param options.waits ms between the tries
 * @returns `push`, and `stop` for the end of the process
 */
export function eventPusher(options: {
  readonly url: string | undefined
  readonly key: SigningKey
  readonly realNow: () => Date
  readonly waits?: readonly number[]
  /** puts what was sent on record, answered or not */
  readonly record?: MessageLog['record']
}): { push: (event: RegulatorEvent) => void; stop: () => void } {
  const { url, key, realNow, waits = defaultWaits, record } = options
  const ending = new AbortController()
  const attempt = async (target: string, body: string): Promise<boolean> => {
    const headers = await signRequest(
      { method: 'POST', url: target, body, headers: { 'content-type': 'application/json' } },
      key,
      realNow(),
    )
    const signal = AbortSignal.any([ending.signal, AbortSignal.timeout(4_000)])
    const { pathname, search } = new URL(target)
    const put = (heard?: { status: number; answer_digest: string }) =>
      record?.({
        direction: 'out',
        method: 'POST',
        path: pathname + search,
        keyid: key.keyid,
        content_digest: headers['content-digest'] ?? '',
        signature_input: headers['signature-input'] ?? '',
        signature: headers.signature ?? '',
        ...heard,
      })
    const answer = await fetch(target, { method: 'POST', headers, body, signal }).catch(async (error: unknown) => {
      // it may have arrived
      await put()
      throw error
    })
    await put({ status: answer.status, answer_digest: answerDigest(Buffer.from(await answer.arrayBuffer())) })
    // A refusal will not become an agreement by asking again.
    return answer.ok || (answer.status >= 400 && answer.status < 500)
  }
  const deliver = async (target: string, event: RegulatorEvent) => {
    const push: EventPush = { events: [event] }
    const body = JSON.stringify(push)
    for (const pause of [0, ...waits]) {
      await wait(pause, undefined, { signal: ending.signal, ref: false })
      if (await attempt(target, body).catch(() => false)) return
    }
  }
  return {
    push: (event) => {
      // Ends early when the sandbox closes, and that is all that can be thrown here.
      if (url) deliver(url, event).catch(() => undefined)
    },
    stop: () => ending.abort(),
  }
}
