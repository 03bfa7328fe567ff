import { addYears, daysBetween, longDate, type PlainDate, plainDate } from '../kernel/calendar'
import type { MerchantSnapshot } from '../kernel/merchant'
import { hasRunOut } from './blocks/licences'
import { levelLabels, licenceWords, statusLabels } from './labels'
import { isPublic, listingEnd, publicationEnd } from './publication'
import type { PublicBlock, Tone } from './publicBlock'

/** A stretch of time on a lane, in parts of the whole picture's width. A mark is a day: it has no width. */
export interface TimelineSpan {
  /** 0 … 1 */
  readonly from: number
  /** 0 … 1; 0 for a mark */
  readonly width: number
  readonly tone: Tone
}

/** One kind of fact over the years, as spans and in words. */
export interface TimelineLane {
  /** the block with the records behind it */
  readonly block: PublicBlock['id']
  readonly label: string
  readonly spans: TimelineSpan[]
  /** everything the spans show */
  readonly sentence: string
}

/** The years of a merchant as a picture: what held when, and until when it is published. */
export interface CreditTimeline {
  /** years written under the picture, and where */
  readonly ticks: { readonly label: string; readonly at: number }[]
  /** where today stands */
  readonly now: number
  readonly lanes: TimelineLane[]
}

/** Further back there is nothing a shopper acts on, and a day would be too narrow to see. */
const LONGEST_YEARS = 10
const MOST_TICKS = 5
/** A year written further right would stand outside the picture. */
const LAST_TICK = 0.94

/**
 * Draws only what {@link publicFile} shows: whatever is hidden there leaves no gap, no mark and no word here.
 *
 * @returns lanes without any fact are left out, except for the standing of the merchant itself
 */
export function creditTimeline(snapshot: MerchantSnapshot, today: PlainDate): CreditTimeline {
  const established = plainDate(snapshot.establishedOn)
  const longest = addYears(today, -LONGEST_YEARS)
  const start = established > longest ? (established < today ? established : addYears(today, -1)) : longest
  const penalties = snapshot.penalties.filter((penalty) => isPublic(penalty, today))
  const listings = snapshot.listings.filter((listing) => isPublic(listing, today))
  const ends = [...penalties.map(publicationEnd), ...listings.map(listingEnd)].filter((end) => end !== undefined)
  const nextYear = addYears(today, 1)
  const end = [...ends, nextYear].sort().pop() ?? nextYear
  const scale = scaleOf(start, end)
  const span = (from: PlainDate, to: PlainDate, tone: Tone): TimelineSpan[] => scale.span(from, to, tone)

  const list = (kind: 'abnormal' | 'serious', label: string): TimelineLane | undefined => {
    const shown = listings.filter((listing) => listing.list === kind)
    return lane(kind, label, shown, {
      spans: (listing) => span(plainDate(listing.listedOn), listingEnd(listing) ?? today, 'attention'),
      words: (listing) => {
        const until = listingEnd(listing)
        return `${longDate(plainDate(listing.listedOn))}起${until ? `，公示至${longDate(until)}` : '，到现在还没有移出'}`
      },
    })
  }
  const lanes = [
    standing(snapshot, today, span),
    lane('licences', '许可', snapshot.licences, {
      spans: (licence) =>
        span(
          plainDate(licence.validFrom),
          licence.validTo === undefined ? end : plainDate(licence.validTo),
          hasRunOut(licence, today) ? 'neutral' : 'good',
        ),
      words: ({ title, validFrom, validTo }) =>
        `${title}，${longDate(plainDate(validFrom))}至${validTo === undefined ? '长期' : longDate(plainDate(validTo))}`,
    }),
    lane(
      'annual-reports',
      '年报',
      snapshot.annualReports.filter(({ filedOn }) => filedOn <= today),
      {
        spans: ({ filedOn }) => scale.mark(plainDate(filedOn), 'good'),
        words: ({ year, filedOn }) => `${year}年度（${longDate(plainDate(filedOn))}）`,
      },
    ),
    lane('penalties', '处罚公示', penalties, {
      spans: (penalty) => span(plainDate(penalty.publishedOn), publicationEnd(penalty) ?? today, 'attention'),
      words: (penalty) =>
        `${longDate(plainDate(penalty.publishedOn))}至${longDate(publicationEnd(penalty) ?? today)}（${levelLabels[penalty.level]}）`,
    }),
    list('abnormal', snapshot.kind === 'sole-trader' ? '异常状态' : '异常名录'),
    list('serious', '严重失信'),
  ]
  return {
    ticks: ticks(start, end, scale.at),
    now: scale.at(today),
    lanes: lanes.filter((drawn) => drawn !== undefined),
  }
}

type Draw = (from: PlainDate, to: PlainDate, tone: Tone) => TimelineSpan[]

function standing(snapshot: MerchantSnapshot, today: PlainDate, span: Draw): TimelineLane {
  const { status, endedOn } = snapshot
  const established = plainDate(snapshot.establishedOn)
  const until = endedOn === undefined ? today : plainDate(endedOn)
  const since = `${longDate(established)}${licenceWords(snapshot).established.replace('日期', '')}`
  return {
    block: 'registration',
    label: '登记',
    spans: span(established, until, status === 'active' ? 'good' : 'neutral'),
    sentence:
      endedOn === undefined
        ? `登记：${since}，${statusLabels[status]}。`
        : `登记：${since}，${longDate(until)}${status === 'revoked' ? '吊销' : '注销'}。`,
  }
}

function lane<R>(
  block: PublicBlock['id'],
  label: string,
  records: readonly R[],
  { spans, words }: { spans: (record: R) => TimelineSpan[]; words: (record: R) => string },
): TimelineLane | undefined {
  if (records.length === 0) return undefined
  return {
    block,
    label,
    spans: records.flatMap(spans),
    sentence: `${label}：${records.map(words).join('；')}。`,
  }
}

/** From days to parts of the width. */
function scaleOf(start: PlainDate, end: PlainDate) {
  const whole = Math.max(1, daysBetween(start, end))
  const at = (day: PlainDate) => Math.round(Math.min(1, Math.max(0, daysBetween(start, day) / whole)) * 10_000) / 10_000
  return {
    at,
    mark: (day: PlainDate, tone: Tone): TimelineSpan[] => (day < start ? [] : [{ from: at(day), width: 0, tone }]),
    /** Both days are in it. */
    span: (from: PlainDate, to: PlainDate, tone: Tone): TimelineSpan[] => {
      if (to < start || to < from) return []
      const left = at(from)
      return [{ from: left, width: Math.round((at(to) - left) * 10_000) / 10_000, tone }]
    },
  }
}

/** First days of years, not more than fit. */
function ticks(start: PlainDate, end: PlainDate, at: (day: PlainDate) => number): CreditTimeline['ticks'] {
  const [first, last] = [Number(start.slice(0, 4)) + 1, Number(end.slice(0, 4))]
  const step = Math.max(1, Math.ceil((last - first + 1) / MOST_TICKS))
  const found: { label: string; at: number }[] = []
  for (let year = first; year <= last; year += step)
    found.push({ label: String(year), at: at(plainDate(`${year}-01-01`)) })
  return found.filter((tick) => tick.at <= LAST_TICK)
}
