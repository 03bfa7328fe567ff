import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { knockWaiting, notify } from '../../../cloudfunctions/platform'
import { parseTemplates, wechatKnocker } from '../../../cloudfunctions/platform/knock'
import { personId } from '../../../cloudfunctions/platform/person'
import { data, refusal, type TestPlatform, testPlatform } from '../harness'

type Kinds = { kinds: { kind: string; quiet: boolean; remaining: number; template?: string }[] }
type Inbox = { items: { title: string; read: boolean; kind: string }[] }

/** WeChat's two addresses, as its documentation describes them; the test says how it answers. */
function wechat() {
  const asked: { path: string; body: Record<string, unknown> }[] = []
  let answer: (path: string) => object = () => ({})
  const server: Server = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => (body += part.toString()))
    request.on('end', () => {
      const path = request.url ?? ''
      asked.push({ path, body: JSON.parse(body) as Record<string, unknown> })
      response.end(JSON.stringify(answer(path)))
    })
  })
  return {
    asked,
    answers: (next: typeof answer) => {
      answer = next
    },
    listen: async () => {
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    },
    close: () => server.close(),
  }
}

const token = { access_token: 'T1', expires_in: 7200 }
const templates = parseTemplates(
  JSON.stringify({
    waits: { id: 'tpl-waits', fields: { what: 'thing1', when: 'time2', number: 'character_string3' } },
    progress: { id: 'tpl-progress', fields: { what: 'thing1' } },
  }),
)
const other = wechat()
let platform: TestPlatform

beforeAll(async () => {
  const baseUrl = await other.listen()
  platform = await testPlatform(undefined, {
    knocker: wechatKnocker({ appId: 'wx1', secret: 's', templates, baseUrl }),
  })
})
afterAll(async () => {
  other.close()
  await platform.close()
})
beforeEach(() => other.asked.splice(0))

const now = new Date('2026-11-20T02:00:00.000Z')
const told = async (person: string, id: string, kind: 'waits' | 'progress' | 'due') =>
  notify(platform.database.query, {
    id,
    person: await personId(platform.database.query, person, now),
    title: '投诉 福州榕网科技有限公司：要求提供身份证明',
    text: '请提供身份证明材料',
    caseNumber: 'FZ26-AAAA-BBBB-C',
    at: now,
    kind,
  })
const consent = (person: string, kinds: string[]) => platform.call('account.keepConsent', { kinds }, { person })

test('one consent is one message, with no words of the case, and the same news never knocks twice', async () => {
  other.answers((path) => (path.startsWith('/cgi-bin/stable_token') ? token : { errcode: 0 }))
  data(await consent('knocked', ['waits', 'waits']))
  await told('knocked', 'n1', 'waits')
  await told('knocked', 'n1', 'waits')
  await told('knocked', 'n2', 'waits')
  expect(await knockWaiting(platform)).toBe(1)
  expect(await knockWaiting(platform)).toBe(0)
  const sent = other.asked.filter(({ path }) => path.startsWith('/cgi-bin/message/subscribe/send?access_token=T1'))
  expect(sent).toHaveLength(1)
  expect(sent[0]?.body).toEqual({
    touser: 'knocked',
    template_id: 'tpl-waits',
    page: 'pages/inbox/index',
    data: {
      thing1: { value: '有办件等您处理' },
      time2: { value: '2026-11-20' },
      character_string3: { value: 'FZ26-AAAA-BBBB-C' },
    },
  })
})

test('a kind that is switched off comes into the inbox, counts as read and knocks nobody; switched on again it counts', async () => {
  const person = 'quiet'
  await consent(person, ['progress'])
  data(await platform.call('account.quietNotices', { kind: 'progress', quiet: true }, { person }))
  await told(person, 'q1', 'progress')
  await told(person, 'q2', 'waits')
  expect(await knockWaiting(platform)).toBe(0)
  const unread = async () => data(await platform.call<{ unread: number }>('account.me', {}, { person })).unread
  expect(await unread()).toBe(1)
  const { items } = data(await platform.call<Inbox>('account.inbox', {}, { person }))
  expect(items.map(({ kind }) => kind).sort()).toEqual(['progress', 'waits'])
  data(await platform.call('account.quietNotices', { kind: 'progress', quiet: false }, { person }))
  expect(await unread()).toBe(2)
})

test('what may be asked for is what has a template; who is not signed in has no switches', async () => {
  const { kinds } = data(await platform.call<Kinds>('account.notices', {}, { person: 'asks' }))
  expect(kinds.map(({ kind, template }) => [kind, template])).toEqual([
    ['waits', 'tpl-waits'],
    ['progress', 'tpl-progress'],
    ['due', undefined],
  ])
  expect(refusal(await platform.call('account.notices', {}))).toBe('not-signed-in')
  expect(refusal(await platform.call('account.keepConsent', { kinds: ['news'] }, { person: 'asks' }))).toBe(
    'bad-request',
  )
})

test('WeChat away: asked again later; refused for good: given up, and the notice stays', async () => {
  other.answers((path) => (path.startsWith('/cgi-bin/stable_token') ? token : { errcode: -1 }))
  await consent('away', ['waits'])
  await told('away', 'a1', 'waits')
  expect(await knockWaiting(platform)).toBe(0)
  const state = async (notice: string) =>
    (await platform.database.query.selectFrom('knock').select('state').where('notice', '=', notice).executeTakeFirst())
      ?.state
  expect(await state('a1')).toBe('waiting')
  platform.setNow('2026-11-20T03:00:00.000Z')
  other.answers((path) => (path.startsWith('/cgi-bin/stable_token') ? token : { errcode: 43101 }))
  expect(await knockWaiting(platform)).toBe(0)
  expect(await state('a1')).toBe('given-up')
  platform.setNow(now.toISOString())
  const { items } = data(await platform.call<Inbox>('account.inbox', {}, { person: 'away' }))
  expect(items).toHaveLength(1)
})

test('a configuration that is none is said at the start', () => {
  expect(() => parseTemplates('{"waits":{"id":""}}')).toThrow()
  expect(() => parseTemplates('{"news":{"id":"x","fields":{"what":"thing1"}}}')).toThrow()
})
