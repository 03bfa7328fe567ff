import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { formMessages } from '@/messages'
import type { MoneyField } from '../../../domain/kernel/form'
import { type Fen, formatYuanPlain, parseYuan } from '../../../domain/kernel/money'
import type { ControlProps } from './control'
import { inputAccess } from './inputAccess'
import { usePause } from './usePause'

/** An amount in 元. The answer is integer fen; what cannot be read (yet) is kept as typed and blocks with its reason. */
export function MoneyInput({ value, label, invalid, onChange, onSettle }: ControlProps<MoneyField>) {
  const [start] = useState(() =>
    typeof value === 'number' ? formatYuanPlain(value as Fen) : ((value ?? '') as string),
  )
  const pause = usePause(onSettle)
  const type = (text: string) => {
    const parsed = parseYuan(text)
    onChange(text.trim() === '' ? undefined : parsed.ok ? parsed.fen : text)
    pause.typed()
  }
  return (
    <View className='wet-input-row'>
      <Input
        className='wet-input wet-input--money'
        defaultValue={start}
        maxlength={60}
        {...inputAccess(`${label}，${formMessages.yuan}`, invalid, 'decimal')}
        onInput={(event) => type(event.detail.value)}
        onBlur={pause.left}
      />
      <View className='wet-input-row__unit'>{formMessages.yuan}</View>
    </View>
  )
}
