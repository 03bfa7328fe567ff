import type { IncomingHttpHeaders } from 'node:http'

/** A request with its whole body, and what the route's pattern found in its path. */
export interface Incoming {
  readonly method: string
  readonly url: URL
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  readonly params: Readonly<Record<string, string>>
}

export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT'
  /** Anchored; named groups become `params`. */
  readonly path: RegExp
  /** Largest body taken, bytes. */
  readonly limit: number
  readonly handle: (incoming: Incoming) => Promise<Answer>
}

export function json(status: number, value: unknown): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify(value),
  }
}

/** A refusal in the contract's form. */
export function problemAnswer(status: number, code: string, message: string): Answer {
  return json(status, { code, message })
}
