import type { SigningKey } from '../contract'
import { type SignatureFault, signMessage } from './signMessage'
import type { Answer, Wire } from './wire'

/** One call: what is sent, and what is to be wrong with it. */
export interface Call {
  readonly method: string
  /** path and query under the base address, as on the wire */
  readonly target: string
  /** sent as JSON; a Buffer or a string is sent as it is */
  readonly body?: unknown
  readonly type?: string
  readonly fault?: SignatureFault
  /** changes the finished headers, signature and all; undefined takes one away */
  readonly headers?: Readonly<Record<string, string | undefined>>
  /** bytes that replace the signed body on the way */
  readonly sentBody?: Buffer
  /** another method or target than the one that was signed */
  readonly sent?: { readonly method?: string; readonly target?: string }
}

/** Everything that is sent for a call; kept so that it can be sent again. */
export interface Prepared {
  readonly method: string
  readonly target: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** Calls the implementation under test as the filing side would, or as somebody would who means harm. */
export interface Client {
  call(call: Call): Promise<Answer>
  /** signs without sending */
  prepare(call: Call): Prepared
  sendPrepared(prepared: Prepared): Promise<Answer>
}

export function client(wire: Wire, key: SigningKey): Client {
  const prepare = (call: Call): Prepared => {
    const { method, body } = call
    const bytes = body === undefined ? Buffer.alloc(0) : Buffer.isBuffer(body) ? body : Buffer.from(asText(body))
    const target = wire.prefix + call.target
    const [path = '', ...rest] = target.split('?')
    const query = rest.length > 0 ? `?${rest.join('?')}` : ''
    const signature = signMessage({ method, path, query, body: bytes }, key, call.fault)
    const type = call.type ?? (body === undefined ? undefined : 'application/json')
    const headers = { accept: 'application/json', 'content-type': type, ...signature, ...call.headers }
    return {
      method: call.sent?.method ?? method,
      target: call.sent?.target === undefined ? target : wire.prefix + call.sent.target,
      headers: Object.fromEntries(
        Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      ),
      body: call.sentBody ?? bytes,
    }
  }
  return {
    prepare,
    sendPrepared: (prepared) => wire.send(prepared),
    call: (call) => wire.send(prepare(call)),
  }
}

function asText(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body)
}
