import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Answers } from '../../../domain/kernel/form'
import { residentId, soundCompany, soundSoleTrader } from '../../sound/registration'
import { type BothSides, bothSides } from '../bothSides'
import { data, refusal, type TestPlatform } from '../harness'

let sides: BothSides
let platform: TestPlatform
beforeAll(async () => {
  sides = await bothSides()
  platform = sides.platform
})
afterAll(() => sides.close())

const submit = (service: string, answers: Answers, person = 'founder') =>
  platform.call<{ caseNumber: string }>(
    'cases.submit',
    { service, formVersion: '2026-05-01', answers, declared: true },
    { person, key: randomUUID() },
  )
const get = async (caseNumber: string) =>
  data(
    await platform.call<{
      state: { id: string; label: string }
      acts: string[]
      timeline: { act: string; text: string }[]
      clock: { due: { latest: string }; status: string }[]
    }>('cases.get', { caseNumber }, { person: 'founder' }),
  )

const uscc = '91350102MAT007148P'
const { shops: _, ...withoutShops } = soundSoleTrader
const offline = {
  ...withoutShops,
  onlineOnly: 'no',
  premisesKind: 'own',
  address: '福州市仓山区金山大道2号',
}

test.each([
  ['company-registration', soundCompany],
  ['sole-trader-registration', offline],
])('%s: filed, corrected once, registered, licence delivered', async (service, answers) => {
  const { caseNumber } = data(await submit(service, answers))
  expect((await get(caseNumber)).acts).toEqual(['withdraw'])
  expect((await get(caseNumber)).clock[0]?.due.latest).toBe('2026-11-25')
  await sides.bridge()

  await sides.officer(caseNumber, 'requireCorrection', {
    'items.0.place': 'scope',
    'items.0.problem': '请补上销售项目',
  })
  const asked = await get(caseNumber)
  expect(asked.state.id).toBe('needsCorrection')
  expect(asked.timeline[asked.timeline.length - 1]?.text).toContain('经营范围：请补上销售项目')
  expect(asked.acts).toEqual(['correct', 'withdraw'])

  const correction = { items: [{ place: 'scope', correction: '日用百货销售' }] }
  data(await platform.call('cases.act', { caseNumber, act: 'correct', data: correction }, { person: 'founder' }))
  await sides.bridge()
  await sides.officer(caseNumber, 'register', { registrar: '鼓楼区市场监督管理局' })
  await sides.officer(caseNumber, 'deliverLicence', {
    uscc,
    issuedOn: '2026-11-20',
    registrar: '鼓楼区市场监督管理局',
  })
  const done = await get(caseNumber)
  expect(done.state.label).toBe('已发照')
  expect(done.clock.map(({ status }) => status)).toEqual(['met'])
  // the register has a new entry
  const found = await sides.sandbox.page(`/console/directory?q=${uscc}`)
  expect(found).toContain(uscc)
})

test('identity numbers, mobiles and residences are nowhere readable in our database', async () => {
  data(await submit('company-registration', soundCompany))
  data(await submit('sole-trader-registration', offline))
  const { rows } = await sql<{ line: string }>`
    select row_to_json(case_event)::text as line from case_event
    union all select row_to_json(case_file)::text from case_file
    union all select row_to_json(audit)::text from audit
    union all select row_to_json(outbox)::text from outbox`.execute(platform.database.query)
  const stored = rows.map(({ line }) => line).join('\n')
  expect(stored.length).toBeGreaterThan(1_000)
  for (const secret of [residentId('19900101'), '13800000000', soundSoleTrader.residence])
    expect([secret, stored.includes(secret), platform.logged.join('').includes(secret)]).toEqual([secret, false, false])
})

test('a hostile client is told by the functions what the form tells a person, entry by entry', async () => {
  const [first, second] = soundCompany.people
  const reply = await submit('company-registration', {
    ...soundCompany,
    people: [{ ...first, paidBy: '2032-11-22' }, { ...second }] as Answers['people'] as readonly Answers[],
  })
  expect(refusal(reply)).toBe('blocked')
  expect(reply.ok ? {} : reply.error.fields).toEqual({ 'people.0.paidBy': expect.stringContaining('五年') })
  expect(refusal(await submit('company-registration', { ...soundCompany, regulator: 'approved' }))).toBe('bad-request')
})

test('a stranger neither sees nor corrects a registration', async () => {
  const { caseNumber } = data(await submit('company-registration', soundCompany))
  expect(refusal(await platform.call('cases.get', { caseNumber }, { person: 'stranger' }))).toBe('not-found')
  expect(
    refusal(await platform.call('cases.act', { caseNumber, act: 'withdraw', data: {} }, { person: 'stranger' })),
  ).toBe('not-found')
})
