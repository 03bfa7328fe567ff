import { longDate, type PlainDate } from '../../kernel/calendar'
import { laws } from '../../kernel/law'
import type { MerchantSnapshot } from '../../kernel/merchant'
import { isPublic, type Listing, listingEnd } from '../publication'
import type { PublicBlock, PublicRecord } from '../publicBlock'

/** 经营异常名录; a sole trader is marked instead of listed (个体工商户年度报告暂行办法 arts. 14–15). Until removed. */
export function abnormal(snapshot: MerchantSnapshot, today: PlainDate): PublicBlock {
  const marked = snapshot.kind === 'sole-trader'
  return {
    id: 'abnormal',
    title: marked ? '经营异常状态' : '经营异常名录',
    source: '作出决定的市场监管部门',
    asOf: snapshot.asOf,
    basis: marked ? laws.annualSole.article(14) : laws.abnormalList.whole(),
    meaning: '没有按时年报、在登记的地址联系不上等情形会被列入。改正后移出，移出后不再显示。',
    empty: `截至${longDate(snapshot.asOf as PlainDate)}${marked ? '没有被标记为经营异常状态' : '没有列入经营异常名录'}`,
    records: shown(snapshot, 'abnormal', today).map((listing) =>
      listingRecord(listing, marked ? '标记为经营异常状态' : '列入经营异常名录'),
    ),
  }
}

/** 严重违法失信名单: three years at most. */
export function serious(snapshot: MerchantSnapshot, today: PlainDate): PublicBlock {
  return {
    id: 'serious',
    title: '严重违法失信名单',
    source: '作出决定的市场监管部门',
    asOf: snapshot.asOf,
    basis: laws.seriousList.whole(),
    meaning: '因性质恶劣、情节严重的违法行为受到较重行政处罚后列入，最长公示三年；已移出的不再显示。',
    empty: `截至${longDate(snapshot.asOf as PlainDate)}没有列入严重违法失信名单`,
    records: shown(snapshot, 'serious', today).map((listing) => listingRecord(listing, '列入严重违法失信名单')),
  }
}

function shown(snapshot: MerchantSnapshot, list: Listing['list'], today: PlainDate): Listing[] {
  return snapshot.listings.filter((listing) => listing.list === list && isPublic(listing, today))
}

function listingRecord(listing: Listing, title: string): PublicRecord {
  const end = listingEnd(listing)
  return {
    id: listing.id,
    title,
    tone: 'attention',
    on: listing.listedOn,
    rows: [
      { label: '原因', text: listing.reason },
      { label: '决定机关', text: listing.authority },
      { label: '日期', text: longDate(listing.listedOn as PlainDate) },
    ],
    ...(end === undefined ? {} : { publicUntil: `公示至${longDate(end)}` }),
  }
}
