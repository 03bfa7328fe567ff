import * as v from 'valibot'
import { answerDigest, isEmptyPage, problem, type SigningKey, signRequest } from '../contract'
import type { Breaker } from './breaker'
import { GatewayError } from './gatewayError'

export interface Outgoing {
  readonly method: 'GET' | 'POST' | 'PUT'
  /** Path and query under the base address. */
  readonly path: string
  readonly body?: Buffer | string
  readonly type?: string
  /** W3C traceparent of the request this belongs to. */
  readonly trace?: string | undefined
}

export interface Line {
  readonly baseUrl: string
  readonly key: SigningKey
  readonly clock: () => Date
  /** ms, for the whole exchange */
  readonly timeoutMs: number
  readonly breaker: Breaker
  /** puts a message and how it was answered on record; what cannot be recorded counts as not sent */
  readonly record?: Record | undefined
}

/** One exchange as the log keeps it: who signed what when, and the answer's digest. Bodies are in no log. */
export interface MessageRecord {
  readonly direction: 'out' | 'in'
  readonly method: string
  /** path and query */
  readonly path: string
  readonly keyid: string
  readonly contentDigest: string
  readonly signatureInput: string
  readonly signature: string
  readonly status?: number
  readonly answerDigest?: string
  readonly trace?: string
}

type Record = (message: MessageRecord) => Promise<void>

/**
 * Statuses of the 4xx family that say nothing about the message itself: our key or clock is wrong (401, 403: mended by an
 * operator, and no filing may die of it meanwhile), the backend was slow or busy, or sits behind a page of its operator (404
 * without a problem of the contract).
 */
const laterStatuses = new Set([401, 403, 408, 425, 429])
/** Problems that pass by themselves: an act that overtook its case. */
const laterCodes = new Set(['case-unknown', 'no-answer-code'])

/**
 * One signed exchange through the breaker. Answers the parsed JSON, or undefined for 204.
 *
 * @throws GatewayError only
 */
export async function send(line: Line, outgoing: Outgoing): Promise<unknown> {
  const wait = line.breaker.enter()
  if (wait > 0)
    throw new GatewayError({
      kind: 'temporary',
      code: 'circuit-open',
      message: 'the regulator is not answering; calls are paused',
      retryAfter: Math.ceil(wait / 1000),
    })
  try {
    const answer = await exchange(line, outgoing)
    line.breaker.succeeded()
    return answer
  } catch (error) {
    const failure = asGatewayError(error)
    // A refusal is an answer: the backend is alive. Only silence and 5xx open the circuit.
    if (failure.status !== undefined && failure.status < 500) line.breaker.succeeded()
    else line.breaker.failed()
    throw failure
  }
}

async function exchange(line: Line, { method, path, body, type, trace }: Outgoing): Promise<unknown> {
  const url = `${line.baseUrl.replace(/\/$/, '')}${path}`
  const headers = await signRequest(
    {
      method,
      url,
      body,
      headers: { accept: 'application/json', 'content-type': type, traceparent: trace },
    },
    line.key,
    line.clock(),
  )
  const put = (answer: { status: number; text: string } | undefined) =>
    line.record?.({
      direction: 'out',
      method,
      path,
      keyid: line.key.keyid,
      contentDigest: headers['content-digest'] ?? '',
      signatureInput: headers['signature-input'] ?? '',
      signature: headers.signature ?? '',
      ...(answer && { status: answer.status, answerDigest: answerDigest(answer.text) }),
      ...(trace && { trace }),
    })
  const response = await fetch(url, {
    method,
    headers,
    // A copy over a plain ArrayBuffer: fetch's type does not take a Buffer, which may sit on shared memory.
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
    signal: AbortSignal.timeout(line.timeoutMs),
    redirect: 'error',
  }).catch(async (error: unknown) => {
    // it may have arrived: what was signed and sent is on record, answered or not
    await put(undefined)
    throw error
  })
  const text = await response.text()
  // a feed that had nothing new is asked every few seconds and says nothing
  if (!response.ok || !isEmptyPage(method, text)) await put({ status: response.status, text })
  if (!response.ok) throw refusal(response, text)
  return text === '' ? undefined : parseJson(text, response.status)
}

function refusal(response: Response, text: string): GatewayError {
  const told = v.safeParse(v.pipe(v.string(), v.parseJson(), problem), text)
  const code = told.success ? told.output.code : 'no-answer-code'
  const later = response.status >= 500 || laterStatuses.has(response.status) || laterCodes.has(code)
  const retryAfter = Number(response.headers.get('retry-after'))
  return new GatewayError({
    kind: later ? 'temporary' : 'permanent',
    code,
    message: `the regulator answered ${response.status} ${code}`,
    status: response.status,
    ...(retryAfter > 0 ? { retryAfter } : {}),
  })
}

function parseJson(text: string, status: number): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw badAnswer(cause, status)
  }
}

/** A success that cannot be read: temporary, because the other side may mend it, and nothing of ours is at fault. */
export function badAnswer(cause: unknown, status = 200): GatewayError {
  return new GatewayError({
    kind: 'temporary',
    code: 'bad-answer',
    message: 'the regulator gave an answer that does not follow the contract',
    status,
    cause,
  })
}

function asGatewayError(error: unknown): GatewayError {
  if (error instanceof GatewayError) return error
  // By name: the exception of AbortSignal.timeout is a DOMException, which is not an Error everywhere.
  const timedOut = typeof error === 'object' && error !== null && 'name' in error && error.name === 'TimeoutError'
  return new GatewayError({
    kind: 'temporary',
    code: timedOut ? 'timeout' : 'network',
    message: timedOut ? 'the regulator did not answer in time' : 'the regulator could not be reached',
    cause: error,
  })
}
