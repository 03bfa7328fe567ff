import { useState } from 'react'
import { readStored, writeStored } from '@/platform'
import type { AnswerValue } from '../../../domain/kernel/form'
import type { EntityKind, NameAnswers } from '../../../domain/registration'

/** What was typed for each kind of entity, kept on the phone. */
type Kept = Readonly<Partial<Record<EntityKind, NameAnswers>>>

const key = 'name-workshop'

export interface NameDraft {
  readonly answers: NameAnswers
  /** How often an answer was filled in by a tap instead of typed: its input starts anew with the text. */
  readonly fills: Readonly<Record<string, number>>
  /** Puts a whole name in place of what stood there. */
  readonly takeAll: (kind: EntityKind, name: NameAnswers) => void
  /** @param filled not typed into the field itself */
  readonly answer: (field: string, value: AnswerValue | undefined, filled?: boolean) => void
}

/** The name in the making, as it was left when the page was closed. */
export function useNameDraft(kind: EntityKind): NameDraft {
  const [kept, setKept] = useState<Kept>(() => readStored<Kept>(key) ?? {})
  const [fills, setFills] = useState<Readonly<Record<string, number>>>({})
  const answers = kept[kind] ?? {}
  const answer = (field: string, value: AnswerValue | undefined, filled = false) => {
    const next = { ...kept, [kind]: { ...answers, [field]: value } }
    setKept(next)
    writeStored(key, next)
    if (filled) setFills((all) => ({ ...all, [field]: (all[field] ?? 0) + 1 }))
  }
  const takeAll = (of: EntityKind, name: NameAnswers) => {
    const next = { ...kept, [of]: name }
    setKept(next)
    writeStored(key, next)
    const keys = [...Object.keys(answers), ...Object.keys(name)]
    setFills((all) => ({ ...all, ...Object.fromEntries(keys.map((field) => [field, (all[field] ?? 0) + 1])) }))
  }
  return { answers, answer, takeAll, fills }
}
