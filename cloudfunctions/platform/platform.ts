import type { RegulatorGateway } from '../../regulator/gateway'
import type { CallTimes } from './callTimes'
import type { Clock } from './clock'
import type { Database } from './database'
import type { FileStore } from './files'
import type { Knocker } from './knock/knocker'
import { type LimitName, limiter } from './limits'
import type { Log } from './log'
import type { Printer } from './print/printer'
import type { ReceiptKey } from './receiptKey'
import type { Recogniser } from './recognise'
import type { Sealing } from './sealing'

/** Everything a procedure may reach, behind ports. One per process. */
export interface Platform {
  readonly database: Database
  readonly clock: Clock
  readonly gateway: RegulatorGateway
  readonly files: FileStore
  /** seals personal values in the database */
  readonly sealing: Sealing
  /** seals who reported a violation, under a key of its own */
  readonly reporterSealing: Sealing
  /** signs receipts and archives */
  readonly receiptKey: ReceiptKey
  /** puts documents on paper */
  readonly printer: Printer
  /** subscribe messages; absent where no template is configured */
  readonly knocker?: Knocker
  /** reads pictures of documents; absent where none is configured, and everything is typed */
  readonly recogniser?: Recogniser
  readonly log: Log
  /** counts how long calls take; absent where nobody asks */
  readonly callTimes?: CallTimes
  /** seconds to wait, 0 when allowed */
  readonly allow: (limit: LimitName, caller: string) => number
  /** takes back what {@link Platform.allow} counted: an attempt that turned out to be no guess */
  readonly giveBack: (limit: LimitName, caller: string) => void
  /** Two letters in front of case numbers. */
  readonly cityPrefix: string
}

export function platform(parts: Omit<Platform, 'allow' | 'giveBack'>): Platform {
  return { ...parts, ...limiter() }
}
