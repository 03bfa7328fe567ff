import type { Answers, Field, Form } from '../kernel/form'
import { answerText } from '../kernel/form'
import { formatAmount } from '../kernel/money'
import type { Known } from '../kernel/service'
import { type Figure, figureLabels } from './figures'

/** The answers of the report about the year before, where it was filed here. */
export function lastYearsReport({ reportYear }: Answers, known: Known | undefined): Answers | undefined {
  if (typeof reportYear !== 'number') return undefined
  return known?.earlier?.find(({ subject }) => subject === String(reportYear - 1))?.answers
}

/**
 * Beside each figure what it was last year, and how much more or less it is now: 上一年80 万元，今年多10 万元（13%）. The whole
 * form, whatever section is shown; a figure last year's report does not have stands alone.
 */
export function besideLastYear(
  form: Form,
  answers: Answers,
  known: Known | undefined,
): Readonly<Record<string, string>> {
  const last = lastYearsReport(answers, known)
  if (!last) return {}
  return Object.fromEntries(
    form.sections
      .flatMap((section): readonly Field[] => section.fields)
      .filter(({ key, kind }) => (kind === 'money' || kind === 'number') && key !== 'reportYear')
      .flatMap((field) => {
        const before = last[field.key]
        return typeof before === 'number' ? [[field.key, beside(field, answers[field.key], before)]] : []
      }),
  )
}

function beside(field: Field, now: unknown, before: number): string {
  const was = `上一年${answerText(field, before)}`
  if (typeof now !== 'number') return was
  if (now === before) return `${was}，今年一样`
  return `${was}，今年${now > before ? '多' : '少'}${answerText(field, Math.abs(now - before))}${share(now, before)}`
}

/** How much more or less, of what it was; nothing where it was nothing or a loss. */
function share(now: number, before: number): string {
  if (before <= 0) return ''
  const percent = Math.round((Math.abs(now - before) / before) * 100)
  return `（${percent === 0 ? '不到1' : percent}%）`
}

const compared: readonly Figure[] = ['assets', 'revenue', 'profit', 'surplus', 'netProfit', 'tax']

/** What has become more or less since last year, one sentence a figure. */
export function changesSince(last: Answers, answers: Answers, year: number): readonly string[] {
  return compared.flatMap((key) => {
    const [now, before] = [answers[key], last[key]]
    if (typeof now !== 'number' || typeof before !== 'number') return []
    if (now === before) return [`${figureLabels[key]}和${year - 1}年一样。`]
    const difference = formatAmount(Math.abs(now - before), 'wan')
    return [`${figureLabels[key]}比${year - 1}年${now > before ? '多' : '少'}${difference}${share(now, before)}。`]
  })
}
