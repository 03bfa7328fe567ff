import { Input, Textarea, View } from '@tarojs/components'
import { useState } from 'react'
import { formMessages } from '@/messages'
import { defaultMaxLength, type TextField } from '../../../domain/kernel/form'
import { Button } from '../Button'
import type { ControlProps } from './control'
import { inputAccess } from './inputAccess'
import { readBack } from './readBack'
import { usePause } from './usePause'

const keyboards = {
  mobile: 'tel',
  phone: 'tel',
  url: 'url',
  email: 'text',
  residentId: 'text',
  text: 'text',
  uscc: 'text',
} as const

/**
 * Text in one or several lines. The element keeps its own text (a controlled input flickers and moves the cursor on the
 * phone); what it holds is reported with every key.
 */
export function TextInput({ field, value, label, invalid, onChange, onSettle }: ControlProps<TextField>) {
  const [start, setStart] = useState({ text: typeof value === 'string' ? value : '', generation: 0 })
  const pause = usePause(onSettle)
  const limit = field.maxLength ?? defaultMaxLength[field.kind]
  const type = (text: string) => {
    onChange(text === '' ? undefined : text)
    pause.typed()
  }
  const take = (text: string) => {
    setStart(({ generation }) => ({ text, generation: generation + 1 }))
    onChange(text)
    onSettle()
  }
  const shared = {
    defaultValue: start.text,
    placeholder: field.example ?? '',
    // Twice the limit is the schema's hard stop; up to there the person is told how much to delete, not cut off.
    maxlength: limit * 2,
    onInput: (event: { detail: { value: string } }) => type(event.detail.value),
    onBlur: pause.left,
  }
  const { suggestion } = readBack(field, value)
  if (field.kind === 'longText' || field.kind === 'address') {
    const { type: _type, ...access } = inputAccess(label, invalid)
    const length = typeof value === 'string' ? [...value].length : 0
    return (
      <View>
        <Textarea
          key={start.generation}
          className={`wet-input wet-input--${field.kind}`}
          autoHeight
          {...access}
          {...shared}
        />
        {field.kind === 'longText' && <View className='wet-field__count'>{formMessages.written(length, limit)}</View>}
      </View>
    )
  }
  return (
    <View>
      <Input
        key={start.generation}
        className='wet-input'
        {...inputAccess(label, invalid, keyboards[field.kind])}
        {...shared}
      />
      {suggestion && (
        <Button kind='quiet' onPress={() => take(suggestion.value)}>
          {formMessages.takeInstead(suggestion.text)}
        </Button>
      )}
    </View>
  )
}
