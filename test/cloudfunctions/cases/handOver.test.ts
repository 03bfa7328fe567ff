import { sql } from 'kysely'
import { forgetOld } from '../../../cloudfunctions/scheduler/forgetOld'
import { soundCompany } from '../../sound/registration'
import { data, refusal, type TestPlatform, testPlatform } from '../harness'
import { enrolled, type TestOfficer } from '../officers/enrolled'

let platform: TestPlatform
let officer: TestOfficer
beforeAll(async () => {
  platform = await testPlatform()
  officer = await enrolled(platform)
})
afterAll(() => platform.close())
beforeEach(() => platform.setNow('2026-11-20T02:00:00.000Z'))

const hand = async (answers: object = soundCompany) =>
  data(
    await platform.call<{ code: string; expiresAt: string }>('cases.handOver', {
      service: 'company-registration',
      formVersion: '2026-05-01',
      answers,
    }),
  )
const take = (code: string, officerSession = officer.session) =>
  platform.call<{ service: string; answers: Record<string, unknown> }>(
    'cases.deskTakeOver',
    { code },
    { officerSession },
  )

test('what was prepared signed out is opened at the desk, typed loosely', async () => {
  const { code } = await hand()
  const taken = data(await take(code.toLowerCase().replace(/-/g, ' ')))
  expect(taken).toMatchObject({ service: 'company-registration', answers: { tradeName: '榕网云' } })
})

test('half a form is handed over too; what has no shape of the form is refused', async () => {
  const { code } = await hand({ tradeName: '榕网云' })
  expect(data(await take(code)).answers).toEqual({ tradeName: '榕网云' })
  const wrong = await platform.call('cases.handOver', {
    service: 'company-registration',
    formVersion: '2026-05-01',
    answers: { tradeName: 7 },
  })
  expect(refusal(wrong)).toBe('bad-request')
})

test('after ten minutes the code opens nothing, and what it opened is gone', async () => {
  const { code, expiresAt } = await hand()
  expect(expiresAt).toBe('2026-11-20T02:10:00.000Z')
  platform.setNow('2026-11-20T02:09:59.000Z')
  data(await take(code))
  platform.setNow('2026-11-20T02:10:00.000Z')
  expect(refusal(await take(code))).toBe('not-found')
  platform.setNow('2026-11-20T02:11:00.000Z')
  await forgetOld(platform)
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from hand_over where expires_at < '2026-11-20T02:11:00Z'`.execute(
    platform.database.query,
  )
  expect(rows[0]?.count).toBe(0)
})

test('only an officer opens it, a wrong code opens nothing', async () => {
  const { code } = await hand()
  expect(refusal(await platform.call('cases.deskTakeOver', { code }, { person: 'thief' }))).toBe('not-signed-in')
  expect(refusal(await take('2222-2222-2222'))).toBe('not-found')
  expect(refusal(await take('x'))).toBe('not-found')
})

test('nothing of it can be read in the database, not even the code', async () => {
  const { code } = await hand()
  const { rows } = await sql<{ line: string }>`
    select row_to_json(hand_over)::text as line from hand_over
    union all select row_to_json(idempotency)::text from idempotency
    union all select row_to_json(audit)::text from audit`.execute(platform.database.query)
  const stored = rows.map(({ line }) => line).join('\n') + platform.logged.join('')
  for (const secret of [code, '榕网云', soundCompany.people[0]?.residentId ?? ''])
    expect(stored.includes(secret)).toBe(false)
})

test('what was taken over stands in that officer’s queue, once, with nothing of the draft, until its end is said', async () => {
  const { code } = await hand()
  const taken = data(await officer.call('cases.deskTakeOver', { code })) as { task: string }
  expect(data(await officer.call('cases.deskTakeOver', { code }))).toMatchObject({ task: taken.task })
  const queue = async () =>
    (data(await officer.call('cases.deskQueue', { show: 'mine' })) as { items: { id?: string }[] }).items.filter(
      ({ id }) => id === taken.task,
    )
  const items = await queue()
  expect(items).toMatchObject([{ officer: { id: officer.id }, subject: 'company-registration' }])
  expect(JSON.stringify(items)).not.toContain('榕网云')
  const stranger = await enrolled(platform, { parks: ['free-trade-zone'] })
  expect(refusal(await stranger.call('cases.deskTask', { id: taken.task }))).toBe('not-found')
  data(await officer.call('cases.deskEndTask', { id: taken.task, outcome: 'filed' }))
  expect(await queue()).toEqual([])
})
