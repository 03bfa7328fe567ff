import type { PublicService } from '../../kernel/service'
import { trademarkPledgeSetUp } from '../trademark-pledge'

/** Security for a loan: marks and equity. */
export const pledgeServices: readonly PublicService[] = [trademarkPledgeSetUp]
