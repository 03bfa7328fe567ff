export { endsWithoutRepair, isExcluded, type Repairable, repairables, repairFrom } from './repairable'
