import { endPlaces, forgetDue } from '../../cloudfunctions/cases'
import { syncDirectory } from '../../cloudfunctions/credit'
import { addDays, plainDate } from '../../domain/kernel/calendar'
import { keptThrough } from '../../domain/privacy'
import { services } from '../../domain/services/registry'
import { arrivals, feedOf, syntheticCity } from './credit/feedOf'
import { data, refusal, type TestPlatform, testPlatform } from './harness'
import { enrolled, type TestOfficer } from './officers/enrolled'

const merchants = syntheticCity(40)
const [merchant] = merchants
const canary = { name: '金丝雀女士', mobile: '13912345678' }
let platform: TestPlatform
let officer: TestOfficer
let leader: TestOfficer

beforeAll(async () => {
  platform = await testPlatform(feedOf(arrivals(merchants)))
  await syncDirectory(platform)
  platform.setNow('2026-11-20T02:00:00.000Z')
  officer = await enrolled(platform)
  leader = await enrolled(platform, { role: 'leader' })
})
afterAll(() => platform.close())

const words = {
  title: '直播合规培训',
  summary: '讲清楚直播带货要做好的几件事。',
  body: [{ text: '带上营业执照复印件。' }],
  source: '福州软件园',
  until: '2026-12-31',
}
const event = {
  startsAt: '2026-12-05T09:00:00+08:00',
  endsAt: '2026-12-05T03:00:00.000Z',
  place: '软件园A区会议室',
  seats: 2,
  signUpUntil: '2026-12-04',
}
const announce = async (change: object = {}, by = leader) =>
  data(await by.call('announcements.write', { ...words, kind: 'event', event, park: 'software-park', ...change })) as {
    id: string
    state: string
  }
const signUp = (id: string, person: string) =>
  platform.call<{ caseNumber: string }>(
    'cases.submit',
    { service: 'event-sign-up', formVersion: '2026-11-01', answers: { event: id, ...canary }, declared: true },
    { person },
  )
interface Whole {
  state: string
  withdrawnWhy?: string
  event?: { startsAt: string; left: number; open: boolean; mine?: string }
}
const read = async (id: string, person?: string) =>
  data(await platform.call<Whole>('announcements.read', { id }, person ? { person } : {}))

test('an officer proposes, a leader publishes: only then does anybody read it', async () => {
  const { id, state } = await announce({}, officer)
  expect(state).toBe('proposed')
  expect(refusal(await platform.call('announcements.read', { id }))).toBe('not-found')
  expect(refusal(await signUp(id, 'early'))).toBe('blocked')
  expect(refusal(await officer.call('announcements.decide', { id, decision: 'publish' }))).toBe('not-allowed')
  data(await leader.call('announcements.decide', { id, decision: 'publish' }))
  expect(refusal(await leader.call('announcements.decide', { id, decision: 'publish' }))).toBe('conflict')
  // times in one form, whatever offset they were written with
  expect((await read(id)).event).toMatchObject({ startsAt: '2026-12-05T01:00:00.000Z', left: 2, open: true })
  const list = data(await platform.call<{ items: { id: string }[] }>('announcements.list', { kind: 'event' }))
  expect(list.items.map((item) => item.id)).toContain(id)
})

test('places are kept, given back and never given twice; the case is called after the event and stays here', async () => {
  const { id } = await announce()
  const first = data(await signUp(id, 'a')).caseNumber
  expect(refusal(await signUp(id, 'a'))).toBe('blocked')
  // two people at the same moment for the last place
  const both = await Promise.all([signUp(id, 'b'), signUp(id, 'c')])
  expect(both.map((reply) => reply.ok).sort()).toEqual([false, true])
  expect((await read(id, 'a')).event).toMatchObject({ left: 0, open: false, mine: first })
  const view = data(
    await platform.call<{ title: string; bridge: object; document: object }>(
      'cases.get',
      { caseNumber: first },
      { person: 'a' },
    ),
  )
  expect(view).toMatchObject({ title: `活动报名 ${words.title}`, bridge: { state: 'none' } })
  // the title says which event; its id says nothing
  expect(JSON.stringify(view.document)).toContain(canary.name)
  expect(JSON.stringify(view.document)).not.toContain(id)
  expect(await platform.database.query.selectFrom('outbox').selectAll().execute()).toEqual([])
  data(await platform.call('cases.act', { caseNumber: first, act: 'cancel', data: {} }, { person: 'a' }))
  expect((await read(id)).event?.left).toBe(1)
  data(await signUp(id, 'd'))
  platform.setNow('2026-12-05T02:00:00.000Z')
  expect((await read(id)).event?.open).toBe(false)
  expect(refusal(await signUp(id, 'late'))).toBe('blocked')
  platform.setNow('2026-11-20T02:00:00.000Z')
})

