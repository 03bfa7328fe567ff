import { longDate, type PlainDate } from '../../kernel/calendar'
import { laws, versionOn } from '../../kernel/law'
import type { MerchantSnapshot } from '../../kernel/merchant'
import { levelLabels } from '../labels'
import { isPublic, type Penalty, penaltyPublication, publicationEnd } from '../publication'
import type { PublicBlock, PublicRecord } from '../publicBlock'

/** 行政处罚: only those in their period of publication; warnings, expired, repaired and annulled ones are left out. */
export function penalties(snapshot: MerchantSnapshot, today: PlainDate): PublicBlock {
  return {
    id: 'penalties',
    title: '行政处罚',
    source: '作出处罚决定的市场监管部门',
    asOf: snapshot.asOf,
    basis: versionOn(penaltyPublication, today)?.source ?? laws.publicityReg.article(6, 4),
    meaning:
      '公示期内的行政处罚决定。仅给予警告的不公示；公示期满、已修复或已撤销的不再显示。没有记录不代表商品没有问题。',
    empty: `截至${longDate(snapshot.asOf as PlainDate)}没有公示中的行政处罚`,
    records: snapshot.penalties
      .filter((penalty) => isPublic(penalty, today))
      .sort((one, other) => (one.decidedOn < other.decidedOn ? 1 : -1))
      .map(penaltyRecord),
  }
}

function penaltyRecord(penalty: Penalty): PublicRecord {
  const end = publicationEnd(penalty)
  return {
    id: penalty.id,
    title: penalty.violation,
    tone: 'attention',
    on: penalty.publishedOn,
    rows: [
      { label: '决定书文号', text: penalty.documentNumber },
      { label: '处罚内容', text: penalty.result },
      { label: '处罚机关', text: penalty.authority },
      { label: '决定日期', text: longDate(penalty.decidedOn as PlainDate) },
      { label: '失信程度', text: levelLabels[penalty.level] },
    ],
    ...(end === undefined ? {} : { publicUntil: `公示至${longDate(end)}` }),
  }
}
