import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { receiveEvents, remind } from '../../../cloudfunctions/cases'
import { syncDirectory } from '../../../cloudfunctions/credit'
import type { MerchantSnapshot } from '../../../domain/credit'
import { filingExportSchema } from '../../../domain/kernel/service/exports'
import type { RegulatorGateway } from '../../../regulator/gateway'
import { onRecord, trader } from '../../domain/annual-report/merchants'
import { soleTraderCanaries, soundSoleTraderReport } from '../../sound/annual-report-sole-trader'
import { claimFiling } from '../../sound/merchant-claim'
import { data, refusal, type TestPlatform, testPlatform } from '../harness'

/** A tea shop that has filed every year up to 2025; the register can change while the test runs. */
const shop: MerchantSnapshot = trader({ establishedOn: '2024-05-01', annualReports: [onRecord(2024), onRecord(2025)] })
let register: readonly MerchantSnapshot[] = [shop]
const gateway = {
  directory: async (after: number) => ({
    changes: register
      .map((merchant, at) => ({ position: at + 1, uscc: merchant.uscc, merchant }))
      .filter(({ position }) => position > after),
    next: register.length,
    more: false,
    remaining: 0,
  }),
} as unknown as RegulatorGateway

const person = 'tea'
let platform: TestPlatform
const call = <T>(procedure: string, input: unknown, as = person) => platform.call<T>(procedure, input, { person: as })
const report = (changes: object = {}) => ({
  service: 'annual-report-sole-trader',
  formVersion: '2026-01-01',
  declared: true,
  answers: { ...soundSoleTraderReport, reportYear: 2026, ...changes },
})
const happens = (caseNumber: string, act: string, at: string) =>
  receiveEvents(
    platform,
    [{ eventId: randomUUID(), position: 1, caseNumber, caseSequence: 1, act, at, data: {} }],
    'pull',
  )
type Subjects = { subjects: { id: string; state: string; note: string; caseNumber?: string }[] }
type Begun = Subjects & { earlier: { subject: string; answers: object; caseNumber: string }[] }
const begin = async () =>
  data(await call<Begun>('cases.begin', { service: 'annual-report-sole-trader', merchant: shop.uscc, subject: '2026' }))
const inbox = async (as = person) =>
  data(await call<{ items: { title: string; text: string }[] }>('account.inbox', {}, as)).items.filter(({ title }) =>
    title.includes('年报'),
  )

beforeAll(async () => {
  platform = await testPlatform(gateway)
  await syncDirectory(platform)
  const claim = claimFiling(shop.uscc, shop.name, shop.head)
  const { caseNumber } = data(await call<{ caseNumber: string }>('cases.submit', claim))
  await happens(caseNumber, 'confirm', '2026-11-20T03:00:00.000Z')
})
afterAll(() => platform.close())

test('before the year is over there is nothing to file, and nobody is reminded', async () => {
  expect((await begin()).subjects.map(({ id, state }) => [id, state])).toEqual([
    ['2025', 'closed'],
    ['2024', 'closed'],
  ])
  expect(refusal(await call('cases.submit', report()))).toBe('blocked')
  expect(await remind(platform)).toBe(0)
})

describe('1 March: a reminder', () => {
  test('each person is told once, however often the timer beats', async () => {
    platform.setNow('2027-03-01T01:00:00.000Z')
    expect(await remind(platform)).toBe(1)
    expect(await remind(platform)).toBe(0)
    await platform.database.query.deleteFrom('feed_cursor').where('feed', '=', 'reminders').execute()
    expect(await remind(platform)).toBe(1)
    expect(await inbox()).toEqual([
      expect.objectContaining({
        title: `${shop.name}：2026年度年报还没有报`,
        text: expect.stringContaining('还有121天'),
      }),
    ])
    platform.setNow('2027-03-02T01:00:00.000Z')
    expect(await remind(platform)).toBe(1)
    expect(await inbox()).toHaveLength(1)
  })
})

