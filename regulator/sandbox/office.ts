import type { RegulatorEvent, VerifyingKey } from '../contract'
import type { SandboxDatabase } from './database'
import type { MessageLog } from './log/messageLog'
import type { SandboxClock } from './sandboxClock'

/** What every desk of the sandbox works with. */
export interface Office {
  readonly database: SandboxDatabase
  readonly clock: SandboxClock
  /** The real clock, for signatures. */
  readonly realNow: () => Date
  /** Systems that may file here, by key id. */
  readonly peers: (keyid: string) => VerifyingKey | undefined
  /** Everything that went over the bridge, on this side. */
  readonly log: MessageLog
  /** Tells the other side at once; the feed stays the truth. */
  readonly push: (event: RegulatorEvent) => void
  /** Counts changes, so that an open console page knows when to look again. */
  readonly revision: Revision
}

export interface Revision {
  current(): string
  changed(): void
}

/** Starts anew with every process, so that pages reload after a restart too. */
export function revision(): Revision {
  const start = Date.now()
  let count = 0
  return {
    current: () => `${start}-${count}`,
    changed: () => {
      count += 1
    },
  }
}
