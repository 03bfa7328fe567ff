import type { PublicService } from '../../kernel/service'
import { complaint } from '../complaint'
import { negotiation } from '../negotiation'
import { tipOff } from '../tip-off'

/** Between a shopper and a merchant. They tell one story to each other, so they are loaded together. */
export const disputeServices: readonly PublicService[] = [complaint, tipOff, negotiation]
