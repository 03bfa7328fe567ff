import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readEvidence } from '../cases/evidenceStore'
import { type Answer, type Incoming, json, type Route } from '../http/exchange'
import type { Office } from '../office'
import { postAct, showCase } from './caseActs'
import { directoryPage } from './directoryPage'
import { postEnd, postRegisterAct, showMerchant } from './merchantActs'
import { moveClock } from './moveClock'
import { messagePage } from './page'
import { queuePage } from './queuePage'
import { isLocal, isSameOrigin } from './sameOrigin'

const FORM_LIMIT = 200_000
/** Pictures, films and PDF are shown; anything else is handed over as a file, because it could be a page with a script. */
const shownTypes = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'application/pdf',
  'video/mp4',
  'video/quicktime',
])

/** The officer's console: server-rendered pages under /console. */
export function consoleRoutes(office: Office): readonly Route[] {
  const get = (path: RegExp, handle: (incoming: Incoming) => Promise<Answer>): Route => ({
    method: 'GET',
    path,
    limit: 0,
    handle: async (incoming) => (isLocal(incoming) ? handle(incoming) : strange(office)),
  })
  const post = (path: RegExp, handle: (incoming: Incoming) => Promise<Answer>): Route => ({
    method: 'POST',
    path,
    limit: FORM_LIMIT,
    handle: async (incoming) => (isLocal(incoming) && isSameOrigin(incoming) ? handle(incoming) : strange(office)),
  })
  return [
    get(/^\/$/, async () => ({ status: 302, headers: { location: '/console' } })),
    get(/^\/console\/?$/, (incoming) => queuePage(office, incoming)),
    get(/^\/console\/cases\/(?<caseNumber>[A-Z0-9-]{1,40})$/, (incoming) => showCase(office, incoming)),
    post(/^\/console\/cases\/(?<caseNumber>[A-Z0-9-]{1,40})\/acts\/(?<act>\w{1,40})$/, (incoming) =>
      postAct(office, incoming),
    ),
    get(/^\/console\/evidence\/(?<sha256>[0-9a-f]{64})$/, (incoming) => evidence(office, incoming)),
    get(/^\/console\/directory$/, (incoming) => directoryPage(office, incoming)),
    get(/^\/console\/directory\/(?<uscc>[0-9A-Z]{18})$/, (incoming) => showMerchant(office, incoming)),
    post(/^\/console\/directory\/(?<uscc>[0-9A-Z]{18})\/end$/, (incoming) => postEnd(office, incoming)),
    post(/^\/console\/directory\/(?<uscc>[0-9A-Z]{18})\/(?<act>penalty|listing)$/, (incoming) =>
      postRegisterAct(office, incoming),
    ),
    post(/^\/console\/clock$/, (incoming) => moveClock(office, incoming)),
    get(/^\/console\/messages\.jsonl$/, async () => ({
      status: 200,
      headers: {
        'content-type': 'application/x-ndjson; charset=utf-8',
        'content-disposition': 'attachment; filename="messages.jsonl"',
        'cache-control': 'no-store',
      },
      body: (await office.log.lines()).map((line) => `${line}\n`).join(''),
    })),
    get(/^\/console\/revision$/, async () => json(200, { revision: office.revision.current() })),
    get(/^\/console\/console\.css$/, asset('console.css', 'text/css; charset=utf-8')),
    get(/^\/console\/console\.js$/, asset('console.js', 'text/javascript; charset=utf-8')),
  ]
}

function asset(name: string, type: string): () => Promise<Answer> {
  const body = readFileSync(join(__dirname, 'assets', name))
  return async () => ({ status: 200, headers: { 'content-type': type, 'cache-control': 'no-cache' }, body })
}

async function evidence(office: Office, { params }: Incoming): Promise<Answer> {
  const found = await readEvidence(office, params.sha256 ?? '')
  if (!found) return messagePage(office, 404, '没有找到', '这份证据还没有传到，请稍后再看。')
  const headers = {
    'cache-control': 'private, max-age=3600',
    'content-security-policy': "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'; sandbox",
  }
  return shownTypes.has(found.type)
    ? { status: 200, headers: { ...headers, 'content-type': found.type }, body: found.bytes }
    : {
        status: 200,
        headers: {
          ...headers,
          'content-type': 'application/octet-stream',
          'content-disposition': 'attachment',
        },
        body: found.bytes,
      }
}

function strange(office: Office): Answer {
  return messagePage(
    office,
    403,
    '没有办理',
    '请求不是从本机的监管后台页面发出的，没有处理。请在本机打开监管后台再操作。',
  )
}
