import { officerMessages } from '@/messages'
import type { Bar, BarPicture } from '../../../domain/kernel/service'
import type { Figures } from './figuresCsv'

const words = officerMessages.park

type Drawn = Pick<BarPicture, 'title' | 'bars' | 'sentences'>

/** What lies open and what was answered, category by category; the longest bar is the busiest category. */
export function categoryPicture({ categories }: Figures): Drawn {
  const busy = categories.filter(({ open, received, answered }) => open + received + answered > 0)
  const longest = Math.max(1, ...busy.map(({ open, answered }) => open + answered))
  return {
    title: words.byCategory,
    bars: busy.map(
      ({ label, open, answered }): Bar => ({
        label,
        parts: [
          { label: words.openPart, text: words.count(open), share: open / longest, look: 'second' },
          { label: words.answeredPart, text: words.count(answered), share: answered / longest, look: 'first' },
        ],
      }),
    ),
    sentences: busy.map(({ label, open, received, answered }) => words.category(label, open, received, answered)),
  }
}

/** How long answers took; undefined while there is none. */
export function timePicture({ medianHours, slowestTenthHours }: Figures): Drawn | undefined {
  if (medianHours === undefined || slowestTenthHours === undefined) return undefined
  const longest = Math.max(slowestTenthHours, medianHours, 1)
  const bar = (label: string, hours: number, look: 'first' | 'second'): Bar => ({
    label,
    parts: [{ label: '', text: words.hours(hours), share: hours / longest, look }],
  })
  return {
    title: words.times,
    bars: [bar(words.median, medianHours, 'first'), bar(words.slowest, slowestTenthHours, 'second')],
    sentences: [words.medianText(medianHours), words.slowestText(slowestTenthHours)],
  }
}

/** Merchants that filed the newest annual report and those that did not; undefined for a park the register names nobody in. */
export function reportPicture({ reports: { year, owing, filed } }: Figures): Drawn | undefined {
  if (owing === 0) return undefined
  const unfiled = owing - filed
  return {
    title: words.merchants,
    bars: [
      {
        label: words.reportYear(year),
        parts: [
          { label: words.filed, text: words.households(filed), share: filed / owing, look: 'third' },
          { label: words.unfiled, text: words.households(unfiled), share: unfiled / owing, look: 'second' },
        ],
      },
    ],
    sentences: [words.merchantsText(year, owing, filed, unfiled)],
  }
}
