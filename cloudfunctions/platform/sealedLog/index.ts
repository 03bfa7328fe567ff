export { exportLog } from './exportLog'
export { type LogName, logNames } from './logRows'
export { recordMessage } from './recordMessage'
export { sealLogs } from './sealLogs'
