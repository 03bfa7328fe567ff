import { receiptPage } from '@/filing'
import { consultServices } from '../../../domain/services/packages/consult'

export default receiptPage(consultServices)
