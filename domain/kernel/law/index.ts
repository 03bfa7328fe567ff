export { cite } from './cite'
export { type Dated, since, type Version, versionOn, versions } from './dated'
export { type Citation, type Evidence, type Law, ownGuidance, ownPractice } from './law'
export { laws } from './register'
