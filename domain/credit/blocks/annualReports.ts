import { longDate, type PlainDate } from '../../kernel/calendar'
import { type Citation, laws } from '../../kernel/law'
import type { MerchantKind, MerchantSnapshot } from '../../kernel/merchant'
import type { PublicBlock, PublicRecord, Row } from '../publicBlock'
import { withoutHome } from '../withoutHome'

/** 年报: what the merchant publishes about itself, newest first. A sole trader may keep the content back (Order 69 art. 8). */
export function annualReports(snapshot: MerchantSnapshot, today: PlainDate): PublicBlock {
  return {
    id: 'annual-reports',
    title: '年度报告',
    source: '商户自行申报，商户对真实性负责',
    asOf: snapshot.asOf,
    basis: reportBasis(snapshot.kind),
    meaning: '每年1月1日至6月30日报送上一年度的年报。个体工商户可以选择不公示内容。',
    empty: `截至${longDate(snapshot.asOf as PlainDate)}没有年度报告`,
    records: newestFirst(snapshot.annualReports.filter(({ filedOn }) => filedOn <= today)).map((report, at, all) =>
      reportRecord(report, snapshot, version(report, at, all)),
    ),
  }
}

type Report = MerchantSnapshot['annualReports'][number]

/** Newest year first, in a year the newest report first; the register lists those of one day in the order they came. */
function newestFirst(reports: readonly Report[]): readonly Report[] {
  return [...reports]
    .reverse()
    .sort(
      (one, other) =>
        other.year - one.year || (one.filedOn === other.filedOn ? 0 : one.filedOn < other.filedOn ? 1 : -1),
    )
}

/** A report that was corrected stays beside the correction, and each says which it is (企业信息公示暂行条例 art. 12). */
function version({ year }: Report, at: number, all: readonly Report[]): string {
  if (all[at - 1]?.year === year) return '（更正前）'
  return all[at + 1]?.year === year ? '（更正后）' : ''
}

function reportBasis(kind: MerchantKind): Citation {
  if (kind === 'sole-trader') return laws.annualSole.article(8)
  return kind === 'cooperative' ? laws.annualCoop.whole() : laws.publicityReg.article(8)
}

function reportRecord(report: Report, snapshot: MerchantSnapshot, versionWords: string): PublicRecord {
  const content: Row[] =
    report.published.length === 0
      ? [{ label: '内容', text: '商户选择不公示' }]
      : report.published.map(({ label, text }) => ({ label, text: withoutHome(label, text, snapshot) }))
  return {
    id: report.id,
    title: `${report.year}年度报告${versionWords}`,
    tone: 'neutral',
    rows: [{ label: '报送日期', text: longDate(report.filedOn as PlainDate) }, ...content],
  }
}
