import Taro from '@tarojs/taro'
import { platformMessages } from '../messages'
import { permit } from './privacy'

/** Whether this platform can scan; everywhere else the code is typed. */
export const canScan: boolean = process.env.TARO_ENV === 'weapp'

/** The text of a scanned QR code or bar code; undefined when the person closes the camera. */
export async function scanCode(): Promise<string | undefined> {
  try {
    const { result } = await Taro.scanCode({ scanType: ['qrCode', 'barCode'] })
    return result
  } catch {
    return undefined
  }
}

/** What the person copied elsewhere; undefined when the clipboard is empty or not ours to read. */
export async function pastedText(): Promise<string | undefined> {
  if (!(await permit('clipboard'))) return undefined
  try {
    const text =
      process.env.TARO_ENV === 'h5' ? await navigator.clipboard.readText() : (await Taro.getClipboardData()).data
    return text.trim() || undefined
  } catch {
    return undefined
  }
}

/** Copies text; false when the platform refuses. WeChat shows its own toast, H5 none. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data: text })
    return true
  } catch {
    return false
  }
}

/** A short tick under the finger, where the phone can. */
export function vibrate(): void {
  // H5 rejects where there is no motor.
  void Promise.resolve(Taro.vibrateShort({ type: 'light' })).catch(() => undefined)
}

/** A short message that goes away by itself. Never the only place where something important is said. */
export function showToast(title: string): void {
  void Taro.showToast({ title, icon: 'none', duration: 2_000 })
}

/** Calls a number: the phone asks the person first. */
export function phoneCall(phoneNumber: string): void {
  void Promise.resolve(Taro.makePhoneCall({ phoneNumber })).catch(() => undefined)
}

/** Scrolls the page to an element by its id. */
export function scrollToId(id: string): void {
  if (process.env.TARO_ENV === 'h5') {
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    document.getElementById(id)?.scrollIntoView({ behavior: still ? 'auto' : 'smooth', block: 'start' })
  } else {
    void Taro.pageScrollTo({ selector: `#${id}`, duration: 200 })
  }
}

/** WeChat's own font setting in px (17 is its standard); undefined on H5, where the browser scales by itself. */
export function systemFontSize(): number | undefined {
  if (process.env.TARO_ENV === 'h5') return undefined
  try {
    // Taro's types do not list the field; WeChat's guide for elderly people does (base library 2.23.4).
    return (Taro.getAppBaseInfo() as { fontSizeSetting?: number }).fontSizeSetting
  } catch {
    return undefined
  }
}

/** What this phone is called beside another: `iPhone`. No model and no number. */
export function deviceName(): string {
  const { devices } = platformMessages
  const told = process.env.TARO_ENV === 'h5' ? navigator.userAgent : platformOf()
  // browsers of an iPad call themselves CriOS or FxiOS besides
  if (/ipad/i.test(told)) return devices.ipad
  if (/iphone|ios/i.test(told)) return devices.iphone
  if (/android/i.test(told)) return devices.android
  return /windows|mac|linux|devtools/i.test(told) ? devices.computer : devices.unknown
}

function platformOf(): string {
  try {
    return Taro.getDeviceInfo().platform
  } catch {
    return ''
  }
}
