import type { PublicService } from '../../kernel/service'
import { abnormalRemoval } from '../abnormal-removal'
import { annualReportCompany } from '../annual-report-company'
import { annualReportCooperative } from '../annual-report-cooperative'
import { annualReportSoleTrader } from '../annual-report-sole-trader'
import { creditRepair } from '../credit-repair'
import { instantDisclosure } from '../instant-disclosure'
import { markObjection } from '../mark-objection'
import { merchantClaim } from '../merchant-claim'
import { normalStatus } from '../normal-status'
import { recordObjection } from '../record-objection'

/** What a merchant on the register owes the public, and what lets people act for it. */
export const applyServices: readonly PublicService[] = [
  merchantClaim,
  annualReportCompany,
  annualReportSoleTrader,
  annualReportCooperative,
  abnormalRemoval,
  normalStatus,
  instantDisclosure,
  creditRepair,
  recordObjection,
  markObjection,
]
