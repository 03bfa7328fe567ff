import {
  balance,
  capitalAsRegistered,
  capitalIsSubscribed,
  dormantAsRegistered,
  equipmentInDate,
  insuredWithinStaff,
  likelyUnit,
  liquidationIsPublished,
  mainWithinRevenue,
  netWithinProfit,
  notNegative,
  oldCompaniesPayBy2032,
  paidIsPossible,
  paidWithinFiveYears,
  partOfStaff,
  pledgesArePublished,
  pledgesAsPublished,
  type ReportCheck,
  sameAsLastYear,
  sharesAddUp,
  shopChecks,
  taxRefund,
  yearChecks,
} from '../../annual-report'
import { isUscc } from '../../kernel/identifiers'
import { laws } from '../../kernel/law'
import type { Check, Objection } from '../../kernel/rules'
import type { CompanyReport } from './form'

const { publicityReg } = laws

const postcode: ReportCheck<CompanyReport> = {
  id: 'annual-report.postcode',
  severity: 'blocks',
  basis: publicityReg.article(9, 1),
  field: 'postcode',
  test: ({ postcode: typed }) =>
    typed !== undefined && typed.trim() !== '' && !/^\d{6}$/.test(typed.trim()) && { message: '邮政编码是6位数字。' },
}

/** Eighteen characters are a credit code and must be a possible one; older registration numbers are shorter. */
const investmentCode: ReportCheck<CompanyReport> = {
  id: 'annual-report.investment-code',
  severity: 'blocks',
  basis: publicityReg.article(9, 3),
  test: ({ investments = [] }) =>
    investments.flatMap(({ code }, index): Objection[] =>
      code !== undefined && code.trim().length === 18 && !isUscc(code.trim().toUpperCase())
        ? [{ field: `investments.${index}.code`, message: '这个统一社会信用代码不正确，请对照营业执照。' }]
        : [],
    ),
}

/** The time of a debt ends after it begins. */
const guaranteeTime: ReportCheck<CompanyReport> = {
  id: 'annual-report.guarantee-time',
  severity: 'blocks',
  basis: publicityReg.article(9, 7),
  test: ({ guarantees = [] }) =>
    guarantees.flatMap(({ owedFrom, owedUntil }, index): Objection[] =>
      owedFrom && owedUntil && owedUntil < owedFrom
        ? [{ field: `guarantees.${index}.owedUntil`, message: '期限的结束早于开始，请核对。' }]
        : [],
    ),
}

/** AR01–AR09, AR11–AR16 (facts §4.5) and the shapes of a few answers. */
export const checks: readonly Check[] = [
  ...yearChecks('company'),
  postcode,
  capitalIsSubscribed,
  capitalAsRegistered,
  paidIsPossible,
  paidWithinFiveYears,
  oldCompaniesPayBy2032,
  sharesAddUp,
  investmentCode,
  ...shopChecks('company'),
  partOfStaff,
  balance,
  mainWithinRevenue,
  netWithinProfit,
  notNegative,
  taxRefund,
  likelyUnit,
  sameAsLastYear,
  guaranteeTime,
  insuredWithinStaff,
  dormantAsRegistered,
  liquidationIsPublished,
  equipmentInDate,
  pledgesArePublished,
  pledgesAsPublished,
] as readonly Check[]
