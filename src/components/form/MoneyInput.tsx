import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { formMessages } from '@/messages'
import type { MoneyField } from '../../../domain/kernel/form'
import { formatAmountPlain, parseAmount, unitName } from '../../../domain/kernel/money'
import type { ControlProps } from './control'
import { inputAccess } from './inputAccess'
import { usePause } from './usePause'

/** An amount in 元 or 万元. The answer is integer fen; what cannot be read (yet) is kept as typed and blocks with its reason. */
export function MoneyInput({ field, value, label, invalid, onChange, onSettle }: ControlProps<MoneyField>) {
  const unit = field.unit ?? 'yuan'
  const unitWord = field.anyCurrency ? formMessages.units[unit] : unitName(unit)
  const [start] = useState(() =>
    typeof value === 'number' ? formatAmountPlain(value, unit) : ((value ?? '') as string),
  )
  const pause = usePause(onSettle)
  const type = (text: string) => {
    const parsed = parseAmount(text, unit, { signed: field.negative ?? false })
    onChange(text.trim() === '' ? undefined : parsed.ok ? parsed.fen : text)
    pause.typed()
  }
  return (
    <View className='wet-input-row'>
      <Input
        className='wet-input wet-input--money'
        defaultValue={start}
        maxlength={60}
        {...inputAccess(`${label}，${unitWord}`, invalid, 'decimal')}
        onInput={(event) => type(event.detail.value)}
        onBlur={pause.left}
      />
      <View className='wet-input-row__unit'>{unitWord}</View>
    </View>
  )
}
