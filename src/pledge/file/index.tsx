import { filePage } from '@/filing'
import { pledgeServices } from '../../../domain/services/packages/pledge'

export default filePage(pledgeServices)
