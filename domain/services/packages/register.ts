import type { PublicService } from '../../kernel/service'
import { branchRegistration } from '../branch-registration'
import { changeRegistration } from '../change-registration'
import { companyRegistration } from '../company-registration'
import { cooperativeRegistration } from '../cooperative-registration'
import { dormancy } from '../dormancy'
import { simplifiedCancellation } from '../simplified-cancellation'
import { soleProprietorshipRegistration } from '../sole-proprietorship-registration'
import { soleTraderRegistration } from '../sole-trader-registration'

/** Coming onto the register and changing what stands in it. */
export const registerServices: readonly PublicService[] = [
  companyRegistration,
  soleTraderRegistration,
  soleProprietorshipRegistration,
  cooperativeRegistration,
  branchRegistration,
  changeRegistration,
  dormancy,
  simplifiedCancellation,
]
