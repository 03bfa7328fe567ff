/** What personal data is kept, how long, and what a person may ask for: facts that the jobs, the pages and the tests read. */

export { keptSince, keptThrough, type RetentionClass, type RetentionId, retention, retentionOn } from './retention'
