import { addDays, type PlainDate, plainDate } from '../calendar'
import type { Citation } from './law'

/** A value with the article it comes from and the days it is in force; value and citation share one date on purpose. */
export interface Version<T> {
  readonly from: PlainDate
  /** Last day in force; absent for the version in force until further notice. */
  readonly to?: PlainDate
  readonly value: T
  readonly source: Citation
}

/** Versions in order of time, without gap or overlap: every day from the first `from` on has exactly one value. */
export type Dated<T> = readonly [Version<T>, ...Version<T>[]]

interface VersionFacts<T> {
  from: string
  to?: string
  value: T
  source: Citation
}

/** Builds a dated value, newest or oldest first; throws on a gap or an overlap, because that is a mistake in our data. */
export function versions<T>(facts: readonly VersionFacts<T>[]): Dated<T> {
  const sorted = facts
    .map(
      ({ from, to, value, source }): Version<T> => ({
        from: plainDate(from),
        ...(to === undefined ? {} : { to: plainDate(to) }),
        value,
        source,
      }),
    )
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  const [first, ...rest] = sorted
  if (!first) throw new Error('a dated value needs a version')
  let previous = first
  for (const next of rest) {
    if (previous.to === undefined || addDays(previous.to, 1) !== next.from)
      throw new Error(`versions do not join: ${previous.from}…${previous.to ?? ''} and ${next.from}`)
    previous = next
  }
  return [first, ...rest]
}

/** One version that holds from `from` on. */
export function since<T>(from: string, value: T, source: Citation): Dated<T> {
  return versions([{ from, value, source }])
}

/** The version in force on a day; undefined before the first one and after an abolished last one. */
export function versionOn<T>(dated: Dated<T>, day: PlainDate): Version<T> | undefined {
  return dated.find((version) => version.from <= day && (version.to === undefined || day <= version.to))
}
