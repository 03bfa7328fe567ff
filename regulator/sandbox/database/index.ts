export { openDatabase } from './openDatabase'
export type { SandboxDatabase } from './tables'
