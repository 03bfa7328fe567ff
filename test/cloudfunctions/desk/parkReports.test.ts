import { parkReports } from '../../../cloudfunctions/cases/desk/parkReports'
import { syncDirectory } from '../../../cloudfunctions/credit'
import { city } from '../../../config/city'
import { reportYears } from '../../../domain/annual-report'
import { plainDate } from '../../../domain/kernel/calendar'
import { arrivals, feedOf, syntheticCity } from '../credit/feedOf'
import { data, type TestPlatform, testPlatform } from '../harness'
import { enrolled } from '../officers/enrolled'

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
    .filter((merchant) => merchant.park === park && merchant.kind !== 'other')
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
