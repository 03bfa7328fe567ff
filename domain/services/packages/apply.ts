import type { PublicService } from '../../kernel/service'
import { abnormalRemoval } from '../abnormal-removal'
import { annualReportCompany } from '../annual-report-company'
import { annualReportCooperative } from '../annual-report-cooperative'
import { annualReportSoleTrader } from '../annual-report-sole-trader'
import { instantDisclosure } from '../instant-disclosure'
import { merchantClaim } from '../merchant-claim'
import { normalStatus } from '../normal-status'

/** What a merchant on the register owes the public, and what lets people act for it. */
export const applyServices: readonly PublicService[] = [
  merchantClaim,
  annualReportCompany,
  annualReportSoleTrader,
  annualReportCooperative,
  abnormalRemoval,
  normalStatus,
  instantDisclosure,
]
