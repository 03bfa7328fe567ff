import { casePage } from '@/filing'
import { consultServices } from '../../../domain/services/packages/consult'

export default casePage(consultServices)
