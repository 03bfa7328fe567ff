import type { MerchantSnapshot } from '../../../../domain/credit'
import { addMonths, type PlainDate } from '../../../../domain/kernel/calendar'

/** On both lists, and once on the first one and off it again. */
export function everyListing(authority: string, ago: (months: number) => PlainDate): MerchantSnapshot['listings'] {
  return [
    {
      id: 'showcase-abnormal',
      list: 'abnormal',
      reason: '通过登记的住所（经营场所）无法联系',
      authority,
      listedOn: ago(2),
    },
    {
      id: 'showcase-abnormal-removed',
      list: 'abnormal',
      reason: '未在责令的期限内公示有关企业信息',
      authority,
      listedOn: ago(16),
      endedOn: ago(14),
      endReason: 'repaired',
    },
    {
      id: 'showcase-serious',
      list: 'serious',
      reason: '经营不符合食品安全标准的食品，受到较重行政处罚',
      authority,
      listedOn: ago(8),
      publicUntil: addMonths(ago(8), 36),
    },
  ]
}
