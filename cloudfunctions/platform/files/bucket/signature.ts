import { createHash, createHmac } from 'node:crypto'

/** Credentials of Tencent Cloud; `token` with the temporary ones a function is given. */
export interface CloudCredentials {
  readonly secretId: string
  readonly secretKey: string
  readonly token?: string
}

/** What of a request is signed. The path is not encoded; names in any case. */
export interface SignedParts {
  readonly method: 'get' | 'put' | 'delete' | 'head' | 'post'
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>
}

/** From when to when a signature counts, seconds since 1970: `1557989151;1557996351`. */
export function keyTime(from: number, seconds: number): string {
  return `${from};${from + seconds}`
}

/**
 * Signs a request to Tencent Cloud's object storage (COS, document 436/7778; the storage of a CloudBase environment is such a
 * bucket). SHA-1 is what the service defines; it signs requests and nothing that lasts.
 *
 * @returns the value of the `Authorization` header, or of a link's query
 */
export function signRequest({ secretId, secretKey }: CloudCredentials, time: string, parts: SignedParts): string {
  const query = listed(parts.query)
  const headers = listed(parts.headers)
  const request = `${parts.method}\n${parts.path}\n${query.pairs}\n${headers.pairs}\n`
  return [
    'q-sign-algorithm=sha1',
    `q-ak=${secretId}`,
    `q-sign-time=${time}`,
    `q-key-time=${time}`,
    `q-header-list=${headers.names}`,
    `q-url-param-list=${query.names}`,
    `q-signature=${hmac(hmac(secretKey, time), `sha1\n${time}\n${sha1(request)}\n`)}`,
  ].join('&')
}

/** Signs what a form may send (POST Object, document 436/14690). @param policy the JSON as it is sent, before base64 */
export function signPolicy({ secretKey }: CloudCredentials, time: string, policy: string): string {
  return hmac(hmac(secretKey, time), sha1(policy))
}

/** `encodeURIComponent` and the five signs it leaves alone. */
export function encodeStrictly(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

function listed(values: Readonly<Record<string, string>>): { names: string; pairs: string } {
  const entries = Object.entries(values)
    .map(([name, value]) => [encodeStrictly(name).toLowerCase(), encodeStrictly(value)] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return {
    names: entries.map(([name]) => name).join(';'),
    pairs: entries.map(([name, value]) => `${name}=${value}`).join('&'),
  }
}

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex')
}

function hmac(key: string, text: string): string {
  return createHmac('sha1', key).update(text).digest('hex')
}
