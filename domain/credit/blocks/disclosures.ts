import { longDate, type PlainDate } from '../../kernel/calendar'
import { laws } from '../../kernel/law'
import type { MerchantSnapshot } from '../../kernel/merchant'
import type { PublicBlock } from '../publicBlock'

/** 即时公示信息: 企业信息公示暂行条例 art. 10, the newest first. */
export function disclosures(snapshot: MerchantSnapshot, today: PlainDate): PublicBlock {
  return {
    id: 'disclosures',
    title: '即时公示信息',
    source: '企业自行公示，企业对真实性负责',
    asOf: snapshot.asOf,
    basis: laws.publicityReg.article(10),
    meaning: '出资、股权、许可、知识产权出质等变化，企业应当在20个工作日内公示。',
    empty: `截至${longDate(snapshot.asOf as PlainDate)}没有即时公示信息`,
    records: (snapshot.disclosures ?? [])
      .filter(({ publishedOn }) => publishedOn <= today)
      .sort((one, other) => (one.happenedOn < other.happenedOn ? 1 : -1))
      .map(({ id, title, happenedOn, publishedOn, rows }) => ({
        id,
        title,
        tone: 'neutral',
        rows: [
          { label: '发生日期', text: longDate(happenedOn as PlainDate) },
          { label: '公示日期', text: longDate(publishedOn as PlainDate) },
          ...rows,
        ],
      })),
  }
}
