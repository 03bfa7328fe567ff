import type { PlainMerchant } from '../cloudfunctions/credit/bruteForce'

/** Words as a person types them; `uscc` where exactly one merchant is the answer. */
export interface Question {
  readonly words: string
  readonly uscc?: string
}

/** Characters of names no register has: every question made of them misses. */
const NEVER = '龘靐齉爩鱻麤龖厵'

/** The kinds of look-up, each with questions cut from real rows of the register. */
export function lookupQuestions(
  register: readonly PlainMerchant[],
  amount: number,
  random: () => number,
): Record<string, Question[]> {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
  const many = (make: () => Question) => Array.from({ length: amount }, make)
  const cut = (length: number) => () => {
    const { name } = pick(register)
    const from = Math.floor(random() * Math.max(1, name.length - length + 1))
    return { words: name.slice(from, from + length) }
  }
  return {
    '2 characters': many(cut(2)),
    '3 characters': many(cut(3)),
    '5 characters': many(cut(5)),
    'name prefix (6)': many(() => ({ words: pick(register).name.slice(0, 6) })),
    'whole name': many(() => ({ words: pick(register).name })),
    'miss (4)': many(() => ({ words: Array.from({ length: 4 }, () => pick([...NEVER])).join('') })),
    'credit code': many(() => {
      const { uscc } = pick(register)
      return { words: uscc, uscc }
    }),
  }
}
