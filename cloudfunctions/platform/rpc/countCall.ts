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
  return {
    wait: platform.allow(procedures[name]?.limit ?? 'read', caller.openid ?? caller.address),
    name,
    later: false,
  }
}

/** The bucket of an address's tries of officers' sessions. */
export function sessionTries({ address }: Caller): string {
  return `session:${address}`
}
