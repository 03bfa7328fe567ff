import Taro from '@tarojs/taro'
import { permit } from './privacy'

/** Degrees; a few hundred metres more or less. */
interface Position {
  readonly latitude: number
  readonly longitude: number
}

/** Where the phone is, or that the person said no or the phone does not know: then everything is chosen by hand. */
export type Located = { readonly at: Position } | { readonly at?: undefined }

/** Longest wait for a position, and how old one may be, in milliseconds. */
const patience = 10_000
const freshness = 600_000

/**
 * Asks for the vague location: we say what for, then the platform asks, on the press that wants it and never before. Never
 * throws.
 */
export async function locate(): Promise<Located> {
  if (!(await permit('location'))) return {}
  try {
    if (process.env.TARO_ENV === 'h5') return { at: await fromBrowser() }
    const { latitude, longitude } = await Taro.getFuzzyLocation({ type: 'gcj02' })
    return { at: { latitude, longitude } }
  } catch {
    return {}
  }
}

function fromBrowser(): Promise<Position> {
  return new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => resolve({ latitude, longitude }),
      reject,
      { enableHighAccuracy: false, timeout: patience, maximumAge: freshness },
    )
  })
}
