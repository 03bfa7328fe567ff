import { randomUUID } from 'node:crypto'
import { receiveEvents } from '../../../cloudfunctions/cases'
import { tendDesk } from '../../../cloudfunctions/cases/desk'
import { parkReports } from '../../../cloudfunctions/cases/desk/parkReports'
import { syncDirectory } from '../../../cloudfunctions/credit'
import { city } from '../../../config/city'
import { nudgeLimits, reportKind, reportYears } from '../../../domain/annual-report'
import { plainDate } from '../../../domain/kernel/calendar'
import { soundCompanyReport } from '../../sound/annual-report-company'
import { claimFiling } from '../../sound/merchant-claim'
import { arrivals, feedOf, syntheticCity } from '../credit/feedOf'
import { data, refusal, type TestPlatform, testPlatform } from '../harness'
import { enrolled, type TestOfficer } from '../officers/enrolled'

/** Every third has not filed the newest report. */
const merchants = syntheticCity(400).map((merchant, at) =>
  at % 3 === 0 ? { ...merchant, annualReports: merchant.annualReports.filter(({ year }) => year !== 2025) } : merchant,
)
const today = plainDate('2026-11-20')
let platform: TestPlatform

beforeAll(async () => {
  platform = await testPlatform(feedOf(arrivals(merchants)))
  await syncDirectory(platform)
  platform.setNow(`${today}T02:00:00.000Z`)
})
afterAll(() => platform.close())

/** The same by the domain's own rule, merchant by merchant. */
function expected(park: string, day = today) {
  const year = Number(day.slice(0, 4)) - 1
  const years = merchants
    .filter((merchant) => merchant.park === park && reportKind(merchant) !== undefined)
    .flatMap((merchant) => reportYears({ merchant }, day).filter((entry) => entry.year === year))
  return { year, owing: years.length, filed: years.filter(({ filedOn }) => filedOn !== undefined).length }
}

test.each(city.parks.map(({ name }) => name))(
  '%s: the counts are those of the law, one merchant at a time',
  async (park) => {
    const counted = await parkReports(platform.database.query, park, today)
    expect(counted).toEqual(expected(park))
  },
)

test('the parks of this city have merchants that filed and merchants that did not', () => {
  const all = city.parks.map(({ name }) => expected(name))
  expect(all.some(({ filed }) => filed > 0)).toBe(true)
  expect(all.some(({ owing, filed }) => owing > filed)).toBe(true)
})

test('on 1 January the year turns, and what was filed later is not known yet', async () => {
  for (const day of [plainDate('2025-12-31'), plainDate('2026-01-01')])
    for (const { name } of city.parks)
      expect(await parkReports(platform.database.query, name, day)).toEqual(expected(name, day))
})

test('the figures of a park carry them, for its officers', async () => {
  const [park] = city.parks
  const officer = await enrolled(platform, { parks: [park?.id ?? ''] })
  const figures = data(await officer.call('cases.deskFigures', { park: park?.id }))
  expect(figures).toMatchObject({ reports: expected(park?.name ?? '') })
})

