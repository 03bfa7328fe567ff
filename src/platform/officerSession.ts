import Taro from '@tarojs/taro'

interface Kept {
  readonly session: string
  readonly expiresAt: string
}

const key = 'officer-session'

/**
 * Keeps what `officers.signIn` answered with. In a browser it ends with the tab, because an office computer is used by
 * several people; in WeChat the storage is the person's own.
 */
export function keepOfficerSession(kept: Kept): void {
  try {
    if (process.env.TARO_ENV === 'h5') sessionStorage.setItem(key, JSON.stringify(kept))
    else Taro.setStorageSync(key, kept)
  } catch {
    // Without storage the officer signs in again at the next page.
  }
}

export function forgetOfficerSession(): void {
  try {
    if (process.env.TARO_ENV === 'h5') sessionStorage.removeItem(key)
    else Taro.removeStorageSync(key)
  } catch {
    // What cannot be removed cannot be read either.
  }
}

/** Whether an officer has signed in here; the server decides whether the session still holds. */
export function hasOfficerSession(now: Date = new Date()): boolean {
  return officerSessionHere(now) !== undefined
}

/** The session kept here, while it lasts. */
export function officerSessionHere(now: Date): string | undefined {
  try {
    const kept: unknown =
      process.env.TARO_ENV === 'h5' ? JSON.parse(sessionStorage.getItem(key) ?? 'null') : Taro.getStorageSync(key)
    const { session, expiresAt } = (kept || {}) as Partial<Kept>
    return session && expiresAt && expiresAt > now.toISOString() ? session : undefined
  } catch {
    return undefined
  }
}
