import type { PlainDate } from '../kernel/calendar'
import { type Citation, type Dated, laws, versionOn, versions } from '../kernel/law'

const { trademark2019, trademark2026, legislationLaw } = laws

/** One rule of the trademark law under both texts: the 2026 revision moved the articles on 1 January 2027. */
function rule(before: number, after: number): Dated<true> {
  return versions([
    { from: '2019-11-01', to: '2026-12-31', value: true, source: trademark2019.article(before) },
    { from: '2027-01-01', value: true, source: trademark2026.article(after) },
  ])
}

/** What pledges need of the trademark law (2019 text / 2026 text). Neither has an article on pledges. */
const rules = {
  /** ten years from registration */
  validity: rule(39, 43),
  /** twelve months before the end, six months after it */
  renewal: rule(40, 44),
  /** same and similar marks go together */
  transfer: rule(42, 46),
  /** three years without use */
  nonUse: rule(49, 57),
} as const

/** The article a rule stands in on a day. @example trademarkArticle('renewal', '2027-01-01') // 2026 text, art. 44 */
export function trademarkArticle(name: keyof typeof rules, day: PlainDate): Citation {
  return versionOn(rules[name], day)?.source ?? trademark2019.whole()
}

const authorities = versions([
  { from: '2019-11-01', to: '2026-12-31', value: '商标局', source: trademark2019.whole() },
  { from: '2027-01-01', value: '国务院商标管理部门', source: trademark2026.whole() },
])

/** What the law calls the authority for marks on a day. */
export function trademarkAuthority(day: PlainDate): string {
  return versionOn(authorities, day)?.value ?? '商标局'
}

/** First day of the 2026 text. */
export const newText = trademark2026.from

/**
 * Which text governs an application that was received before the new law and is read after it, and why; undefined when no
 * date was crossed. The day it was received decides (a law does not reach back); whether a mark still exists is a question of
 * the day it is decided.
 */
export function governingText(
  received: PlainDate,
  today: PlainDate,
): { readonly text: string; readonly basis: Citation } | undefined {
  if (received >= newText || today < newText) return undefined
  return {
    text: `这件申请在2027年1月1日新商标法施行前收到，审查按收到时的商标法（2019年修正）；商标是否还有效、能不能续展，按决定当天的新商标法看。质权登记的程序规定没有变。`,
    basis: legislationLaw.article(104),
  }
}
