import { formMessages } from '@/messages'
import type { PhotoConcern } from '../../../domain/kernel/photo'

const words = formMessages.photo

/** What may be wrong with a picture, as one sentence; none for a good one. */
export function concernWords(concerns: readonly PhotoConcern[]): readonly string[] {
  if (concerns.length === 0) return []
  const sides = concerns.filter((one) => one.slice(0, 4) === 'cut-')
  const others = concerns.filter((one) => one.slice(0, 4) !== 'cut-')
  const said = [
    ...others.map((one) => words[one]),
    ...(sides.length > 0 ? [words.cut(sides.map((side) => words[side] as string))] : []),
  ]
  return [words.may(said as readonly string[])]
}
