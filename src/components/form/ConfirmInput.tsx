import { View } from '@tarojs/components'
import type { ConfirmField } from '../../../domain/kernel/form'
import { Pressable } from '../Pressable'
import type { ControlProps } from './control'

/** A sentence to confirm, as a field of a form. */
export function ConfirmInput({ field, value, onChange, onSettle }: ControlProps<ConfirmField>) {
  const confirm = (confirmed: boolean) => {
    onChange(confirmed ? true : undefined)
    onSettle()
  }
  return <ConfirmRow sentence={field.label} confirmed={value === true} onChange={confirm} />
}

interface ConfirmRowProps {
  readonly sentence: string
  readonly confirmed: boolean
  readonly onChange: (confirmed: boolean) => void
}

/** One sentence with a tick. */
export function ConfirmRow({ sentence, confirmed, onChange }: ConfirmRowProps) {
  return (
    <Pressable
      className={`wet-option ${confirmed ? 'wet-option--checked' : ''}`}
      role='checkbox'
      label={sentence}
      checked={confirmed}
      onPress={() => onChange(!confirmed)}
    >
      <View className='wet-option__mark wet-option__mark--square' />
      <View className='wet-option__label'>{sentence}</View>
    </Pressable>
  )
}
