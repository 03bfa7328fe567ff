import type { PublicService } from '../kernel/service'
import { abnormalRemoval } from './abnormal-removal'
import { annualReportCompany } from './annual-report-company'
import { annualReportCooperative } from './annual-report-cooperative'
import { annualReportSoleTrader } from './annual-report-sole-trader'
import { branchRegistration } from './branch-registration'
import { changeRegistration } from './change-registration'
import { companyRegistration } from './company-registration'
import { complaint } from './complaint'
import { cooperativeRegistration } from './cooperative-registration'
import { instantDisclosure } from './instant-disclosure'
import { liaisonServices } from './liaison'
import { merchantClaim } from './merchant-claim'
import { negotiation } from './negotiation'
import { normalStatus } from './normal-status'
import { soleProprietorshipRegistration } from './sole-proprietorship-registration'
import { soleTraderRegistration } from './sole-trader-registration'
import { tipOff } from './tip-off'

/** The one list of services. Adding a service means adding its folder and one line here. */
export const services: readonly PublicService[] = [
  complaint,
  tipOff,
  negotiation,
  ...liaisonServices,
  merchantClaim,
  annualReportCompany,
  annualReportSoleTrader,
  annualReportCooperative,
  abnormalRemoval,
  normalStatus,
  instantDisclosure,
  companyRegistration,
  soleTraderRegistration,
  soleProprietorshipRegistration,
  cooperativeRegistration,
  branchRegistration,
  changeRegistration,
]

export function serviceById(id: string): PublicService | undefined {
  return services.find((service) => service.id === id)
}
