import { randomUUID } from 'node:crypto'
import { receiveEvents } from '../../../cloudfunctions/cases'
import { syncDirectory } from '../../../cloudfunctions/credit'
import type { RegulatorGateway } from '../../../regulator/gateway'
import { company } from '../../domain/credit/snapshots'
import { soundCompanyReport } from '../../sound/annual-report-company'
import { claimFiling } from '../../sound/merchant-claim'
import { data, refusal, type TestPlatform, testPlatform } from '../harness'

const uscc = company().uscc
const service = 'annual-report-company'
const gateway = {
  directory: async (after: number) => ({
    changes: after === 0 ? [{ position: 1, uscc, merchant: company() }] : [],
    next: 1,
    more: false,
    remaining: 0,
  }),
} as unknown as RegulatorGateway

let platform: TestPlatform
beforeAll(async () => {
  platform = await testPlatform(gateway)
  await syncDirectory(platform)
  const claim = claimFiling(uscc, '福州榕网科技有限公司', '林榕生')
  const { caseNumber } = data(await platform.call<{ caseNumber: string }>('cases.submit', claim, { person: 'owner' }))
  await receiveEvents(
    platform,
    [
      {
        eventId: randomUUID(),
        position: 1,
        caseNumber,
        caseSequence: 1,
        act: 'confirm',
        at: '2026-11-20T03:00:00.000Z',
        data: {},
      },
    ],
    'pull',
  )
})
afterAll(() => platform.close())

type Begun = { right: string; prepared?: { answers: Record<string, unknown> } }
const begin = (person: string, subject = '2025') =>
  platform.call<Begun>('cases.begin', { service, merchant: uscc, subject }, { person })
const grant = async (may: 'fill' | 'file', subject = '2025') =>
  data(
    await platform.call<{ id: string; token: string }>(
      'cases.grantMandate',
      { merchant: uscc, service, subject, may },
      { person: 'owner' },
    ),
  )
const accept = (token: string, person: string) => platform.call('cases.acceptMandate', { token }, { person })

test('one filing is entrusted to whoever brings the token first, and to nobody else', async () => {
  const { token } = await grant('fill')
  expect(refusal(await begin('accountant'))).toBe('not-found')
  data(await accept(token, 'accountant'))
  expect(data(await begin('accountant')).right).toBe('fill')
  expect(refusal(await accept(token, 'another'))).toBe('not-found')
  // the same person may come back with it
  data(await accept(token, 'accountant'))
  // another year was not entrusted
  expect(refusal(await begin('accountant', '2024'))).toBe('not-found')
})

test('a mandate cannot be handed on: only who stands for the merchant grants, lists and revokes', async () => {
  const { id, token } = await grant('file')
  data(await accept(token, 'trusted'))
  const asTrusted = { person: 'trusted' }
  const input = { merchant: uscc, service, subject: '2025', may: 'file' }
  expect(refusal(await platform.call('cases.grantMandate', input, asTrusted))).toBe('not-found')
  expect(refusal(await platform.call('cases.mandates', { merchant: uscc }, asTrusted))).toBe('not-found')
  expect(refusal(await platform.call('cases.revokeMandate', { id }, asTrusted))).toBe('not-found')
})

test('who may only prepare hands over to the merchant, who finds it; a revoked mandate ends at once', async () => {
  const { id, token } = await grant('fill')
  data(await accept(token, 'clerk'))
  const filing = { service, formVersion: await formVersion(), answers: { uscc, reportYear: 2025 } }
  expect(refusal(await platform.call('cases.submit', { ...filing, declared: true }, { person: 'clerk' }))).toBe(
    'not-allowed',
  )
  data(await platform.call('cases.prepare', filing, { person: 'clerk' }))
  expect(data(await begin('owner')).prepared?.answers).toMatchObject({ uscc })
  const told = data(
    await platform.call<{ items: { title: string }[] }>('account.inbox', {}, { person: 'owner' }),
  ).items.map(({ title }) => title)
  expect(told).toContain('受托人已填好，请您核对后提交')
  data(await platform.call('cases.revokeMandate', { id }, { person: 'owner' }))
  expect(refusal(await begin('clerk'))).toBe('not-found')
  expect(refusal(await platform.call('cases.prepare', filing, { person: 'clerk' }))).toBe('not-allowed')
})

test('what was prepared lies sealed', async () => {
  const rows = await platform.database.query.selectFrom('prepared').select('answers').execute()
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows) expect(row.answers).not.toContain(uscc)
})

type Listed = { items: { id: string; state: string; used?: { as: string; caseNumber?: string }; revokedAt?: string }[] }
const listed = async (id: string) =>
  data(await platform.call<Listed>('cases.mandates', { merchant: uscc }, { person: 'owner' })).items.find(
    (item) => item.id === id,
  )
const inbox = async () =>
  data(await platform.call<{ items: { title: string }[] }>('account.inbox', {}, { person: 'owner' })).items.map(
    ({ title }) => title,
  )

test('granted, taken up, used and taken back: the merchant sees each, and is told of what was filed', async () => {
  const answers = { ...soundCompanyReport, uscc, name: company().name }
  const prepared = { service, formVersion: await formVersion(), answers }
  const { id, token } = await grant('file')
  expect(await listed(id)).toMatchObject({ state: 'offered', about: '2025年度' })
  data(await accept(token, 'bureau'))
  expect(await listed(id)).toMatchObject({ state: 'accepted' })
  expect((await listed(id))?.used).toBeUndefined()
  data(await platform.call('cases.prepare', prepared, { person: 'bureau' }))
  expect((await listed(id))?.used).toMatchObject({ as: 'prepared' })
  const { caseNumber } = data(
    await platform.call<{ caseNumber: string }>('cases.submit', { ...prepared, declared: true }, { person: 'bureau' }),
  )
  expect((await listed(id))?.used).toMatchObject({ as: 'filed', caseNumber })
  expect(await inbox()).toContain('受托人已提交')
  // the merchant can read what was filed in its name
  data(await platform.call('cases.get', { caseNumber }, { person: 'owner' }))
  data(await platform.call('cases.revokeMandate', { id }, { person: 'owner' }))
  expect(await listed(id)).toMatchObject({ state: 'revoked', revokedAt: expect.any(String), used: { as: 'filed' } })
  // what was filed stays filed; a correction needs a new mandate
  expect(refusal(await platform.call('cases.submit', { ...prepared, declared: true }, { person: 'bureau' }))).toBe(
    'not-allowed',
  )
})

test('what the merchant files itself is nobody’s use of a mandate', async () => {
  const { id, token } = await grant('file', '2024')
  data(await accept(token, 'idle'))
  const answers = { ...soundCompanyReport, uscc, name: company().name, reportYear: 2024 }
  const filing = { service, formVersion: await formVersion(), answers, declared: true }
  await platform.call('cases.submit', filing, { person: 'owner' })
  expect((await listed(id))?.used).toBeUndefined()
})

test('a mandate ends by itself', async () => {
  const { token } = await grant('file')
  data(await accept(token, 'late'))
  platform.setNow('2027-06-30T02:00:00.000Z')
  expect(refusal(await begin('late'))).toBe('not-found')
  platform.setNow('2026-11-20T02:00:00.000Z')
})

async function formVersion(): Promise<string> {
  const { serviceById } = await import('../../../domain/services/registry')
  return serviceById(service)?.forms[0].value.version ?? ''
}
