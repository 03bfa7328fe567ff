import { receiptPage } from '@/filing'
import { registerServices } from '../../../domain/services/packages/register'

export default receiptPage(registerServices)
