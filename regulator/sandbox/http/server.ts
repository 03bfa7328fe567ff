import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Answer, problemAnswer, type Route } from './exchange'

/**
 * Serves routes on 127.0.0.1, and nowhere else: the console has no login.
 *
 * @param port 0 for any free one
 * @param onError told of an exception in a route; the caller gets a plain 500
 */
export async function listen(
  routes: readonly Route[],
  port: number,
  onError: (error: unknown) => void,
): Promise<{ port: number; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    answer(routes, request)
      .catch((error): Answer => {
        onError(error)
        return problemAnswer(500, 'internal', 'something went wrong on our side')
      })
      .then((result) => write(response, request, result))
      .catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return { port: (server.address() as AddressInfo).port, close: () => close(server) }
}

async function answer(routes: readonly Route[], request: IncomingMessage): Promise<Answer> {
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? '')
  const url = requestUrl(request)
  if (!url) return problemAnswer(400, 'bad-request', 'the address cannot be read')
  const here = routes.filter((route) => route.path.test(url.pathname))
  const route = here.find((candidate) => candidate.method === method)
  if (!route)
    return here.length > 0
      ? problemAnswer(405, 'method-not-allowed', `${method} is not possible here`)
      : problemAnswer(404, 'not-found', 'there is nothing at this address')
  const body = await readBody(request, route.limit)
  if (!body) return problemAnswer(413, 'too-large', `at most ${route.limit} bytes are taken here`)
  const params = { ...route.path.exec(url.pathname)?.groups }
  return route.handle({ method, url, headers: request.headers, body, params })
}

/** The host is only needed to make an absolute address; what it says is judged where it matters, in the console. */
function requestUrl(request: IncomingMessage): URL | undefined {
  const path = request.url ?? ''
  return path.startsWith('/') && URL.canParse(`http://127.0.0.1${path}`)
    ? new URL(`http://127.0.0.1${path}`)
    : undefined
}

/** The body, or undefined when it is over the limit (the rest is read and thrown away, so that the answer can be heard). */
async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= limit) chunks.push(chunk)
    else if (size > limit * 2 + 1_000_000) request.destroy()
  }
  return size <= limit ? Buffer.concat(chunks) : undefined
}

function write(response: ServerResponse, request: IncomingMessage, { status, headers, body }: Answer): void {
  response.writeHead(status, {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    ...headers,
    ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  // An open console page keeps its connection; it must not keep the process.
  const impatient = setTimeout(() => server.closeAllConnections(), 1_000)
  await closed
  clearTimeout(impatient)
}
