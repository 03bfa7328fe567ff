import { receiptPage } from '@/filing'
import { pledgeServices } from '../../../domain/services/packages/pledge'

export default receiptPage(pledgeServices)
