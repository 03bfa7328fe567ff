/** Words as a person types them; `uscc` where exactly one merchant is the answer. */
export interface Question {
  readonly words: string
  readonly uscc?: string
}

/** A name that is searched, as the database keeps it. */
export interface Entry {
  readonly uscc: string
  readonly shop: number
  readonly folded: string
  readonly initials: string
}

/** Characters of names no register has: every question made of them misses. */
const NEVER = '龘靐齉爩鱻麤龖厵'

/** The kinds of look-up, each with questions cut from real rows of the register. */
export function lookupQuestions(
  entries: readonly Entry[],
  amount: number,
  random: () => number,
): Record<string, Question[]> {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
  const many = (make: () => Question) => Array.from({ length: amount }, make)
  return {
    '2 characters': many(() => ({ words: cut(pick(entries).folded, 2, random) })),
    '3 characters': many(() => ({ words: cut(pick(entries).folded, 3, random) })),
    '5 characters': many(() => ({ words: cut(pick(entries).folded, 5, random) })),
    '8 characters': many(() => ({ words: cut(pick(entries).folded, 8, random) })),
    'whole name': many(() => ({ words: pick(entries).folded })),
    'miss (5)': many(() => ({ words: Array.from({ length: 5 }, () => pick([...NEVER])).join('') })),
    'pinyin initials (5)': many(() => ({ words: cut(pick(entries).initials, 5, random) })),
    'credit code': many(() => {
      const { uscc } = pick(entries)
      return { words: uscc, uscc }
    }),
  }
}

/** A piece out of a text that holds no space, the whole text when it is short. */
export function cut(text: string, length: number, random: () => number): string {
  const from = Math.floor(random() * Math.max(1, text.length - length + 1))
  const piece = text.slice(from, from + length)
  return piece.includes(' ') ? text.replaceAll(' ', '').slice(0, length) : piece
}
