import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server that speaks as much of the object storage's XML API as we use, and believes nobody (documents 436/7778, 436/14690). */
export interface StorageServer {
  readonly url: string
  readonly objects: Map<string, Buffer>
  /** answers that stand in front of the next real ones */
  readonly failures: number[]
  /** methods and paths as they came, retried ones too */
  readonly seen: string[]
  close(): Promise<void>
}

export const storageKeys = { secretId: 'AKIDexample', secretKey: 'secret-of-the-test', token: 'session-token' }

const hmac = (key: string, text: string) => createHmac('sha1', key).update(text).digest('hex')
const sha1 = (text: string) => createHash('sha1').update(text).digest('hex')
const strictly = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

export async function storageServer(): Promise<StorageServer> {
  const objects = new Map<string, Buffer>()
  const failures: number[] = []
  const seen: string[] = []
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error))
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
    const path = decodeURIComponent(url.pathname)
    seen.push(`${request.method} ${path}`)
    const body = await read(request)
    const failure = failures.shift()
    if (failure) return response.writeHead(failure).end()
    if (request.method === 'POST') return form(request, response, body)
    if (!believed(request, url, path)) return response.writeHead(403).end('<Error><Code>AccessDenied</Code></Error>')
    const object = objects.get(path)
    if (request.method === 'PUT') {
      const source = request.headers['x-cos-copy-source']
      const md5 = request.headers['content-md5']
      if (typeof source === 'string') {
        const copied = objects.get(decodeURIComponent(source.slice(source.indexOf('/'))))
        if (!copied) return response.writeHead(404).end()
        objects.set(path, copied)
        return response.writeHead(200).end('<CopyObjectResult/>')
      }
      if (md5 !== createHash('md5').update(body).digest('base64')) return response.writeHead(400).end()
      objects.set(path, body)
      return response.writeHead(200).end()
    }
    if (request.method === 'DELETE') {
      objects.delete(path)
      return response.writeHead(204).end()
    }
    if (!object) return response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>')
    const last = /^bytes=0-(\d+)$/.exec(request.headers.range ?? '')?.[1]
    if (last !== undefined && object.length === 0) return response.writeHead(416).end()
    const headers = Object.fromEntries(
      [...url.searchParams]
        .filter(([name]) => name.startsWith('response-'))
        .map(([name, value]) => [name.slice('response-'.length), value]),
    )
    response
      .writeHead(last === undefined ? 200 : 206, headers)
      .end(last === undefined ? object : object.subarray(0, Number(last) + 1))
  }

  /** The signature in the header or in the address, over everything it lists; host and time have to be right. */
  function believed(request: IncomingMessage, url: URL, path: string): boolean {
    const inLink = url.searchParams.has('q-signature')
    const given = inLink
      ? url.searchParams
      : new URLSearchParams((request.headers.authorization ?? '').replaceAll('+', '%2B'))
    const time = given.get('q-sign-time') ?? ''
    const headers = (given.get('q-header-list') ?? '').split(';').filter(Boolean)
    const names = (given.get('q-url-param-list') ?? '').split(';').filter(Boolean)
    const unsigned = inLink ? [...url.searchParams.keys()].filter((name) => !name.startsWith('q-')) : []
    const token = inLink ? url.searchParams.get('x-cos-security-token') : request.headers['x-cos-security-token']
    const pairs = (list: readonly string[], value: (name: string) => string) =>
      list.map((name) => `${strictly(name)}=${strictly(value(name))}`).join('&')
    const text = [
      (request.method ?? '').toLowerCase(),
      path,
      pairs(names, (name) => url.searchParams.get(name) ?? ''),
      pairs(headers, (name) => String(request.headers[name] ?? '')),
      '',
    ].join('\n')
    const signature = hmac(hmac(storageKeys.secretKey, time), `sha1\n${time}\n${sha1(text)}\n`)
    return (
      given.get('q-ak') === storageKeys.secretId &&
      given.get('q-signature') === signature &&
      headers.includes('host') &&
      unsigned.every((name) => names.includes(name)) &&
      token === storageKeys.token &&
      inTime(time)
    )
  }

  async function form(request: IncomingMessage, response: ServerResponse, body: Buffer) {
    const given = await new Response(new Uint8Array(body), {
      headers: { 'content-type': String(request.headers['content-type']) },
    }).formData()
    const names = [...given.keys()]
    const file = given.get('file')
    const policy = Buffer.from(String(given.get('policy')), 'base64').toString()
    const time = String(given.get('q-key-time'))
    const signature = hmac(hmac(storageKeys.secretKey, time), sha1(policy))
    // the real one reads no field behind the file
    if (names.at(-1) !== 'file' || !(file instanceof Blob)) return response.writeHead(400).end()
    const { conditions, expiration } = JSON.parse(policy) as { conditions: unknown[]; expiration: string }
    const kept = conditions.every((condition) => {
      if (Array.isArray(condition)) return file.size >= Number(condition[1]) && file.size <= Number(condition[2])
      return Object.entries(condition as object).every(([name, value]) =>
        // signed with the policy, sent as q-key-time
        name === 'q-sign-time' ? value === time : given.get(name) === value,
      )
    })
    const token = given.get('x-cos-security-token') === storageKeys.token
    if (given.get('q-signature') !== signature || !kept || !token || !inTime(time) || new Date(expiration) < new Date())
      return response.writeHead(403).end()
    objects.set(`/${String(given.get('key'))}`, Buffer.from(await file.arrayBuffer()))
    return response.writeHead(Number(given.get('success_action_status'))).end()
  }

  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    failures,
    seen,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  }
}

function inTime(time: string): boolean {
  const [from = 0, until = 0] = time.split(';').map(Number)
  const now = Date.now() / 1_000
  return from <= now && now <= until
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
