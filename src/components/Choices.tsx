import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { Pressable } from './Pressable'
import './Choices.scss'

interface ChoicesProps {
  /** What is chosen, for a screen reader. */
  readonly label: string
  readonly options: readonly { readonly id: string; readonly label: string }[]
  readonly value: string
  readonly onChoose: (id: string) => void
}

/** A row of chips of which one holds: a filter, not an answer of a form. */
export function Choices({ label, options, value, onChoose }: ChoicesProps) {
  return (
    <View className='wet-choices' {...accessible({ role: 'radiogroup', label })}>
      {options.map((option) => (
        <Pressable
          key={option.id}
          role='radio'
          label={option.label}
          checked={option.id === value}
          className={`wet-choice ${option.id === value ? 'wet-choice--chosen' : ''}`}
          onPress={() => onChoose(option.id)}
        >
          {option.label}
        </Pressable>
      ))}
    </View>
  )
}
