import { filePage } from '@/filing'
import { registerServices } from '../../../domain/services/packages/register'

export default filePage(registerServices)
