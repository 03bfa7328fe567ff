import { filePage } from '@/filing'
import { applyServices } from '../../../domain/services/packages/apply'

export default filePage(applyServices)