test('called off: the reason reaches everybody who has a place, once, and the page says so', async () => {
  const { id } = await announce()
  const number = data(await signUp(id, 'guest')).caseNumber
  expect(refusal(await leader.call('announcements.decide', { id, decision: 'withdraw' }))).toBe('blocked')
  data(await leader.call('announcements.decide', { id, decision: 'withdraw', reason: '讲师生病' }))
  expect(await endPlaces(platform)).toBe(1)
  expect(await endPlaces(platform)).toBe(0)
  const view = data(
    await platform.call<{ state: { id: string } }>('cases.get', { caseNumber: number }, { person: 'guest' }),
  )
  expect(view.state.id).toBe('calledOff')
  const inbox = data(await platform.call<{ items: { text: string }[] }>('account.inbox', {}, { person: 'guest' }))
  expect(inbox.items.filter(({ text }) => text.includes('讲师生病'))).toHaveLength(1)
  expect(await read(id)).toMatchObject({ state: 'withdrawn', withdrawnWhy: '讲师生病', event: { open: false } })
})

test('after the event its places are over: nobody is told, nothing can be cancelled, and the names go when their time is up', async () => {
  const { id } = await announce()
  const number = data(await signUp(id, 'past')).caseNumber
  const listed = async () =>
    data(await platform.call<{ items: { id: string }[] }>('announcements.list', {})).items.some(
      (item) => item.id === id,
    )
  const told = async () =>
    data(await platform.call<{ items: object[] }>('account.inbox', {}, { person: 'past' })).items.length
  const before = await told()
  // a second before the end it is still on
  platform.setNow('2026-12-05T02:59:59.000Z')
  await endPlaces(platform)
  expect(await read(id, 'past')).toMatchObject({ event: { over: false, mine: number } })
  expect(await listed()).toBe(true)
  platform.setNow('2026-12-05T03:00:00.000Z')
  expect(await endPlaces(platform)).toBeGreaterThan(0)
  expect(await endPlaces(platform)).toBe(0)
  expect(await read(id, 'past')).toMatchObject({ event: { over: true, open: false, mine: number } })
  expect(await listed()).toBe(false)
  expect(await told()).toBe(before)
  const cancel = await platform.call('cases.act', { caseNumber: number, act: 'cancel', data: {} }, { person: 'past' })
  expect(refusal(cancel)).toBe('conflict')
  // the list says for a time who was there, in full with a reason
  const door = async () =>
    JSON.stringify(data(await leader.call('cases.deskSignUps', { announcement: id, reason: '核对到场人数' })))
  expect(await door()).toContain(canary.mobile)
  const key = () =>
    platform.database.query
      .selectFrom('case_key')
      .select('sealed')
      .where('case_number', '=', number)
      .where('purpose', '=', 'ordinary')
      .executeTakeFirst()
  const last = keptThrough('case-contact', plainDate('2026-12-05'))
  platform.setNow(`${last}T04:00:00.000Z`)
  await forgetDue(platform)
  expect(await key()).toEqual({ sealed: expect.any(String) })
  platform.setNow(`${addDays(last, 1)}T04:00:00.000Z`)
  await forgetDue(platform)
  expect(await key()).toEqual({ sealed: null })
  platform.setNow('2026-11-20T02:00:00.000Z')
})

