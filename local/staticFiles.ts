import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
}

const toGzip = promisify(gzip)
const toBrotli = promisify(brotliCompress)
/** Of 11: the last ones cost seconds for two percent. */
const effort = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

interface Kept {
  readonly modified: number
  readonly tag: string
  readonly plain: Buffer
  readonly packed?: { readonly gzip: Buffer; readonly br: Buffer }
}

/** Serves the H5 build: hashed files for a year, the page itself always fresh; packed where it helps. */
export function staticFiles(folder: string) {
  const kept = new Map<string, Kept>()
  return async (request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> => {
    const file = normalize(join(folder, path === '/' ? 'index.html' : decodePath(path)))
    if (!file.startsWith(folder + sep)) return false
    const facts = await stat(file).catch(() => undefined)
    if (!facts?.isFile()) return false
    const current = kept.get(file)
    const entry = current?.modified === facts.mtimeMs ? current : await load(file, facts.mtimeMs)
    kept.set(file, entry)
    const hashed = /\.[0-9a-f]{8}\./.test(file)
    response.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
    response.setHeader('etag', entry.tag)
    response.setHeader('vary', 'accept-encoding')
    if (request.headers['if-none-match'] === entry.tag) {
      response.writeHead(304).end()
      return true
    }
    const taken = String(request.headers['accept-encoding'] ?? '')
    const encoding = /\bbr\b/.test(taken) ? 'br' : /\bgzip\b/.test(taken) ? 'gzip' : undefined
    const packed = encoding && entry.packed?.[encoding]
    if (packed) response.setHeader('content-encoding', encoding)
    response.writeHead(200).end(request.method === 'HEAD' ? undefined : (packed ?? entry.plain))
    return true
  }
}

async function load(file: string, modified: number): Promise<Kept> {
  const plain = await readFile(file)
  const tag = `"${createHash('sha256').update(plain).digest('hex').slice(0, 16)}"`
  const text = ['.html', '.js', '.css', '.json', '.svg', '.txt'].includes(extname(file))
  return {
    modified,
    tag,
    plain,
    ...(text ? { packed: { gzip: await toGzip(plain), br: await toBrotli(plain, effort) } } : {}),
  }
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return '/not-a-path'
  }
}
