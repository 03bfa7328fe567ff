import fc from 'fast-check'
import { creditTimeline, isPublic, publicFile } from '../../../domain/credit'
import { plainDate } from '../../../domain/kernel/calendar'
import { anySnapshot, company, listing, penalty, today } from './snapshots'

const laneOf = (snapshot: ReturnType<typeof company>, block: string, day = today) =>
  creditTimeline(snapshot, day).lanes.find((lane) => lane.block === block)

test('a merchant of exactly ten years fills the picture from its left edge to today', () => {
  const { now, lanes, ticks } = creditTimeline(company({ establishedOn: '2016-11-22' }), today)
  const [standing] = lanes
  expect(standing).toMatchObject({ block: 'registration', sentence: '登记：2016年11月22日成立，在营。' })
  expect(standing?.spans).toEqual([{ from: 0, width: now, tone: 'good' }])
  // ten years of eleven
  expect(now).toBeCloseTo(10 / 11, 2)
  expect(ticks.map(({ label }) => label)).toEqual(['2017', '2020', '2023', '2026'])
})

test('a penalty is drawn from its publication to the last day of it, and said in words', () => {
  const penalties = [penalty({ publishedOn: '2026-10-08', publicUntil: '2027-10-08', level: 'general' })]
  const lane = laneOf(company({ penalties }), 'penalties')
  expect(lane?.sentence).toBe('处罚公示：2026年10月8日至2027年10月8日（一般）。')
  const { now } = creditTimeline(company({ penalties }), today)
  const [span] = lane?.spans ?? []
  expect(span && span.from < now && span.from + span.width > now).toBe(true)
})

test('a listing that has not ended reaches today; one that was removed leaves no lane', () => {
  expect(laneOf(company({ listings: [listing()] }), 'abnormal')?.sentence).toBe(
    '异常名录：2026年3月2日起，到现在还没有移出。',
  )
  const removed = listing({ endedOn: '2026-05-01', endReason: 'repaired' })
  expect(laneOf(company({ listings: [removed] }), 'abnormal')).toBeUndefined()
})

test('a merchant of today, and one that has ended', () => {
  expect(creditTimeline(company({ establishedOn: today }), today).lanes).toHaveLength(1)
  const ended = company({ status: 'cancelled', establishedOn: '2012-04-20', endedOn: '2024-08-30' })
  expect(laneOf(ended, 'registration')?.sentence).toBe('登记：2012年4月20日成立，2024年8月30日注销。')
})

test('everything drawn lies inside the picture, and nothing hidden is drawn: property', () => {
  fc.assert(
    fc.property(anySnapshot, fc.integer({ min: 1990, max: 2026 }), (snapshot, year) => {
      const merchant = { ...snapshot, establishedOn: `${year}-11-22` }
      const { lanes, now } = creditTimeline(merchant, today)
      for (const { spans, sentence } of lanes) {
        expect(sentence.length).toBeGreaterThan(4)
        for (const { from, width } of spans) {
          expect(from).toBeGreaterThanOrEqual(0)
          expect(width).toBeGreaterThanOrEqual(0)
          expect(from + width).toBeLessThanOrEqual(1.0001)
        }
      }
      expect(now).toBeGreaterThan(0)
      const shown = merchant.penalties.filter((record) => isPublic(record, today)).length
      const drawn = lanes.find(({ block }) => block === 'penalties')?.sentence.split('；').length ?? 0
      expect(drawn).toBe(shown)
      const open = merchant.listings.filter((record) => record.list === 'serious' && isPublic(record, today)).length
      expect(lanes.some(({ block }) => block === 'serious')).toBe(open > 0)
    }),
    { numRuns: 500 },
  )
})

test('every lane leads to a block of the file', () => {
  const file = publicFile(company({ penalties: [penalty()], listings: [listing()] }), plainDate('2026-11-22'))
  const blocks = file.blocks.map(({ id }) => id as string)
  for (const { block } of file.timeline.lanes) expect(blocks).toContain(block)
})
