import Taro from '@tarojs/taro'

/** Reads what was kept on this phone; undefined when nothing was, or when the store is broken. */
export function readStored<T>(key: string): T | undefined {
  try {
    const value: unknown = Taro.getStorageSync(key)
    // WeChat answers '' for a key that was never written.
    return value === '' || value === null ? undefined : (value as T)
  } catch {
    return undefined
  }
}

/** Keeps a JSON value on this phone. False when the phone refuses (full, or private browsing): tell the person. */
export function writeStored(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(key, value)
    return true
  } catch {
    return false
  }
}

export function removeStored(key: string): void {
  try {
    Taro.removeStorageSync(key)
  } catch {
    // What cannot be removed cannot be read either.
  }
}
