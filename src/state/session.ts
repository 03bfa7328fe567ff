import { useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { currentSession, type Session, signInAs, signOut } from '@/platform'
import { forgetPersonalCopies } from './copies'
import { leaveDraftCopies } from './drafts'
import { outbox } from './outbox'

interface SessionState {
  /** `unknown` until the server has answered once: neither greet nor ask to sign in yet. */
  readonly status: 'unknown' | 'signed-in' | 'signed-out'
  readonly me?: Session
  /** Asks the server who is here. Without an answer nothing changes. Tells whether there was one. */
  refresh(): Promise<boolean>
  /** Local demonstration only. */
  signIn(personId: string): Promise<boolean>
  signOut(): Promise<boolean>
}

/** Who is here, as the server says. Never kept on the phone: the platform knows it better. */
export const session = createStore<SessionState>()((set, get) => ({
  status: 'unknown',
  async refresh() {
    const reply = await currentSession()
    if (!reply.ok) return false
    // The session ended elsewhere: what was kept for that person goes too.
    if (!reply.data.signedIn) forgetPersonalCopies()
    set({ status: reply.data.signedIn ? 'signed-in' : 'signed-out', me: reply.data })
    return true
  },
  async signIn(personId) {
    outbox.getState().hold()
    if (!(await signInAs(personId))) return false
    leaveDraftCopies()
    forgetPersonalCopies()
    return (await get().refresh()) && get().status === 'signed-in'
  },
  async signOut() {
    outbox.getState().hold()
    if (!(await signOut())) return false
    leaveDraftCopies()
    forgetPersonalCopies()
    return get().refresh()
  },
}))

/** Who is here, as far as it is known. Asks nothing. */
export function useKnownSession(): SessionState {
  return useStore(session)
}

/** Who is here. Asks when nobody has asked yet: any page may be the first one opened. */
export function useSession(): SessionState {
  const state = useKnownSession()
  const { status } = state
  useEffect(() => {
    if (status === 'unknown') void askOnce()
  }, [status])
  return state
}

let asking = false

/** Several parts of a page ask at the same moment. */
async function askOnce(): Promise<void> {
  if (asking) return
  asking = true
  await session.getState().refresh()
  asking = false
}
