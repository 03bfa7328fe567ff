import { addMonths, longDate, type PlainDate, plainDate } from '../kernel/calendar'
import type { MerchantKind, MerchantSnapshot } from '../kernel/merchant'
import type { SubsidyTerms } from './announcement'

/** One condition held against the register, with the sentence that says why. */
export interface TermReason {
  readonly met: boolean
  readonly text: string
}

const kindNames: Readonly<Record<MerchantKind, string>> = {
  enterprise: '企业',
  'sole-trader': '个体工商户',
  cooperative: '农民专业合作社',
  other: '其他主体',
}

/** What the caller knows besides the merchant's entry. */
interface Around {
  /** code → name */
  readonly divisions: readonly { readonly code: string; readonly name: string }[]
  /** the newest year whose report is due, and whether this merchant owes it */
  readonly report: { readonly year: number; readonly owed: boolean }
}

/**
 * Every condition of a subsidy held against what the register says of a merchant on a day. A self-check (自查参考): the office
 * that pays decides.
 *
 * @example matchTerms({ kinds: ['sole-trader'] }, merchant, today, around) // [{ met: true, text: '面向个体工商户；登记为个体工商户' }]
 */
export function matchTerms(
  terms: SubsidyTerms,
  merchant: MerchantSnapshot,
  today: PlainDate,
  { divisions, report }: Around,
): readonly TermReason[] {
  const reasons: TermReason[] = []
  const say = (met: boolean, asked: string, is: string) => reasons.push({ met, text: `${asked}；${is}` })
  say(
    merchant.status === 'active',
    '要求正常经营',
    merchant.status === 'active' ? '登记状态是存续' : '登记状态不是存续',
  )
  if (terms.kinds?.length)
    say(
      terms.kinds.includes(merchant.kind),
      `面向${terms.kinds.map((kind) => kindNames[kind]).join('、')}`,
      `登记为${kindNames[merchant.kind]}`,
    )
  if (terms.divisions?.length) {
    const nameOf = (code: string) => divisions.find((division) => division.code === code)?.name ?? code
    say(
      terms.divisions.includes(merchant.division),
      `面向${terms.divisions.map(nameOf).join('、')}`,
      `登记地在${nameOf(merchant.division)}`,
    )
  }
  if (terms.parks?.length)
    say(
      merchant.park !== undefined && terms.parks.includes(merchant.park),
      `面向${terms.parks.join('、')}`,
      merchant.park ? `登记在${merchant.park}` : '登记信息里没有园区',
    )
  if (terms.scopeWords?.length) {
    const found = terms.scopeWords.filter((word) => merchant.scope.includes(word))
    say(
      found.length > 0,
      `经营范围要有${terms.scopeWords.map((word) => `“${word}”`).join('或')}`,
      found.length > 0 ? `登记里有“${found.join('”“')}”` : '登记里没有',
    )
  }
  if (terms.establishedWithinMonths !== undefined)
    say(
      addMonths(plainDate(merchant.establishedOn), terms.establishedWithinMonths) >= today,
      `成立不超过${terms.establishedWithinMonths}个月`,
      `${longDate(plainDate(merchant.establishedOn))}成立`,
    )
  if (terms.reportFiled) {
    const filed = merchant.annualReports.some(({ year }) => year === report.year)
    say(
      filed || !report.owed,
      `${report.year}年度年报已经报送`,
      filed ? '登记机关已收到' : report.owed ? '登记机关还没有收到' : '这一年还不用报',
    )
  }
  if (terms.notListed) {
    const listed = merchant.listings.some(({ endedOn }) => endedOn === undefined || endedOn > today)
    say(!listed, '不在经营异常名录和严重违法失信名单', listed ? '现在在名单上' : '现在不在名单上')
  }
  if (terms.withShop)
    say(
      merchant.shops.length > 0,
      '要有网店',
      merchant.shops.length > 0 ? `登记了${merchant.shops.length}家网店` : '没有登记网店',
    )
  return reasons
}
