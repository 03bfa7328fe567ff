import { receiptPage } from '@/filing'
import { disputeServices } from '../../../domain/services/packages/dispute'

export default receiptPage(disputeServices)
