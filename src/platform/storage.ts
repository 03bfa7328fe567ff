import Taro from '@tarojs/taro'
import type { PhoneStore } from '../../domain/privacy'

/** A declared place of this phone's storage; what is declared is what the privacy page lists. */
export type StorageKey = PhoneStore | `${PhoneStore}:${string}`

/** Reads what was kept on this phone; undefined when nothing was, or when the store is broken. */
export function readStored<T>(key: StorageKey): T | undefined {
  try {
    const value: unknown = Taro.getStorageSync(key)
    // WeChat answers '' for a key that was never written.
    return value === '' || value === null ? undefined : (value as T)
  } catch {
    return undefined
  }
}

/** Keeps a JSON value on this phone. False when the phone refuses (full, or private browsing): tell the person. */
export function writeStored(key: StorageKey, value: unknown): boolean {
  try {
    Taro.setStorageSync(key, value)
    return true
  } catch {
    return false
  }
}

export function removeStored(key: StorageKey): void {
  try {
    Taro.removeStorageSync(key)
  } catch {
    // What cannot be removed cannot be read either.
  }
}
