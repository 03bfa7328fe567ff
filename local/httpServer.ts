import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { main as api } from '../cloudfunctions/api'
import { maxVideoBytes } from '../cloudfunctions/files/contract'
import { addressBlock, type FolderStore } from '../cloudfunctions/platform'
import type { RpcReply } from '../cloudfunctions/platform/contract'
import { main as regulatorEvents } from '../cloudfunctions/regulator-events'
import { main as services } from '../cloudfunctions/services'
import { contentPolicy } from './contentPolicy'
import { type Door, door } from './door'
import { callFunction } from './functionHost'
import { holdBack } from './holdBack'
import { localOfficers } from './officers'
import { endSessionCookie, localPeople, personOf, sessionCookie } from './people'
import { readBody, uploadedFile } from './readBody'
import { staticFiles } from './staticFiles'

/** Room for the multipart frame around the largest file. */
const LARGEST_UPLOAD = maxVideoBytes + 64 * 1024
const LARGEST_CALL = 200_000
const LARGEST_PUSH = 2_000_000
const RETRY = 'retry-after'
const PUSH = '/functions/regulator-events'

const securityHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(self)',
}

/** What stands behind the one address of `npm start`. */
export interface ServerParts {
  readonly h5Folder: string
  readonly cookieSecret: Buffer
  readonly files: FolderStore
  /** who is let in; one of its own unless told */
  readonly door?: Door
  /** how long the answer to a caller that is not listened to is held back, ms */
  readonly heldMs?: number
}

/** Who a request comes from, by what the server knows itself: forwarding headers are words of the caller. */
interface Asking {
  readonly openid?: string
  readonly address: string
  /** who waits when there are too many calls: the person, or the address where nobody is signed in */
  readonly caller: string
}

/** The product on one origin: the H5 build, the functions, uploads, and the local sign-in. */
export function httpServer(parts: ServerParts): Server {
  const serveFile = staticFiles(parts.h5Folder)
  const policy = contentPolicy(readFileSync(join(parts.h5Folder, 'index.html'), 'utf8'))
  const { rest, told, takeTurn } = parts.door ?? door()
  const hold = holdBack(parts.heldMs)
  return createServer((request, response) => {
    const asking = askingOf(request, parts.cookieSecret)
    const { caller } = asking
    const sends = request.method === 'POST'
    if (sends && rest(caller) > 0) return hold(caller, request, () => rest(caller))
    response.setHeader('content-security-policy', policy)
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
    answer(parts, serveFile, takeTurn, asking, request, response)
      .catch(() => {
        if (!response.headersSent) send(response, 500, { message: '系统出错了，请稍后再试' })
        else response.destroy()
      })
      .finally(() => {
        // what was refused: too often, too large, not signed, no file
        if (sends && response.statusCode >= 400) told(caller, Number(response.getHeader(RETRY) ?? 1))
      })
  })
}

function askingOf(request: IncomingMessage, cookieSecret: Buffer): Asking {
  const person = personOf(request.headers.cookie, cookieSecret)
  const address = request.socket.remoteAddress ?? 'unknown'
  // the regulator's push has a door of its own: here both sides may stand on one machine
  if (request.url?.startsWith(PUSH)) return { address, caller: `push ${addressBlock(address)}` }
  return person
    ? { openid: `local-${person.id}`, address, caller: `local-${person.id}` }
    : { address, caller: addressBlock(address) }
}

async function answer(
  parts: ServerParts,
  serveFile: ReturnType<typeof staticFiles>,
  takeTurn: Door['takeTurn'],
  asking: Asking,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const route = `${request.method} ${url.pathname}`
  if (route === 'POST /functions/api') return callClients(api, takeTurn, asking, request, response)
  if (route === 'POST /functions/services') return callClients(services, takeTurn, asking, request, response)
  if (route === `POST ${PUSH}`) return takePush(request, response, url, asking.address)
  if (request.method === 'POST' && url.pathname.startsWith('/upload/'))
    return takeUpload(parts.files, request, response, url.pathname.slice('/upload/'.length))
  if (request.method === 'GET' && url.pathname.startsWith('/file/')) return serveEvidence(parts.files, response, url)
  if (route === 'GET /local/people') return send(response, 200, localPeople)
  if (route === 'GET /local/officers') return send(response, 200, localOfficers(parts.cookieSecret, new Date()))
  if (route === 'POST /local/sign-in') return signIn(parts, request, response)
  if (route === 'POST /local/sign-out') {
    response.setHeader('set-cookie', endSessionCookie)
    return send(response, 200, { ok: true })
  }
  if ((request.method === 'GET' || request.method === 'HEAD') && (await serveFile(request, response, url.pathname)))
    return
  send(response, 404, { message: '没有这个地址' })
}