describe('who has not filed, and reminding them', () => {
  type List = {
    year: number
    total: number
    reachable: number
    next?: string
    items: {
      uscc: string
      name: string
      years: number[]
      claimed: boolean
      reminded: string[]
      right: { may: boolean; left?: number; why?: string; from?: string }
    }[]
  }
  type Nudged = { year: number; items: { uscc: string; outcome: string }[] }
  const [park, other] = city.parks
  if (!park || !other) throw new Error('the city has two parks')
  const owing = merchants.filter(
    (merchant) =>
      merchant.park === park.name &&
      reportKind(merchant) !== undefined &&
      reportYears({ merchant }, today).some(({ year, state }) => year === 2025 && state === 'late'),
  )
  const company = owing.find(({ kind }) => kind === 'enterprise')
  if (!company) throw new Error('nobody owes a report')
  let officer: TestOfficer
  let colleague: TestOfficer
  const list = async (after?: string) =>
    data(
      (await officer.call<List>('cases.deskUnfiled', { park: park.id, ...(after ? { after } : {}) })) as never,
    ) as List
  const nudge = async (as: TestOfficer, ...codes: string[]) =>
    data((await as.call<Nudged>('cases.deskNudge', { park: park.id, merchants: codes })) as never) as Nudged
  const inbox = async (person: string) =>
    data(
      await platform.call<{ items: { title: string; text: string }[] }>('account.inbox', {}, { person }),
    ).items.filter(({ title }) => title.includes('专管员'))
  const followUps = async () =>
    (data(await officer.call('cases.deskQueue', {})) as { items: { task?: string; subject: string }[] }).items
      .filter(({ task }) => task === 'nudge')
      .map(({ subject }) => subject)
      .sort()

  beforeAll(async () => {
    officer = await enrolled(platform, { parks: [park.id] })
    colleague = await enrolled(platform, { parks: [park.id] })
    const claim = claimFiling(company.uscc, company.name, '陈小榕')
    const { caseNumber } = data(await platform.call<{ caseNumber: string }>('cases.submit', claim, { person: 'owner' }))
    const at = `${today}T01:00:00.000Z`
    await receiveEvents(
      platform,
      [{ eventId: randomUUID(), position: 1, caseNumber, caseSequence: 1, act: 'confirm', at, data: {} }],
      'pull',
    )
  })

  test('every merchant that owes the report is listed once, page by page; the one that can be reached comes first', async () => {
    const first = await list()
    expect(first).toMatchObject({ year: 2025, total: owing.length, reachable: 1 })
    expect(first.items[0]).toMatchObject({
      uscc: company.uscc,
      claimed: true,
      reminded: [],
      right: { may: true, left: 3 },
    })
    const all = [...first.items]
    for (let { next } = first; next; ) {
      const page = await list(next)
      all.push(...page.items)
      next = page.next as string
    }
    expect(all.map(({ uscc }) => uscc).sort()).toEqual(owing.map(({ uscc }) => uscc).sort())
    for (const { uscc, years } of all) {
      const merchant = owing.find((one) => one.uscc === uscc)
      expect(years).toEqual(
        reportYears({ ...(merchant ? { merchant } : {}) }, today)
          .filter(({ state }) => state === 'late')
          .map(({ year }) => year),
      )
    }
    expect(refusal((await officer.call('cases.deskUnfiled', { park: park.id, after: 'x' })) as never)).toBe(
      'bad-request',
    )
  })

  test('nothing but the public facts is in the list', async () => {
    const { items } = await list()
    for (const item of items)
      expect(Object.keys(item).sort()).toEqual(['claimed', 'kind', 'name', 'reminded', 'right', 'uscc', 'years'])
  })

  test('another park’s merchants do not exist for an officer, neither to read nor to remind', async () => {
    expect(refusal((await officer.call('cases.deskUnfiled', { park: other.id })) as never)).toBe('not-found')
    expect(
      refusal((await officer.call('cases.deskNudge', { park: other.id, merchants: [company.uscc] })) as never),
    ).toBe('not-found')
    const elsewhere = merchants.find((merchant) => merchant.park === other.name)
    expect((await nudge(officer, elsewhere?.uscc ?? '')).items).toEqual([
      { uscc: elsewhere?.uscc, outcome: 'not-owing' },
    ])
  })

  test('whoever stands for the merchant finds it in the inbox; a merchant nobody stands for is said so', async () => {
    const silent = owing.find(({ uscc }) => uscc !== company.uscc)
    const { items } = await nudge(officer, company.uscc, silent?.uscc ?? '', 'X')
    expect(items.find(({ uscc }) => uscc === company.uscc)?.outcome).toBe('sent')
    expect(items.find(({ uscc }) => uscc === silent?.uscc)?.outcome).toBe('nobody')
    expect(items.find(({ uscc }) => uscc === 'X')?.outcome).toBe('not-owing')
    // both stay in the queue until the report is in: one to follow up, one to reach another way
    expect(await followUps()).toEqual([company.uscc, silent?.uscc].sort())
    expect(await inbox('owner')).toEqual([
      expect.objectContaining({
        title: `${company.name}：专管员提醒报送2025年度年报`,
        text: expect.stringContaining(`${park.name}的专管员`),
      }),
    ])
  })

  test('not twice within ten days, whichever officer asks, and three times a year at most', async () => {
    expect((await nudge(colleague, company.uscc)).items[0]?.outcome).toBe('soon')
    expect((await list()).items[0]).toMatchObject({
      reminded: [today],
      right: { may: false, why: 'soon', from: '2026-11-30' },
    })
    platform.setNow('2026-11-30T02:00:00.000Z')
    // two officers at the same moment send one reminder
    const both = await Promise.all([nudge(officer, company.uscc), nudge(colleague, company.uscc)])
    expect(both.map(({ items }) => items[0]?.outcome).sort()).toEqual(['sent', 'soon'])
    platform.setNow('2026-12-10T02:00:00.000Z')
    expect((await nudge(officer, company.uscc)).items[0]?.outcome).toBe('sent')
    platform.setNow('2026-12-20T02:00:00.000Z')
    expect((await nudge(officer, company.uscc)).items[0]?.outcome).toBe('used-up')
    expect(await inbox('owner')).toHaveLength(nudgeLimits.perYear)
  })

  test('who has handed the report in is not on the list any more, before the register knows it', async () => {
    platform.setNow('2026-12-21T02:00:00.000Z')
    const before = await list()
    const answers = { ...soundCompanyReport, entityType: 'other', uscc: company.uscc, name: company.name }
    data(
      await platform.call(
        'cases.submit',
        { service: 'annual-report-company', formVersion: '2026-01-01', declared: true, answers },
        { person: 'owner' },
      ),
    )
    const after = await list()
    expect(after.total).toBe(before.total - 1)
    expect(after.reachable).toBe(0)
    expect((await nudge(officer, company.uscc)).items[0]?.outcome).toBe('not-owing')
    expect(await followUps()).toContain(company.uscc)
    await tendDesk(platform)
    const left = await followUps()
    expect(left).not.toContain(company.uscc)
    expect(left).toHaveLength(1)
  })
})
