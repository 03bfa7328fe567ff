import {
  dormantAsRegistered,
  equipmentInDate,
  likelyUnit,
  notNegative,
  partOfStaff,
  sameAsLastYear,
  shopChecks,
  taxRefund,
  yearChecks,
} from '../../annual-report'
import type { Check } from '../../kernel/rules'

/** The checks of facts §4.5 that a sole trader's fields allow: AR01, AR02, AR06, AR11, AR13, AR15. */
export const checks = [
  ...yearChecks('sole-trader'),
  ...shopChecks('sole-trader'),
  partOfStaff,
  notNegative,
  taxRefund,
  likelyUnit,
  sameAsLastYear,
  dormantAsRegistered,
  equipmentInDate,
] as readonly Check[]
