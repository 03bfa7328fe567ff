import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import type { NumberField } from '../../../domain/kernel/form'
import { halfWidth } from '../../../domain/kernel/identifiers'
import type { ControlProps } from './control'
import { inputAccess } from './inputAccess'
import { usePause } from './usePause'

/** A number with its unit. What cannot be read (yet) is kept as typed and blocks with its reason. */
export function NumberInput({ field, value, label, invalid, onChange, onSettle }: ControlProps<NumberField>) {
  const [start] = useState(() => (value === undefined ? '' : String(value)))
  const pause = usePause(onSettle)
  const type = (text: string) => {
    const plain = halfWidth(text).trim()
    onChange(plain === '' ? undefined : /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? Number(plain) : text)
    pause.typed()
  }
  return (
    <View className='wet-input-row'>
      <Input
        className='wet-input wet-input--money'
        defaultValue={start}
        maxlength={20}
        {...inputAccess(field.unit ? `${label}，${field.unit}` : label, invalid, 'decimal')}
        onInput={(event) => type(event.detail.value)}
        onBlur={pause.left}
      />
      {field.unit && <View className='wet-input-row__unit'>{field.unit}</View>}
    </View>
  )
}