test('the list at the door is masked until a reason is given, each look on record, and only for the park’s officers', async () => {
  const { id } = await announce()
  data(await signUp(id, 'masked'))
  const stranger = await enrolled(platform, { parks: ['free-trade-zone'] })
  expect(refusal(await stranger.call('cases.deskSignUps', { announcement: id }))).toBe('not-found')
  const shown = JSON.stringify(data(await officer.call('cases.deskSignUps', { announcement: id })))
  expect(shown).not.toMatch(new RegExp(`${canary.name}|${canary.mobile}`))
  expect(shown).toContain('139****5678')
  expect(refusal(await officer.call('cases.deskSignUps', { announcement: id, reason: '看' }))).toBe('bad-request')
  const whole = JSON.stringify(
    data(await officer.call('cases.deskSignUps', { announcement: id, reason: '入场核对姓名' })),
  )
  expect(whole).toContain(canary.mobile)
  const rows = await platform.database.query
    .selectFrom('audit')
    .select('reason')
    .where('object', '=', id)
    .where('procedure', '=', 'cases.deskSignUps')
    .where('outcome', '=', 'done')
    .orderBy('id')
    .execute()
  expect(rows.map(({ reason }) => reason)).toEqual(['handle', '入场核对姓名'])
  expect(platform.logged.join('\n')).not.toMatch(new RegExp(`${canary.name}|${canary.mobile}`))
})

test('a subsidy is held against the register, each condition with its reason; those that fit come first', async () => {
  const subsidy = (title: string, terms: object) =>
    announce({ kind: 'subsidy', title, event: undefined, park: undefined, terms })
  await subsidy('给别的主体的补贴', { kinds: [merchant?.kind === 'enterprise' ? 'sole-trader' : 'enterprise'] })
  await subsidy('给这里的补贴', { divisions: [merchant?.division], kinds: [merchant?.kind] })
  const { items } = data(
    await platform.call<{ items: { title: string; fits: boolean; reasons: { met: boolean; text: string }[] }[] }>(
      'announcements.match',
      { uscc: merchant?.uscc },
    ),
  )
  expect(items.at(-1)).toMatchObject({ title: '给别的主体的补贴', fits: false })
  const fitting = items.find(({ title }) => title === '给这里的补贴')
  expect(fitting?.fits).toBe(merchant?.status === 'active')
  expect(fitting?.reasons.map(({ text }) => text).join()).toMatch(/登记地在/)
  expect(refusal(await platform.call('announcements.match', { uscc: '91350102MAT007149P' }))).toBe('bad-request')
})

test.each([
  ['an event without its facts', { event: undefined }],
  ['a policy with an event', { kind: 'policy' }],
  ['conditions on an event', { terms: { withShop: true } }],
  ['an end before the beginning', { event: { ...event, endsAt: '2026-12-05T00:30:00.000Z' } }],
  [
    'an event of the past',
    {
      event: { ...event, startsAt: '2026-11-01T01:00:00Z', endsAt: '2026-11-01T02:00:00Z', signUpUntil: '2026-11-01' },
    },
  ],
  ['signing up after the day', { event: { ...event, signUpUntil: '2026-12-06' } }],
  ['a day that does not exist', { until: '2026-02-30' }],
  ['somebody’s number in the text', { body: [{ text: '联系陈先生13912345678' }] }],
])('%s is refused', async (_what, change) => {
  expect(
    refusal(
      await leader.call('announcements.write', { ...words, kind: 'event', event, park: 'software-park', ...change }),
    ),
  ).toBe('blocked')
})

test('another park, a made-up park and a made-up event are refused', async () => {
  const at = (park: string) => officer.call('announcements.write', { ...words, kind: 'policy', park })
  expect(refusal(await at('free-trade-zone'))).toBe('not-found')
  expect(refusal(await at('moon'))).toBe('not-found')
  expect(refusal(await signUp('a-000000000000', 'x'))).toBe('blocked')
  expect(services.filter(({ takesUp }) => takesUp)).toHaveLength(1)
})
