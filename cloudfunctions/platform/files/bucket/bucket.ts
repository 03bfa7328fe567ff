import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { type CloudCredentials, encodeStrictly, keyTime, type SignedParts, signPolicy, signRequest } from './signature'

/** A bucket of object storage, as much of it as we use. Paths begin with `/`. */
export interface Bucket {
  put(path: string, bytes: Buffer): Promise<void>
  /** @param most no more than so many bytes are read; @returns undefined when there is no such object */
  get(path: string, most?: number): Promise<Buffer | undefined>
  copy(from: string, to: string): Promise<void>
  /** An object that is not there is deleted as well. */
  remove(path: string): Promise<void>
  /** A link that reads one object for a while. @param answer headers that the storage puts on what it sends */
  link(path: string, seconds: number, answer: Readonly<Record<string, string>>): string
  /** The fields of a form that may send one object of at most `most` bytes for a while. */
  form(path: string, seconds: number, most: number): { readonly url: string; readonly fields: Record<string, string> }
}

export interface BucketSettings {
  /** https://name-1250000000.cos.ap-shanghai.myqcloud.com */
  readonly url: string
  /** asked for every request: a function's temporary ones change */
  credentials(): CloudCredentials
}

/** One request may take so long; a video of 50 MB within a region takes seconds. */
const TIMEOUT_MS = 30_000
const SIGNED_FOR_SECONDS = 300
/** Clocks differ: a signature counts from a little before now. */
const EARLIER_SECONDS = 60
/** Every request of ours may be made twice: it writes the same bytes or reads. */
const TRIES = 3
const PAUSE_MS = 200

/** A bucket of Tencent Cloud's object storage over its XML API. */
export function bucket({ url, credentials }: BucketSettings): Bucket {
  const base = url.replace(/\/$/, '')
  const { host } = new URL(base)
  const time = (seconds: number) => keyTime(Math.floor(Date.now() / 1_000) - EARLIER_SECONDS, seconds + EARLIER_SECONDS)

  const once = (method: SignedParts['method'], path: string, headers: Record<string, string>, body?: Buffer) => {
    const { token, ...keys } = credentials()
    const sent = { ...headers, ...(token ? { 'x-cos-security-token': token } : {}) }
    const authorization = signRequest(keys, time(SIGNED_FOR_SECONDS), {
      method,
      path,
      query: {},
      // the range is no part of what is asked for
      headers: { host, ...Object.fromEntries(Object.entries(sent).filter(([name]) => name !== 'range')) },
    })
    return fetch(base + encodedPath(path), {
      method: method.toUpperCase(),
      headers: { ...sent, authorization },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body ? { body: new Uint8Array(body) } : {}),
    })
  }

  const send = async (...request: Parameters<typeof once>): Promise<Response> => {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await once(...request).catch(() => undefined)
      if (answer && answer.status < 500) return answer
      if (attempt === TRIES) throw new Error(`the file storage ${answer ? `answered ${answer.status}` : 'is away'}`)
      await answer?.arrayBuffer()
      await wait(PAUSE_MS * attempt)
    }
  }

  return {
    put: async (path, bytes) => {
      const md5 = createHash('md5').update(bytes).digest('base64')
      await done(await send('put', path, { 'content-md5': md5 }, bytes))
    },
    get: async (path, most) => {
      const answer = await send('get', path, most === undefined ? {} : { range: `bytes=0-${most - 1}` })
      if (answer.status !== 404 && answer.status !== 416) return done(answer)
      await answer.arrayBuffer()
      // an empty object has no first byte to ask for
      return answer.status === 404 ? undefined : Buffer.alloc(0)
    },
    copy: async (from, to) => {
      const source = host + encodedPath(from)
      // a copy may fail after the status has been sent: the body says so
      const body = await done(await send('put', to, { 'x-cos-copy-source': source }))
      if (/<Error>/.test(body.toString())) throw new Error('the file storage could not copy')
    },
    remove: async (path) => {
      const answer = await send('delete', path, {})
      if (answer.status !== 404) await done(answer)
    },
    link: (path, seconds, answer) => {
      const { token, ...keys } = credentials()
      const query = { ...answer, ...(token ? { 'x-cos-security-token': token } : {}) }
      const signature = signRequest(keys, time(seconds), { method: 'get', path, query, headers: { host } })
      const parts = [...Object.entries(query), ...signature.split('&').map((pair) => pair.split(/=(.*)/s))]
      return `${base}${encodedPath(path)}?${parts.map(([name = '', value = '']) => `${name}=${encodeStrictly(value)}`).join('&')}`
    },
    form: (path, seconds, most) => {
      const { token, ...keys } = credentials()
      const key = path.slice(1)
      const keyTimes = time(seconds)
      const policy = JSON.stringify({
        expiration: new Date(Date.now() + seconds * 1_000).toISOString(),
        conditions: [
          { key },
          ['content-length-range', 1, most],
          { success_action_status: '204' },
          { 'q-sign-algorithm': 'sha1' },
          { 'q-ak': keys.secretId },
          { 'q-sign-time': keyTimes },
        ],
      })
      return {
        url: `${base}/`,
        fields: {
          key,
          success_action_status: '204',
          policy: Buffer.from(policy).toString('base64'),
          'q-sign-algorithm': 'sha1',
          'q-ak': keys.secretId,
          'q-key-time': keyTimes,
          'q-signature': signPolicy(keys, keyTimes, policy),
          ...(token ? { 'x-cos-security-token': token } : {}),
        },
      }
    },
  }
}

/** The storage's complaints name paths and keys, so only the status is passed on. */
async function done(answer: Response): Promise<Buffer> {
  const body = Buffer.from(await answer.arrayBuffer())
  if (!answer.ok) throw new Error(`the file storage answered ${answer.status}`)
  return body
}

function encodedPath(path: string): string {
  return path.split('/').map(encodeStrictly).join('/')
}
