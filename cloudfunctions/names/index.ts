import type { Procedures } from '../platform'
import { mine, release, reserve } from './reserve'

export { tendNames } from './tendNames'

export const namesProcedures: Procedures = {
  'names.reserve': reserve,
  'names.mine': mine,
  'names.release': release,
}