async function callClients(
  main: typeof services,
  takeTurn: Door['takeTurn'],
  { openid, address, caller }: Asking,
  request: IncomingMessage,
  response: ServerResponse,
) {
  // a form of another site cannot send this type without asking first
  if (!String(request.headers['content-type']).startsWith('application/json'))
    return send(response, 415, { message: '请求格式不正确' })
  const body = await readBody(request, LARGEST_CALL)
  if (!body) return sendReply(response, refusal('too-large', '内容太长，请删减后重试'))
  const event = parseJson(body)
  const hosted = { source: 'wx_client', address, ...(openid ? { openid } : {}) } as const
  const reply = await takeTurn(caller, () => callFunction(main, event, hosted))
  sendReply(response, reply ?? refusal('limit', '同时办的事太多，请1秒后再试', 1))
}

function refusal(code: 'too-large' | 'limit', message: string, retryAfter?: number): RpcReply {
  return { ok: false, error: { code, message, ...(retryAfter === undefined ? {} : { retryAfter }) } }
}

/** A reply to the phone says itself how it went; only what the way in between has to understand is in the status as well. */
function sendReply(response: ServerResponse, reply: RpcReply): void {
  const code = reply.ok ? undefined : reply.error.code
  if (!reply.ok && code === 'limit') response.setHeader(RETRY, reply.error.retryAfter ?? 1)
  send(response, code === 'limit' ? 429 : code === 'too-large' ? 413 : 200, reply)
}

async function takePush(request: IncomingMessage, response: ServerResponse, url: URL, address: string) {
  const body = await readBody(request, LARGEST_PUSH)
  if (!body) return send(response, 413, { code: 'too-large' })
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
  const event = {
    path: `${url.pathname}${url.search}`,
    httpMethod: request.method ?? 'POST',
    headers,
    body: body.toString('base64'),
    isBase64Encoded: true,
  }
  const reply = await callFunction(regulatorEvents, event, { source: 'wx_http', address })
  response.writeHead(reply.statusCode, reply.headers).end(reply.body)
}

async function takeUpload(files: FolderStore, request: IncomingMessage, response: ServerResponse, fileId: string) {
  const body = await readBody(request, LARGEST_UPLOAD)
  if (!body) return send(response, 413, { message: '文件太大' })
  const bytes = await uploadedFile(body, String(request.headers['content-type'] ?? ''))
  if (!bytes || !(await files.receive(fileId, bytes))) return send(response, 400, { message: '没有收到文件' })
  send(response, 200, { ok: true })
}

async function serveEvidence(files: FolderStore, response: ServerResponse, url: URL) {
  const file = await files.open(url.pathname.slice('/file/'.length), url.searchParams)
  if (!file) return send(response, 403, { message: '链接已失效，请返回重新打开' })
  response.setHeader('cache-control', 'private, max-age=300')
  response.setHeader(
    'content-disposition',
    file.name ? `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}` : 'inline',
  )
  // a PDF of a stranger must not run script on our origin; a film may play
  response.setHeader(
    'content-security-policy',
    "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'; sandbox",
  )
  response.writeHead(200, { 'content-type': file.type }).end(file.bytes)
}

async function signIn(parts: ServerParts, request: IncomingMessage, response: ServerResponse) {
  const body = await readBody(request, 1_000)
  const id = (parseJson(body ?? Buffer.alloc(0)) as { id?: unknown } | undefined)?.id
  const person = localPeople.find((candidate) => candidate.id === id)
  if (!person) return send(response, 400, { message: '没有这个演示人物' })
  response.setHeader('set-cookie', sessionCookie(person.id, parts.cookieSecret))
  send(response, 200, { ok: true })
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString())
  } catch {
    return undefined
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(JSON.stringify(body))
}

/** Fails with one line a person understands when a port is taken. @param variable the setting that chooses another */
export async function assertFree(port: number, variable: string): Promise<void> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE' ? new Error(`port ${port} is in use; choose another with ${variable}=…`) : error,
      ),
    )
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()))
  })
}

/** Listens on this machine only. @returns the port */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}
