import { act, fireEvent, within } from '@testing-library/react'
import { type Answers, type AnswerValue, type Field, shownFields } from '../../../domain/kernel/form'
import { formatAmountPlain } from '../../../domain/kernel/money'

/** The screen may lag this long behind the typing. */
const screenBehind = 250
/** What a person needs, in seconds: to find and hit something, and for each character. */
const [tapTakes, characterTakes] = [1.5, 0.4]

/** Counts what a person does to a form. */
export interface Effort {
  seconds: number
}

/** Answers one question on the screen as these answers have it: typed, tapped, entries of groups added one after the other. */
export async function fillFrom(field: Field, value: AnswerValue, path: string, effort: Effort): Promise<void> {
  const element = () => {
    const found = document.getElementById(`field-${path.replace(/\./g, '-')}`)
    if (!found) throw new Error(`${path} is not drawn`)
    return found
  }
  const tap = async (role: string, name: string | RegExp) => {
    effort.seconds += tapTakes
    await settle(() => fireEvent.click(within(element()).getAllByRole(role, { name })[0] as HTMLElement))
  }
  switch (field.kind) {
    case 'choice':
      return tap('radio', beginsWith(labelOf(field, String(value))))
    case 'choices':
      for (const id of value as readonly string[]) await tap('checkbox', beginsWith(labelOf(field, id)))
      return
    case 'group': {
      const entries = value as readonly Answers[]
      for (const [at, entry] of entries.entries()) {
        // a group that needs an entry begins with one
        const drawn = document.getElementById(`field-${path.replace(/\./g, '-')}-${at}`)
        if (!drawn) await tap('button', new RegExp(`^添加${field.item}`))
        for (const inner of shownFields(field.fields, entry)) {
          const answer = entry[inner.key]
          if (answer !== undefined) await fillFrom(inner, answer, `${path}.${at}.${inner.key}`, effort)
        }
      }
      return
    }
    default: {
      const text = asTyped(field, value)
      effort.seconds += tapTakes + characterTakes * text.length
      const input = element().querySelector('input, textarea')
      if (!input) throw new Error(`${path} has nothing to type into`)
      await settle(() => {
        fireEvent.change(input, { target: { value: text } })
        fireEvent.blur(input)
      })
    }
  }
}

/** As the phone's keyboards let a person type it: a number pad has no hyphen. */
function asTyped(field: Field, value: AnswerValue): string {
  if (field.kind === 'money') return formatAmountPlain(Number(value), field.unit ?? 'yuan')
  return field.kind === 'phone' ? String(value).replace(/-/g, '') : String(value)
}

async function settle(change: () => void): Promise<void> {
  await act(async () => change())
  await act(async () => void (await jest.advanceTimersByTimeAsync(screenBehind)))
}

function labelOf(field: Field & { readonly kind: 'choice' | 'choices' }, id: string): string {
  const option = field.options.find((candidate) => candidate.id === id)
  if (!option) throw new Error(`${field.key} has no option ${id}`)
  return option.label
}

function beginsWith(words: string): RegExp {
  return new RegExp(`^${words.replace(/[（）()]/g, '.')}`)
}
