import { isPlainDate, longDate, type PlainDate } from '../../kernel/calendar'
import { type Fen, formatYuan } from '../../kernel/money'
import type { Contribution } from './contributions'
import { percentText, type Share, share } from './share'

/** What falls due on one day, and how much is paid in by then. Amounts in fen. */
export interface PayingInStep {
  readonly on: PlainDate
  readonly amount: number
  readonly paidSoFar: number
  readonly names: readonly string[]
}

export interface PayingIn {
  readonly steps: readonly PayingInStep[]
  readonly shares: readonly {
    readonly name: string
    /** fen */
    readonly amount: number
    readonly share: Share
    readonly percent: string
  }[]
  /** The picture in words, for those who cannot see it. */
  readonly text: string
}

/** Shares and calendar of what shareholders have promised; entries without amount or day are left out. */
export function payingInCalendar(contributions: readonly Contribution[]): PayingIn {
  const whole = contributions.filter(
    (one): one is Contribution & { amount: number; paidBy: PlainDate } =>
      one.amount !== undefined && one.amount > 0 && isPlainDate(one.paidBy),
  )
  const total = whole.reduce((sum, { amount }) => sum + amount, 0)
  const days = [...new Set(whole.map(({ paidBy }) => paidBy))].sort()
  let paidSoFar = 0
  const steps = days.map((on): PayingInStep => {
    const due = whole.filter(({ paidBy }) => paidBy === on)
    const amount = due.reduce((sum, one) => sum + one.amount, 0)
    paidSoFar += amount
    return { on, amount, paidSoFar, names: due.map(({ name = '未填姓名' }) => name) }
  })
  const shares = whole.map(({ name = '未填姓名', amount }) => {
    const held = share(amount, total)
    return { name, amount, share: held, percent: percentText(held) }
  })
  const text = [
    ...shares.map(({ name, percent }) => `${name}占${percent}`),
    ...steps.map(({ on, amount, names }) => `${longDate(on)}前由${names.join('、')}缴${formatYuan(amount as Fen)}元`),
  ].join('；')
  return { steps, shares, text }
}
