import { casePage } from '@/filing'
import { applyServices } from '../../../domain/services/packages/apply'

export default casePage(applyServices)
