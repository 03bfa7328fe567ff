import type { GroupId } from '../../../../regulator/conformance'

export interface Request {
  readonly method: string
  /** path and query */
  readonly target: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/** All that looks at what is taken in, or at what is given out. */
export const intake: readonly GroupId[] = [
  'signature',
  'time',
  'replay',
  'filing',
  'schema',
  'act',
  'evidence',
  'error',
]
export const feeds: readonly GroupId[] = ['filing', 'event', 'directory', 'error']

/** What a broken backend has behind it: the sound one. */
export interface Sound {
  forward(request: Request): Promise<Reply>
  /** forwards the same call freshly signed, whatever its own signature was worth */
  forwardSigned(request: Request): Promise<Reply>
}

/** A backend with one thing wrong, and the checks that are meant to see it: these fail and no others. */
export interface Broken {
  readonly name: string
  readonly fails: readonly string[]
  /** the groups it is tried with: every one that its fault could reach */
  readonly groups: readonly GroupId[]
  readonly handle: (request: Request, sound: Sound) => Promise<Reply>
}

/** A backend that forgives one problem of a signature. */
export function forgiving(code: string, where: (request: Request) => boolean = () => true): Broken['handle'] {
  return async (request, { forward, forwardSigned }) => {
    const reply = await forward(request)
    return reply.status === 401 && codeOf(reply) === code && where(request) ? forwardSigned(request) : reply
  }
}

/** A backend whose answers of one kind come out changed. */
export function changing(
  when: (request: Request, reply: Reply) => boolean,
  change: (reply: Reply, request: Request) => Reply,
): Broken['handle'] {
  return async (request, { forward }) => {
    const reply = await forward(request)
    return when(request, reply) ? change(reply, request) : reply
  }
}

/** The reply with its JSON changed. */
export function withJson<T>(reply: Reply, change: (body: T) => unknown): Reply {
  return { ...reply, text: JSON.stringify(change(JSON.parse(reply.text) as T)) }
}

export const isFiling = ({ method, target }: Request) => method === 'POST' && target === '/v1/cases'
export const isEvents = ({ method, target }: Request) => method === 'GET' && target.startsWith('/v1/events')
export const isDirectory = ({ method, target }: Request) =>
  method === 'GET' && target.startsWith('/v1/directory/changes')

function codeOf(reply: Reply): string {
  return (JSON.parse(reply.text) as { code: string }).code
}
