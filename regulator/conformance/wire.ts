import { Agent as PlainAgent, request as plainRequest } from 'node:http'
import { request as secureRequest, Agent as TlsAgent } from 'node:https'

/** What came back, not yet judged. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
  /** ms from the first byte out to the last byte in */
  readonly ms: number
}

/** An HTTP request as it goes out: nothing is corrected on the way, so a wrong path or header arrives as it was written. */
export interface Outgoing {
  readonly method: string
  /** path and query */
  readonly target: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

export interface Wire {
  /** Path of the base address, in front of `/v1`; empty as a rule. */
  readonly prefix: string
  send(outgoing: Outgoing): Promise<Answer>
  close(): void
}

const PATIENCE_MS = 20_000

/** @param baseUrl http or https. @throws Error from `send` when there was no HTTP answer at all */
export function wire(baseUrl: string): Wire {
  const base = new URL(baseUrl)
  const secure = base.protocol === 'https:'
  const agent = secure ? new TlsAgent({ keepAlive: true }) : new PlainAgent({ keepAlive: true })
  const request = secure ? secureRequest : plainRequest
  return {
    prefix: base.pathname.replace(/\/$/, ''),
    close: () => agent.destroy(),
    send: ({ method, target, headers, body }) =>
      new Promise((resolve, reject) => {
        const started = performance.now()
        const length = body.length > 0 || method === 'POST' || method === 'PUT' ? String(body.length) : undefined
        const outgoing = request(
          {
            agent,
            host: base.hostname.replace(/^\[|\]$/g, ''),
            port: base.port || (secure ? 443 : 80),
            method,
            path: target,
            headers: { ...headers, ...(length === undefined ? {} : { 'content-length': length }) },
          },
          (incoming) => {
            const parts: Buffer[] = []
            incoming.on('data', (part: Buffer) => parts.push(part))
            incoming.on('error', reject)
            incoming.on('end', () =>
              resolve({
                status: incoming.statusCode ?? 0,
                headers: incoming.headers,
                text: Buffer.concat(parts).toString('utf8'),
                ms: performance.now() - started,
              }),
            )
          },
        )
        outgoing.setTimeout(PATIENCE_MS, () => outgoing.destroy(new Error(`no answer within ${PATIENCE_MS / 1000} s`)))
        outgoing.on('error', reject)
        outgoing.end(body)
      }),
  }
}
