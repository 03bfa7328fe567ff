import { casePage } from '@/filing'
import { pledgeServices } from '../../../domain/services/packages/pledge'

export default casePage(pledgeServices)
