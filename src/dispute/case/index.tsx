import { casePage } from '@/filing'
import { disputeServices } from '../../../domain/services/packages/dispute'

export default casePage(disputeServices)
