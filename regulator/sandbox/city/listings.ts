import type { MerchantSnapshot } from '../../../domain/credit'
import { addMonths } from '../../../domain/kernel/calendar'
import { dayText } from './days'
import type { Life } from './life'
import type { Random } from './random'

type Listing = MerchantSnapshot['listings'][number]

/** Listings that do not come from a missing report (facts §4.6, A2–A4). */
const REASONS = [
  '通过登记的住所（经营场所）无法联系',
  '通过登记的住所（经营场所）无法联系',
  '公示企业信息隐瞒真实情况、弄虚作假',
  '未在责令的期限内公示有关企业信息',
]

/** A listing as abnormal for another reason; about a third have been taken off after the cure. */
export function otherAbnormalListing(
  registrar: string,
  life: Life,
  serial: number,
  random: Random,
): Listing | undefined {
  const from = Math.max(life.establishedOn + 40, life.lastDay - 1_400)
  if (from >= life.lastDay - 10) return undefined
  const listedOn = random.whole(from, life.lastDay - 10)
  return {
    id: `abnormal-${serial}-premises`,
    list: 'abnormal',
    reason: random.pick(REASONS),
    authority: registrar,
    listedOn: dayText(listedOn),
    ...(random.chance(0.35)
      ? { endedOn: dayText(random.whole(listedOn + 5, life.lastDay)), endReason: 'repaired' as const }
      : {}),
  }
}

/** 严重违法失信名单: three years, an earlier end may be asked for after one (Order 44). */
export function seriousListing(registrar: string, life: Life, serial: number, random: Random): Listing | undefined {
  const from = Math.max(life.establishedOn + 90, life.lastDay - 1_400)
  if (from >= life.lastDay - 5) return undefined
  const listedOn = dayText(random.whole(from, life.lastDay - 5))
  const publicUntil = addMonths(listedOn, 36)
  const today = dayText(life.today)
  const afterOneYear = addMonths(listedOn, 13)
  const repaired = afterOneYear <= today && random.chance(0.2)
  return {
    id: `serious-${serial}`,
    list: 'serious',
    reason: random.pick([
      '生产经营不符合食品安全标准的食品，受到较重行政处罚',
      '组织虚假宣传，严重破坏公平竞争秩序',
      '销售不符合安全标准的产品，受到较重行政处罚',
    ]),
    authority: registrar,
    listedOn,
    publicUntil,
    ...(repaired ? { endedOn: afterOneYear, endReason: 'repaired' as const } : {}),
  }
}
