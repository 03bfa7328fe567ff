import { filePage } from '@/filing'
import { disputeServices } from '../../../domain/services/packages/dispute'

export default filePage(disputeServices)
