import { receiptPage } from '@/filing'
import { applyServices } from '../../../domain/services/packages/apply'

export default receiptPage(applyServices)