describe('March: filed; May: corrected; July: closed', () => {
  let first = ''

  test('whoever does not stand for the merchant can neither begin nor file', async () => {
    platform.setNow('2027-03-10T02:00:00.000Z')
    expect(refusal(await call('cases.submit', report(), 'stranger'))).toBe('not-allowed')
    const stranger = { service: 'annual-report-sole-trader', merchant: shop.uscc, subject: '2026' }
    expect(refusal(await call('cases.begin', stranger, 'stranger'))).toBe('not-found')
  })

  test('it counts from the moment it is handed in, before the regulator has seen it', async () => {
    first = data(await call<{ caseNumber: string }>('cases.submit', report())).caseNumber
    const begun = await begin()
    expect(begun.subjects[0]).toMatchObject({ id: '2026', state: 'filed', caseNumber: first })
    expect(begun.subjects[0]?.note).toContain('6月30日前可以更正')
    expect(begun.earlier[0]).toMatchObject({ subject: '2026', answers: report().answers })
    // who has filed is not reminded any more
    platform.setNow('2027-05-15T02:00:00.000Z')
    expect(await remind(platform)).toBe(0)
  })

  test('the correction is another case beside it: the first is still in force and unchanged', async () => {
    await happens(first, 'publish', '2027-03-10T02:05:00.000Z')
    platform.setNow('2027-05-20T02:00:00.000Z')
    const second = data(await call<{ caseNumber: string }>('cases.submit', report({ staff: 4 }))).caseNumber
    const { earlier, subjects } = await begin()
    expect(earlier.filter(({ subject }) => subject === '2026').map(({ caseNumber }) => caseNumber)).toEqual([
      second,
      first,
    ])
    expect(subjects[0]).toMatchObject({ state: 'filed', caseNumber: second })
    const before = data(await call<{ state: { id: string }; acts: string[] }>('cases.get', { caseNumber: first }))
    expect([before.state.id, before.acts]).toEqual(['published', []])
  })

  test('what was filed can be kept: as JSON in the documented shape and as a paper, by its own side only', async () => {
    const { name, text } = data(await call<{ name: string; text: string }>('cases.export', { caseNumber: first }))
    expect(name).toBe(`个体工商户年报-${first}.json`)
    const exported = v.parse(filingExportSchema, JSON.parse(text))
    expect(exported).toMatchObject({ caseNumber: first, merchant: shop.uscc, subject: '2026' })
    expect(text).toContain(soleTraderCanaries.phone)
    expect(refusal(await call('cases.export', { caseNumber: first }, 'stranger'))).toBe('not-found')
    const { prints } = data(await call<{ prints: { id: string }[] }>('cases.get', { caseNumber: first }))
    expect(prints.map(({ id }) => id)).toContain('report')
    const rows = await platform.database.query
      .selectFrom('audit')
      .selectAll()
      .where('procedure', '=', 'cases.export')
      .execute()
    expect(rows.map(({ outcome }) => outcome)).toEqual(['done', 'refused'])
  })

  test('on 30 June the last correction passes, on 1 July none, with what can be done', async () => {
    platform.setNow('2027-06-30T15:59:00.000Z')
    data(await call('cases.submit', report({ staff: 5 })))
    platform.setNow('2027-06-30T16:01:00.000Z')
    const reply = await call('cases.submit', report({ staff: 6 }))
    expect(refusal(reply)).toBe('blocked')
    expect(!reply.ok && reply.error.fields?.reportYear).toContain('2027年6月30日为止')
  })
})

describe('the year after: missed, listed, made up for, restored', () => {
  const listing = {
    id: 'abnormal-9',
    list: 'abnormal' as const,
    reason: '未依照规定期限报送年度报告（2027年度），标记为经营异常状态',
    authority: '台江区市场监督管理局',
    listedOn: '2028-07-08',
  }
  const ask = (changes: object = {}) => ({
    service: 'normal-status',
    formVersion: '2026-01-01',
    declared: true,
    answers: {
      uscc: shop.uscc,
      name: shop.name,
      listing: listing.id,
      listedOn: listing.listedOn,
      listedFor: listing.reason,
      cause: 'report',
      cure: '已补报2027年度年报。',
      contactPhone: '13800000000',
      ...changes,
    },
  })
  const change = async (merchant: MerchantSnapshot) => {
    register = [...register, merchant]
    await syncDirectory(platform)
  }

  test('in July it is late, and said so once', async () => {
    platform.setNow('2028-07-20T02:00:00.000Z')
    await change({ ...shop, annualReports: [...shop.annualReports, onRecord(2026)], listings: [listing] })
    const before = (await inbox()).length
    expect(await remind(platform)).toBe(1)
    expect((await inbox()).length).toBe(before + 1)
    expect((await inbox())[0]?.title).toContain('2027年度年报已逾期')
  })

  test('nothing is restored before the year is made up for; afterwards the request has its clock', async () => {
    expect(refusal(await call('cases.submit', ask()))).toBe('blocked')
    const late = data(await call<{ caseNumber: string }>('cases.submit', report({ reportYear: 2027 }))).caseNumber
    await happens(late, 'publish', '2028-07-20T02:05:00.000Z')
    await change({
      ...shop,
      annualReports: [...shop.annualReports, onRecord(2026), onRecord(2027, '2028-07-20')],
      listings: [listing],
    })
    const { caseNumber } = data(await call<{ caseNumber: string }>('cases.submit', ask()))
    type View = { state: { id: string }; clock: { status: string; length: string; due: { latest: string } }[] }
    const running = data(await call<View>('cases.get', { caseNumber }))
    expect(running.clock).toMatchObject([{ status: 'running', length: '5个工作日', due: { latest: '2028-07-27' } }])
    // the same record is not asked about twice
    expect(refusal(await call('cases.submit', ask()))).toBe('blocked')
    await happens(caseNumber, 'remove', '2028-07-24T02:00:00.000Z')
    expect(data(await call<View>('cases.get', { caseNumber })).state.id).toBe('removed')
  })
})

test('what is personal in a report is sealed in the database and in no log', async () => {
  const rows = await platform.database.query.selectFrom('case_event').select('data').execute()
  for (const canary of Object.values(soleTraderCanaries)) {
    expect(JSON.stringify(rows)).not.toContain(canary)
    expect(platform.logged.join('\n')).not.toContain(canary)
  }
})
