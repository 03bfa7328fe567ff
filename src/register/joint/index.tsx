import { jointPage } from '@/filing'
import { registerServices } from '../../../domain/services/packages/register'

export default jointPage(registerServices)
