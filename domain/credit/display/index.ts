export { compareShown, type DisplayComparison } from './compareShown'
export { displayDeadlines } from './displayDeadlines'
export { type DisplayItem, displayBasis, displayItems } from './displayItems'
export { readShown, type Shown } from './readShown'
