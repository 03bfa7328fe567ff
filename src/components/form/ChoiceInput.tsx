import { View } from '@tarojs/components'
import type { ChoiceField } from '../../../domain/kernel/form'
import { accessible } from '../accessible'
import { Pressable } from '../Pressable'
import type { ControlProps } from './control'

/** Letters that stand on one line beside their marks, in 长辈版 too: two words of four, three of two. */
const shortLine = 8

/** One of several (`choice`) or any of several (`choices`), as rows that are easy to hit. */
export function ChoiceInput({ field, value, label, onChange, onSettle }: ControlProps<ChoiceField>) {
  const several = field.kind === 'choices'
  const chosen = several ? ((value ?? []) as readonly string[]) : value === undefined ? [] : [value as string]
  const choose = (id: string) => {
    // from what is chosen by then, not from what was drawn: two quick taps are two choices
    onChange(several ? (current) => toggled(field, (current ?? []) as readonly string[], id) : id)
    onSettle()
  }
  const beside =
    field.options.length > 1 &&
    field.options.length <= 3 &&
    field.options.every((option) => !option.note) &&
    field.options.reduce((letters, option) => letters + option.label.length, 0) <= shortLine
  return (
    <View
      className={`wet-options ${beside ? 'wet-options--beside' : ''}`}
      {...accessible({ role: several ? 'group' : 'radiogroup', label })}
    >
      {field.options.map((option) => {
        const checked = chosen.includes(option.id)
        return (
          <Pressable
            key={option.id}
            className={`wet-option ${checked ? 'wet-option--checked' : ''}`}
            role={several ? 'checkbox' : 'radio'}
            label={option.label}
            checked={checked}
            onPress={() => choose(option.id)}
          >
            <View className={`wet-option__mark ${several ? 'wet-option__mark--square' : ''}`} />
            <View className='wet-option__label'>
              {option.label}
              {option.note && <View className='wet-soft'>{option.note}</View>}
            </View>
          </Pressable>
        )
      })}
    </View>
  )
}

/** In the order of the definition, so that the same choice always reads the same; nothing chosen is no answer. */
function toggled(field: ChoiceField, chosen: readonly string[], id: string): readonly string[] | undefined {
  const next = field.options
    .map((option) => option.id)
    .filter((option) => (option === id ? !chosen.includes(id) : chosen.includes(option)))
  return next.length > 0 ? next : undefined
}
