/** Work at the officers' desk besides cases, as data. */

export { reasonLength } from './reasonLength'
export type { DeskTaskKind } from './taskKind'
export { taskKindById, taskKinds } from './taskKinds'
