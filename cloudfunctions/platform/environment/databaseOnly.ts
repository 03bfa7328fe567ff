import type { FurtherParts, Reach } from './reach'
import { readingProblems } from './readingProblems'

/** The database and nothing else: who only reads and keeps what is a person's own. */
export const databaseOnly: Reach = {
  variables: () => ({}),
  problems: readingProblems,
  parts: () => outOfReach,
}

const absent = <P extends keyof FurtherParts>(part: P) =>
  new Proxy({} as FurtherParts[P] & object, {
    get: (_, name) => {
      throw new Error(`this function has no ${part} (${String(name)})`)
    },
  })

/** Whoever asks for one of these stands in the wrong function: it fails loudly instead of doing half. */
export const outOfReach: FurtherParts = {
  gateway: absent('gateway'),
  files: absent('files'),
  reporterSealing: absent('reporterSealing'),
  receiptKey: absent('receiptKey'),
  printer: absent('printer'),
  cityPrefix: '',
}
