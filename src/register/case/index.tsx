import { casePage } from '@/filing'
import { registerServices } from '../../../domain/services/packages/register'

export default casePage(registerServices)
