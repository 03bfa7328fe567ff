import { filePage } from '@/filing'
import { consultServices } from '../../../domain/services/packages/consult'

export default filePage(consultServices)
