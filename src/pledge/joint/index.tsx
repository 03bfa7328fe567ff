import { jointPage } from '@/filing'
import { pledgeServices } from '../../../domain/services/packages/pledge'

export default jointPage(pledgeServices)
