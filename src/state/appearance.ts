import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { readStored, systemFontSize, writeStored } from '@/platform'

/** 标准 / 大 / 特大: the reader's choice of size (长辈版 is 大 or 特大). */
export type TextScale = 'standard' | 'large' | 'extra-large'

interface Appearance {
  readonly scale: TextScale
  /** False while the scale only follows WeChat's own font setting. */
  readonly chosen: boolean
  choose(scale: TextScale): void
}

const key = 'appearance.scale'
const scales: readonly unknown[] = ['standard', 'large', 'extra-large']

const classes: Readonly<Record<TextScale, string>> = { standard: '', large: 'elder-1', 'extra-large': 'elder-2' }

/** The size of everything, kept on this phone. Colours follow the system's light or dark setting by themselves. */
export const appearance = createStore<Appearance>()((set) => {
  const kept = readStored<TextScale>(key)
  const chosen = scales.includes(kept)
  return {
    scale: chosen && kept ? kept : fromSystem(systemFontSize()),
    chosen,
    choose: (scale) => {
      writeStored(key, scale)
      set({ scale, chosen: true })
    },
  }
})

/** The class every page root carries: sizes grow with it (theme/tokens.scss). */
export function useScaleClass(): string {
  return useStore(appearance, ({ scale }) => classes[scale])
}

export function useAppearance(): Appearance {
  return useStore(appearance)
}

/** WeChat offers 15, 16, 17 (standard), 19, 20, 22, 23 px; rpx does not follow it, so the class has to. */
export function fromSystem(fontSize: number | undefined): TextScale {
  if (fontSize === undefined || fontSize < 20) return 'standard'
  return fontSize < 23 ? 'large' : 'extra-large'
}
