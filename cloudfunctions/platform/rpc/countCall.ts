import { accessMatrix } from '../access'
import type { Caller } from '../identity'
import type { Platform } from '../platform'
import type { Procedures } from './procedure'

/** What came of counting a call before it is read. */
export interface Counted {
  /** seconds to wait; 0 lets it in */
  readonly wait: number
  /** the procedure, for the log; `unread` where there is none of that name */
  readonly name: string
  /** whose bucket it is turns out with the officer's session: counted there */
  readonly later: boolean
}

/**
 * Takes a call out of its caller's bucket, in memory, before anything of it is looked at but the procedure's name and whether
 * an officer's session came with it. What names no procedure counts as a read: nonsense is bounded as well.
 */
export function countCall(platform: Platform, caller: Caller, event: unknown, procedures: Procedures): Counted {
  const { procedure: asked, officerSession } = (event ?? {}) as { procedure?: unknown; officerSession?: unknown }
  const name =
    typeof asked === 'string' && Object.hasOwn(procedures, asked) && Object.hasOwn(accessMatrix, asked)
      ? asked
      : 'unread'
  const access = accessMatrix[name]
  if (access?.who === 'officer')
    // tokens cannot be guessed, but whoever tries costs a query: tries count by address, until the session is found
    return { wait: platform.allow('read', sessionTries(caller)), name, later: true }
  if (access?.knowsOfficers && officerSession !== undefined) return { wait: 0, name, later: true }
  const limit = procedures[name]?.limit ?? 'read'
  const wait = platform.allow(limit, caller.openid ?? caller.address)
  if (wait > 0 || !caller.openid || caller.address === 'unknown') return { wait, name, later: false }
  const together = platform.allow('address', caller.address)
  // it was not this person's doing
  if (together > 0) platform.giveBack(limit, caller.openid)
  return { wait: together, name, later: false }
}

/** The bucket of an address's tries of officers' sessions. */
export function sessionTries({ address }: Caller): string {
  return `session:${address}`
}
