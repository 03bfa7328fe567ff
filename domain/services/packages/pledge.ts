import type { PublicService } from '../../kernel/service'
import { debtToEquity } from '../debt-to-equity'
import { equityPledgeService } from '../equity-pledge'
import { trademarkPledgeSetUp } from '../trademark-pledge'
import { trademarkPledgeCancellation } from '../trademark-pledge-cancellation'
import { trademarkPledgeChange } from '../trademark-pledge-change'
import { trademarkPledgeExtension } from '../trademark-pledge-extension'
import { trademarkPledgeReissue } from '../trademark-pledge-reissue'

/** Security for a loan, and what becomes of one: marks, equity, a debt turned into shares. */
export const pledgeServices: readonly PublicService[] = [
  trademarkPledgeSetUp,
  trademarkPledgeChange,
  trademarkPledgeExtension,
  trademarkPledgeCancellation,
  trademarkPledgeReissue,
  equityPledgeService,
  debtToEquity,
]
