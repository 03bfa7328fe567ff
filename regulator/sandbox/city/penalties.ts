import { city, type Division } from '../../../config/city'
import type { MerchantSnapshot } from '../../../domain/credit'
import { addDays, addMonths, epochDay, type PlainDate } from '../../../domain/kernel/calendar'
import { dayText } from './days'
import type { Industry } from './industries'
import type { Life } from './life'
import type { Random } from './random'

type Penalty = MerchantSnapshot['penalties'][number]
type Level = Penalty['level']

/**
 * Months of publication by tier, and after how many months an earlier end may be asked for (市场监督管理信用修复管理办法,
 * Order 107; secondary source). A warning is never published (Order 45 art. 2) but stays in the register.
 */
const tiers: Readonly<Record<Level, { least: number; most: number; repairAfter?: number }>> = {
  warning: { least: 0, most: 0 },
  light: { least: 1, most: 3 },
  general: { least: 3, most: 12, repairAfter: 3 },
  serious: { least: 12, most: 36, repairAfter: 12 },
}

const LEVELS = [
  [16, 'warning'],
  [30, 'light'],
  [38, 'general'],
  [16, 'serious'],
] as const

/** Longest way back: whatever was decided earlier is off the register of public penalties anyway. */
const DAYS_BACK = 1_500

/** One to three penalties, decided while the merchant existed; none for a merchant of the last weeks. */
export function penalties(
  division: Division,
  industry: Industry,
  life: Life,
  serial: number,
  random: Random,
): Penalty[] {
  const from = Math.max(life.establishedOn + 20, life.lastDay - DAYS_BACK)
  // The decision is published within 20 working days (Order 45 art. 9): leave room for it.
  const to = life.lastDay - 28
  if (to <= from) return []
  const amount = random.weighted([
    [80, 1],
    [15, 2],
    [5, 3],
  ])
  return Array.from({ length: amount }, (_, at) => {
    const decidedOn = dayText(random.whole(from, to))
    return penalty(`penalty-${serial}-${at + 1}`, random.weighted(LEVELS), decidedOn, division, industry, life, random)
  }).sort((one, other) => (one.decidedOn < other.decidedOn ? 1 : -1))
}

function penalty(
  id: string,
  level: Level,
  decidedOn: PlainDate,
  division: Division,
  industry: Industry,
  life: Life,
  random: Random,
): Penalty {
  const { least, most } = tiers[level]
  const publishedOn = addDays(decidedOn, random.whole(1, 26))
  const publicUntil = addMonths(publishedOn, random.whole(least, most))
  const year = decidedOn.slice(0, 4)
  return {
    id,
    documentNumber: `${city.shortName}${division.name.slice(0, 2)}市监处罚〔${year}〕${random.whole(1, 900)}号`,
    authority: division.bureau.name,
    decidedOn,
    violation: random.pick(industry.licence === 'food' ? FOOD_VIOLATIONS : VIOLATIONS),
    result: result(level, random),
    level,
    publishedOn,
    publicUntil,
    ...end(level, publishedOn, publicUntil, dayText(life.today), random),
  }
}

/** Run out, repaired or annulled. Half of those that ran out carry no end yet: the nightly job is not to be relied on. */
function end(
  level: Level,
  publishedOn: PlainDate,
  publicUntil: PlainDate,
  today: PlainDate,
  random: Random,
): Pick<Penalty, 'endedOn' | 'endReason'> {
  if (level === 'warning') return {}
  const fate = random.next()
  const last = publicUntil < today ? publicUntil : today
  if (fate < 0.06) return { endedOn: between(addDays(publishedOn, 5), last, random), endReason: 'annulled' }
  const { repairAfter } = tiers[level]
  if (repairAfter !== undefined && fate < 0.3) {
    const earliest = addMonths(publishedOn, repairAfter)
    if (earliest < last) return { endedOn: between(addDays(earliest, 1), last, random), endReason: 'repaired' }
  }
  if (publicUntil < today && fate < 0.65) return { endedOn: addDays(publicUntil, 1), endReason: 'expired' }
  return {}
}

function between(from: PlainDate, to: PlainDate, random: Random): PlainDate {
  return from >= to ? to : dayText(random.whole(epochDay(from), epochDay(to)))
}

function result(level: Level, random: Random): string {
  const yuan = (from: number, to: number) => `${(random.whole(from, to) * 100).toLocaleString('en-US')}元`
  switch (level) {
    case 'warning':
      return '警告'
    case 'light':
      return `罚款${yuan(2, 20)}`
    case 'general':
      return `没收违法所得${yuan(3, 60)}，罚款${yuan(30, 300)}`
    case 'serious':
      return `没收违法所得${yuan(100, 900)}，罚款${yuan(1_000, 5_000)}，责令停业整顿`
  }
}

const VIOLATIONS = [
  '未在网店首页显著位置持续公示营业执照信息',
  '发布虚假广告',
  '对商品的销售状况作虚假的商业宣传',
  '销售侵犯注册商标专用权的商品',
  '未按规定明码标价',
  '未依法履行七日无理由退货义务',
  '销售不符合国家标准的产品',
  '虚构交易、编造用户评价',
]

const FOOD_VIOLATIONS = [
  '经营超过保质期的食品',
  '经营标签不符合规定的预包装食品',
  '未取得食品经营许可从事食品经营活动',
  '未在网店公示食品经营许可信息',
  '采购食品未查验供货者的许可证和合格证明文件',
  '未按规定明码标价',
]
