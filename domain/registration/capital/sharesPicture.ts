import { longDate } from '../../kernel/calendar'
import { type Fen, formatAmount } from '../../kernel/money'
import type { Bar, BarPicture } from '../../kernel/service'
import type { Contribution } from './contributions'
import { payingInCalendar } from './payingInCalendar'

/** Bars of one picture; more shareholders than this are told in words only. */
const mostBars = 12

const wan = (fen: number) => formatAmount(fen as Fen, 'wan')

/**
 * Who holds how much, and what falls due when: bars with the same in sentences. Undefined until one promise is whole.
 *
 * @param section the section of the form it stands in
 */
export function sharesPicture(contributions: readonly Contribution[], section: string): BarPicture | undefined {
  const { shares, steps } = payingInCalendar(contributions)
  const total = steps[steps.length - 1]?.paidSoFar
  if (total === undefined) return undefined
  const holding = shares.map(
    ({ name, amount, share, percent }): Bar => ({
      label: name,
      parts: [{ label: '持股', text: `${percent}，${wan(amount)}`, share: share.part / share.whole, look: 'first' }],
    }),
  )
  const paying = steps.map(
    ({ on, amount, paidSoFar }): Bar => ({
      label: `${longDate(on)}前`,
      parts: [
        ...(paidSoFar > amount
          ? [
              {
                label: '之前已缴',
                text: wan(paidSoFar - amount),
                share: (paidSoFar - amount) / total,
                look: 'third' as const,
              },
            ]
          : []),
        { label: '这天到期', text: wan(amount), share: amount / total, look: 'second' },
      ],
    }),
  )
  return {
    title: '股权和出资日程',
    section,
    bars: [...holding, ...paying].slice(0, mostBars),
    sentences: [
      `${shares.map(({ name, percent }) => `${name}占${percent}`).join('，')}。`,
      ...steps.map(({ on, amount, names }) => `${longDate(on)}前由${names.join('、')}缴足${wan(amount)}。`),
    ],
  }
}
