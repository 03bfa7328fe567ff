import { type Citation, laws } from '../kernel/law'
import type { MerchantSnapshot } from '../kernel/merchant'

/** Whose report it is: the law asks each for different things. */
export type ReportKind = 'company' | 'sole-trader' | 'cooperative'

/** What each rule of a report stands on, by kind. */
export interface ReportLaw {
  /** that there is a report, and when */
  readonly duty: Citation
  /** correct until 30 June only */
  readonly correction: Citation
  /** online shops and sites belong into it */
  readonly shops: Citation
}

const { annualCoop, annualSole, publicityReg } = laws

export const reportLaw: Readonly<Record<ReportKind, ReportLaw>> = {
  company: { duty: publicityReg.article(8), correction: publicityReg.article(12), shops: publicityReg.article(9, 6) },
  'sole-trader': { duty: annualSole.article(3), correction: annualSole.article(9), shops: annualSole.article(6) },
  // Order 70 is known from memory only, and shown so
  cooperative: { duty: annualCoop.whole(), correction: annualCoop.whole(), shops: annualCoop.whole() },
}

/** Which report a merchant owes; undefined for one that owes none. Branches of companies file like companies. */
export function reportKind({ kind, type }: Pick<MerchantSnapshot, 'kind' | 'type'>): ReportKind | undefined {
  if (kind === 'sole-trader' || kind === 'cooperative') return kind
  return kind === 'enterprise' || /分公司|分支机构/.test(type) ? 'company' : undefined
}
