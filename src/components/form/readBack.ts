import { formMessages } from '@/messages'
import { isPlainDate, longDate } from '../../../domain/kernel/calendar'
import type { AnswerValue, Field } from '../../../domain/kernel/form'
import {
  canonicalShopAddress,
  formatUscc,
  parseMobile,
  parsePhone,
  parseUscc,
} from '../../../domain/kernel/identifiers'
import { type Fen, formatYuan } from '../../../domain/kernel/money'

/** What we understood of a typed answer, said back so that a repair is never made in silence. */
export interface ReadBack {
  readonly lines: readonly string[]
  /** A value that is offered, never taken unasked. */
  readonly suggestion?: { readonly text: string; readonly value: string }
}

const nothing: ReadBack = { lines: [] }

/** An amount is said back in 元 also where it is typed in 万元: the commonest slip there is the unit. */
export function readBack(field: Field, value: AnswerValue | undefined): ReadBack {
  if (field.kind === 'money') {
    if (typeof value !== 'number') return nothing
    const text = formatYuan(value as Fen)
    return { lines: [field.anyCurrency ? formMessages.saidBack(text) : formMessages.amount(text)] }
  }
  if (typeof value !== 'string' || value.trim() === '') return nothing
  switch (field.kind) {
    case 'uscc':
      return readBackUscc(value)
    case 'mobile': {
      const parsed = parseMobile(value)
      return parsed.ok && parsed.mobile !== value.trim() ? { lines: [formMessages.filedAs(parsed.mobile)] } : nothing
    }
    case 'phone': {
      const parsed = parsePhone(value)
      return parsed.ok && parsed.phone !== value.trim() ? { lines: [formMessages.filedAs(parsed.phone)] } : nothing
    }
    case 'url': {
      const parsed = canonicalShopAddress(value)
      return parsed.ok && parsed.platform ? { lines: [formMessages.recognised(parsed.platform)] } : nothing
    }
    case 'date':
      return isPlainDate(value) ? { lines: [longDate(value)] } : nothing
    default:
      return nothing
  }
}

function readBackUscc(typed: string): ReadBack {
  const parsed = parseUscc(typed)
  if (!parsed.ok) {
    const { suggestion } = parsed
    return suggestion ? { lines: [], suggestion: { text: formatUscc(suggestion), value: suggestion } } : nothing
  }
  if (parsed.uscc === typed.trim()) return nothing
  return {
    lines: [...parsed.repairs.map((repair) => repair.message), formMessages.filedAs(formatUscc(parsed.uscc))],
  }
}
