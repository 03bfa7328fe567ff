import type { Answers } from '../kernel/form'
import { formatAmount } from '../kernel/money'
import type { Bar, BarPart, BarPicture, Known } from '../kernel/service'
import { changesSince, lastYearsReport } from './lastYear'

interface Accounts {
  readonly year: number
  readonly assets: number
  readonly liabilities: number
  /** as stated, or what is left where a form does not ask for it */
  readonly equity: number
}

const wan = (fen: number) => formatAmount(fen, 'wan')

/**
 * The accounts of a report: assets on one bar, liabilities and equity on the one below, this year's beside last year's; and
 * in words also what has changed.
 *
 * @param section the form's section with the figures
 * @returns undefined until the amounts are there
 */
export function accountsPicture(answers: Answers, known: Known | undefined, section: string): BarPicture | undefined {
  const now = accountsOf(answers)
  if (!now) return undefined
  const earlier = lastYearsReport(answers, known)
  const before = earlier && accountsOf(earlier)
  const widest = Math.max(...[now, before].flatMap((accounts) => (accounts ? [longest(accounts)] : [])))
  return {
    title: '资产、负债和所有者权益',
    section,
    bars: [...barsOf(now, widest), ...(before ? barsOf(before, widest) : [])],
    sentences: [
      inWords(now),
      ...(before ? [inWords(before)] : []),
      ...(earlier ? changesSince(earlier, answers, now.year) : []),
    ],
  }
}

function accountsOf(answers: Answers): Accounts | undefined {
  const { reportYear: year, assets, liabilities } = answers
  if (typeof year !== 'number' || typeof assets !== 'number' || typeof liabilities !== 'number') return undefined
  const equity = typeof answers.equity === 'number' ? answers.equity : assets - liabilities
  return { year, assets, liabilities, equity }
}

function longest({ assets, liabilities, equity }: Accounts): number {
  return Math.max(1, assets, Math.max(0, liabilities) + Math.max(0, equity))
}

function barsOf({ year, assets, liabilities, equity }: Accounts, widest: number): readonly Bar[] {
  const part = (label: string, fen: number, look: BarPart['look']): BarPart => ({
    label,
    text: wan(fen),
    share: Math.max(0, fen) / widest,
    look,
  })
  return [
    { label: `${year}年末资产`, parts: [part('资产', assets, 'first')] },
    { label: `${year}年末负债和权益`, parts: [part('负债', liabilities, 'second'), part('权益', equity, 'third')] },
  ]
}

function inWords({ year, assets, liabilities, equity }: Accounts): string {
  const difference = assets - liabilities - equity
  const sum = `负债${wan(liabilities)}，所有者权益${wan(equity)}`
  const verdict = difference === 0 ? '两边相等' : `两边相差${wan(Math.abs(difference))}`
  return `${year}年末：资产${wan(assets)}，${sum}，${verdict}。`
}

/**
 * The business of a report that does not ask for accounts: this year's turnover beside last year's, and what has changed, in
 * words.
 *
 * @returns undefined without last year's report: one bar alone shows nothing
 */
export function turnoverPicture(answers: Answers, known: Known | undefined, section: string): BarPicture | undefined {
  const last = lastYearsReport(answers, known)
  const { reportYear: year, revenue } = answers
  if (!last || typeof year !== 'number' || typeof revenue !== 'number' || typeof last.revenue !== 'number')
    return undefined
  const widest = Math.max(1, revenue, last.revenue)
  const bar = (of: number, fen: number, look: BarPart['look']): Bar => ({
    label: `${of}年`,
    parts: [{ label: '营业额', text: wan(fen), share: Math.max(0, fen) / widest, look }],
  })
  return {
    title: '营业额，今年和上一年',
    section,
    bars: [bar(year, revenue, 'first'), bar(year - 1, last.revenue, 'second')],
    sentences: changesSince(last, answers, year),
  }
}
