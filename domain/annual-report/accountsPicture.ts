import type { Answers } from '../kernel/form'
import { formatAmount } from '../kernel/money'
import type { Bar, BarPart, BarPicture, Known } from '../kernel/service'
import { type Figure, figureLabels } from './figures'

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
  const earlier = known?.earlier?.find(({ subject }) => subject === String(now.year - 1))?.answers
  const before = earlier && accountsOf(earlier)
  const widest = Math.max(...[now, before].flatMap((accounts) => (accounts ? [longest(accounts)] : [])))
  return {
    title: '资产、负债和所有者权益',
    section,
    bars: [...barsOf(now, widest), ...(before ? barsOf(before, widest) : [])],
    sentences: [
      inWords(now),
      ...(before ? [inWords(before)] : []),
      ...(earlier ? changes(answers, earlier, now.year) : []),
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

const compared: readonly Figure[] = ['assets', 'revenue', 'profit', 'surplus', 'netProfit', 'tax']

/** What has become more or less since last year, one sentence a figure. */
function changes(answers: Answers, earlier: Answers, year: number): readonly string[] {
  return compared.flatMap((key) => {
    const [now, before] = [answers[key], earlier[key]]
    if (typeof now !== 'number' || typeof before !== 'number') return []
    const change = now - before
    if (change === 0) return [`${figureLabels[key]}和${year - 1}年一样。`]
    const share = before > 0 ? `（${Math.round((Math.abs(change) / before) * 100)}%）` : ''
    return [`${figureLabels[key]}比${year - 1}年${change > 0 ? '多' : '少'}${wan(Math.abs(change))}${share}。`]
  })
}
