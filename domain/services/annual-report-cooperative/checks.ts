import {
  fiveMembers,
  likelyUnit,
  membersAddUp,
  mostAreFarmers,
  notNegative,
  partOfStaff,
  sameAsLastYear,
  shopChecks,
  taxRefund,
  yearChecks,
} from '../../annual-report'
import type { Check } from '../../kernel/rules'

/** The checks of facts §4.5 that a cooperative's fields allow: AR01, AR02, AR06, AR10, AR11, AR13. */
export const checks = [
  ...yearChecks('cooperative'),
  fiveMembers,
  mostAreFarmers,
  membersAddUp,
  ...shopChecks('cooperative'),
  partOfStaff,
  notNegative,
  taxRefund,
  likelyUnit,
  sameAsLastYear,
] as readonly Check[]
