import { asciiLabel } from './punycode'
import { halfWidth } from './typed'

/** A web address taken apart by hand: the mini-program runtime has no `URL`. */
export interface WebAddress {
  /** Lower case, as typed (`商店.中国`). */
  host: string
  /** The same in ASCII (`xn--3ds443g…`). */
  asciiHost: string
  /** Empty when it is the default of http or https. */
  port: string
  /** Starts with `/`, no trailing slash except the root, escapes normalised. */
  path: string
  /** In the order typed; names and values still escaped, escapes normalised. */
  parameters: [name: string, value: string][]
}

export type WebAddressResult = { ok: true; address: WebAddress } | { ok: false; message: string }

const LONGEST = 2_048
const MESSAGES = {
  empty: '请填写网店的网址',
  tooLong: '网址过长，最多 2048 个字符',
  space: '网址中间不能有空格，请检查',
  character: '网址中有不允许的字符，请重新复制',
  scheme: '网址应以 http 或 https 开头，不接受其他类型的链接',
  credentials: '网址中不能带用户名或密码，请只填写网店地址',
  ip: '请填写域名，不能是 IP 地址',
  host: '网址的域名不正确，例如 shop12345.taobao.com',
  port: '网址的端口不正确',
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
/** In a pasted share text the address ends at a space, a quotation mark or a bracket. */
const EMBEDDED = /https?:\/\/[^\s"“”<>「」『』【】《》]+/i
const SCHEME = /^([a-z][a-z0-9+.-]*):(?!\d)/i
/** Letters of other scripts are allowed (IDN); punctuation, private-use characters and surrogates are not. */
const LABEL = /^(?!-)[a-z0-9\u00df-\u1fff\u3040-\ud7ff-]{1,63}$/
const PRIVATE = /^(?:localhost|local|internal|lan|home)$/

/** Reads an address, with or without http(s), also out of a pasted share text. Linear, at most 2,048 characters. */
export function parseWebAddress(typed: string): WebAddressResult {
  if (typed.length > LONGEST) return refuse('tooLong')
  const text = halfWidth(typed).replace(INVISIBLE, '').trim()
  if (text === '') return refuse('empty')
  const url = EMBEDDED.exec(text)?.[0] ?? text
  if (/\s/.test(url)) return refuse('space')
  // A browser reads `\` as `/`, a careless parser does not: two readings of one host are refused, not chosen from.
  if (/["<>\\]|[^\u0021-\u007e\u00a1-\uffff]/.test(url)) return refuse('character')

  const scheme = SCHEME.exec(url)?.[1]?.toLowerCase()
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return refuse('scheme')
  const [, authority = '', path = '', query = ''] =
    /^\/*([^/?#]*)([^?#]*)(?:\?([^#]*))?/.exec(url.replace(SCHEME, '')) ?? []
  if (authority.includes('@')) return refuse('credentials')
  if (authority.startsWith('[')) return refuse('ip')

  const [typedHost = '', port = '', ...more] = authority.split(':')
  if (more.length > 0 || !/^\d{0,5}$/.test(port) || Number(port) > 65_535) return refuse('port')
  const host = typedHost.toLowerCase().replace(/[。｡]/g, '.').replace(/\.$/, '')
  const problem = hostProblem(host)
  if (problem) return refuse(problem)
  return {
    ok: true,
    address: {
      host,
      asciiHost: host.split('.').map(asciiLabel).join('.'),
      port: port === '80' || port === '443' ? '' : port,
      path: canonicalPath(path),
      parameters: query.split('&').filter(Boolean).map(nameAndValue),
    },
  }
}

function hostProblem(host: string): keyof typeof MESSAGES | undefined {
  const labels = host.split('.')
  const last = labels[labels.length - 1] ?? ''
  // `2130706433`, `127.1` and `0x7f.1` are IP addresses to a browser too.
  if (/^(?:\d+|0x[0-9a-f]*)$/.test(last)) return 'ip'
  const sound = labels.every((label) => LABEL.test(label) && !label.endsWith('-'))
  if (!sound || host.length > 253 || labels.length < 2 || PRIVATE.test(last)) return 'host'
  return undefined
}

function canonicalPath(path: string): string {
  const segments: string[] = []
  for (const segment of normaliseEscapes(path).split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return `/${segments.join('/')}`
}

function nameAndValue(parameter: string): [string, string] {
  const [name = '', ...value] = parameter.split('=')
  return [normaliseEscapes(name), normaliseEscapes(value.join('='))]
}

/** One spelling for each path: unreserved characters bare, everything else escaped in upper case (RFC 3986 §6.2.2). */
function normaliseEscapes(text: string): string {
  return text
    .replace(/%[0-9a-f]{2}/gi, (triplet) => {
      const character = String.fromCharCode(Number.parseInt(triplet.slice(1), 16))
      return /[\w.~-]/.test(character) ? character : triplet.toUpperCase()
    })
    .replace(/[\u0080-\uffff]+/g, escapeUnicode)
}

function escapeUnicode(text: string): string {
  try {
    return encodeURIComponent(text)
  } catch {
    return '%EF%BF%BD' // half a surrogate pair has no UTF-8 form; U+FFFD stands for it
  }
}

function refuse(problem: keyof typeof MESSAGES): WebAddressResult {
  return { ok: false, message: MESSAGES[problem] }
}
