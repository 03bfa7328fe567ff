/** Work at the officers' desk besides cases, as data. */

export type { DeskTaskKind } from './taskKind'
export { taskKindById, taskKinds } from './taskKinds'
