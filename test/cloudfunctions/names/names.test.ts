import { tendNames } from '../../../cloudfunctions/names'
import type { Reservation } from '../../../cloudfunctions/names/reservationRow'
import { addMonths, plainDate } from '../../../domain/kernel/calendar'
import { GatewayError, type RegulatorGateway } from '../../../regulator/gateway'
import { type House, house } from '../../regulator/house'
import { data, refusal, type TestPlatform, testPlatform } from '../harness'

/** Our functions and a working registrar. */
let platform: TestPlatform
let sandbox: House
let away = false
beforeAll(async () => {
  sandbox = await house()
  const real = sandbox.gateway
  const silent = () => Promise.reject(new GatewayError({ kind: 'temporary', code: 'network', message: 'away' }))
  const gateway: RegulatorGateway = {
    ...real,
    reserveName: (request) => (away ? silent() : real.reserveName(request)),
  }
  platform = await testPlatform(gateway)
}, 60_000)
afterAll(async () => {
  await platform.close()
  await sandbox.close()
})
beforeEach(() => {
  away = false
  platform.setNow('2026-11-20T02:00:00.000Z')
})

const parts = (trade: string) => ({ division: '福州', trade, industry: '科技', form: '有限公司' })
const reserve = (trade: string, person = 'founder', preApproval = false) =>
  platform.call<Reservation>('names.reserve', { kind: 'company', parts: parts(trade), preApproval }, { person })
const mine = async (person = 'founder') =>
  data(await platform.call<{ items: Reservation[] }>('names.mine', {}, { person })).items
const the = async (id: string, person = 'founder') => (await mine(person)).find((one) => one.id === id)

test('a name is asked for at once, kept by the registrar, and expires when its day is over', async () => {
  const asked = data(await reserve('榕一网'))
  expect(asked).toMatchObject({ state: 'asked', name: '福州榕一网科技有限公司' })
  await tendNames(platform)
  const kept = await the(asked.id)
  expect(kept?.state).toBe('reserved')
  // the sandbox's day, not ours
  expect(kept?.expiresOn).toBe(addMonths(plainDate(kept?.reservedOn ?? ''), 2))
  // its last day is a day on which it is kept
  platform.setNow(`${kept?.expiresOn}T15:59:00.000Z`)
  expect((await the(asked.id))?.state).toBe('reserved')
  platform.setNow(`${kept?.expiresOn}T16:00:00.000Z`)
  const expired = await the(asked.id)
  expect(expired).toMatchObject({ state: 'expired', name: '福州榕一网科技有限公司', parts: parts('榕一网') })
})

test('the same wish again is the same reservation; another person is refused with the reason', async () => {
  const first = data(await reserve('榕二网'))
  expect(data(await reserve('榕二网')).id).toBe(first.id)
  await tendNames(platform)
  const other = data(await reserve('榕二网', 'rival'))
  await tendNames(platform)
  expect(await the(other.id, 'rival')).toMatchObject({ state: 'refused', reason: expect.stringContaining('预留') })
})

test('given back, the name is free for somebody else; a stranger cannot give it back', async () => {
  const { id } = data(await reserve('榕三网'))
  await tendNames(platform)
  expect(refusal(await platform.call('names.release', { id }, { person: 'rival' }))).toBe('not-found')
  data(await platform.call('names.release', { id }, { person: 'founder' }))
  expect((await the(id))?.state).toBe('releasing')
  await tendNames(platform)
  expect((await the(id))?.state).toBe('released')
  const next = data(await reserve('榕三网', 'rival'))
  await tendNames(platform)
  expect((await the(next.id, 'rival'))?.state).toBe('reserved')
})

test('a registrar that is away costs nothing: the wish waits and is answered later', async () => {
  away = true
  const { id } = data(await reserve('榕四网'))
  await tendNames(platform)
  expect((await the(id))?.state).toBe('asked')
  away = false
  platform.setNow('2026-11-20T02:06:00.000Z')
  await tendNames(platform)
  expect((await the(id))?.state).toBe('reserved')
})

test('what the rules forbid is not sent; nobody may hoard names; nobody reserves signed out', async () => {
  expect(refusal(await reserve('网络'))).toBe('blocked')
  expect(
    refusal(await platform.call('names.reserve', { kind: 'company', parts: parts('榕九网'), preApproval: false })),
  ).toBe('not-signed-in')
  for (const trade of ['闽一方', '闽二方', '闽三方', '闽四方', '闽五方']) data(await reserve(trade, 'hoarder'))
  expect(refusal(await reserve('闽六方', 'hoarder'))).toBe('limit')
})

test('something that needs an approval first is kept for a year', async () => {
  const { id } = data(await reserve('榕五网', 'chemist', true))
  await tendNames(platform)
  const kept = await the(id, 'chemist')
  expect(Number(kept?.expiresOn?.slice(0, 4))).toBe(Number(kept?.reservedOn?.slice(0, 4)) + 1)
})
