import { longDate, type PlainDate } from '../../kernel/calendar'
import { laws } from '../../kernel/law'
import type { MerchantSnapshot } from '../../kernel/merchant'
import type { PublicBlock, PublicRecord } from '../publicBlock'

export type Licence = MerchantSnapshot['licences'][number]

/** 行政许可: 企业信息公示暂行条例 art. 7(1). A licence that has run out stays, marked. */
export function licences(snapshot: MerchantSnapshot, today: PlainDate): PublicBlock {
  return {
    id: 'licences',
    title: '行政许可',
    source: '作出许可的部门',
    asOf: snapshot.asOf,
    basis: laws.publicityReg.article(7, 1),
    meaning: '卖食品、药品、图书等需要先取得许可。这里是各部门公示的许可，以发证部门的记录为准。',
    empty: `截至${longDate(snapshot.asOf as PlainDate)}没有公示的行政许可`,
    records: snapshot.licences.map((licence) => licenceRecord(licence, today)),
  }
}

export function hasRunOut({ validTo }: Licence, today: PlainDate): boolean {
  return validTo !== undefined && validTo < today
}

function licenceRecord(licence: Licence, today: PlainDate): PublicRecord {
  const from = longDate(licence.validFrom as PlainDate)
  const to = licence.validTo === undefined ? '长期' : longDate(licence.validTo as PlainDate)
  const ranOut = hasRunOut(licence, today)
  return {
    id: licence.id,
    title: licence.title,
    tone: ranOut ? 'attention' : 'neutral',
    rows: [
      { label: '许可证编号', text: licence.number },
      { label: '发证机关', text: licence.authority },
      { label: '有效期', text: `${from}至${to}${ranOut ? '（已过有效期）' : ''}` },
    ],
  }
}
