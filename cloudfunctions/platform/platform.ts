import type { RegulatorGateway } from '../../regulator/gateway'
import type { Clock } from './clock'
import type { Database } from './database'
import type { FileStore } from './files'
import { type LimitName, limiter } from './limits'
import type { Log } from './log'
import type { Sealing } from './sealing'

/** Everything a procedure may reach, behind ports. One per process. */
export interface Platform {
  readonly database: Database
  readonly clock: Clock
  readonly gateway: RegulatorGateway
  readonly files: FileStore
  /** seals personal values in the database */
  readonly sealing: Sealing
  readonly log: Log
  /** seconds to wait, 0 when allowed */
  readonly allow: (limit: LimitName, caller: string) => number
  /** Two letters in front of case numbers. */
  readonly cityPrefix: string
}

export function platform(parts: Omit<Platform, 'allow'>): Platform {
  return { ...parts, allow: limiter() }
}
