import { DatePicker } from '@nutui/nutui-react-taro'
import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { formMessages } from '@/messages'
import { addDays, beijingDay, isPlainDate, type PlainDate, plainDate } from '../../../domain/kernel/calendar'
import type { DateField } from '../../../domain/kernel/form'
import { Pressable } from '../Pressable'
import type { ControlProps } from './control'
import { inputAccess } from './inputAccess'
import { typedDay } from './typedDay'
import { usePause } from './usePause'

/** How far the wheels reach; an earlier or later day can be typed. */
const [yearsBack, yearsAhead] = [20, 5]

/** A day: typed, taken from the wheels, or 今天 and 昨天 with one tap. What is no day yet is kept as typed. */
export function DateInput({ field, value, label, invalid, onChange, onSettle }: ControlProps<DateField>) {
  const [start, setStart] = useState({ text: typeof value === 'string' ? value : '', generation: 0 })
  const [picking, setPicking] = useState(false)
  const pause = usePause(onSettle)
  const today = beijingDay(new Date().toISOString())
  const type = (text: string) => {
    onChange(text.trim() === '' ? undefined : (typedDay(text) ?? text))
    pause.typed()
  }
  const take = (day: PlainDate) => {
    setStart(({ generation }) => ({ text: day, generation: generation + 1 }))
    onChange(day)
    onSettle()
  }
  const shortcuts: readonly [string, PlainDate][] = [
    ...(field.ends ? [] : ([[formMessages.today, today]] as const)),
    ...(field.future || field.ends ? [] : ([[formMessages.yesterday, addDays(today, -1)]] as const)),
  ] as [string, PlainDate][]
  return (
    <View>
      <View className='wet-input-row'>
        <Input
          key={start.generation}
          className='wet-input'
          defaultValue={start.text}
          placeholder={formMessages.dayExample}
          maxlength={20}
          {...inputAccess(label, invalid)}
          onInput={(event) => type(event.detail.value)}
          onBlur={pause.left}
        />
        <Pressable
          className='wet-input-row__button'
          label={formMessages.pickDayOf(field.label)}
          onPress={() => setPicking(true)}
        >
          {formMessages.pickDay}
        </Pressable>
      </View>
      {shortcuts.length > 0 && (
        <View className='wet-chips'>
          {shortcuts.map(([word, day]) => (
            <Pressable key={day} className='wet-chip' label={`${field.label}，${word}`} onPress={() => take(day)}>
              {word}
            </Pressable>
          ))}
        </View>
      )}
      {picking && (
        <DatePicker
          visible
          title={field.label}
          type='date'
          showChinese
          startDate={wheelDay(addDays(today, -365 * yearsBack))}
          endDate={wheelDay(field.future ? addDays(today, 365 * yearsAhead) : today)}
          defaultValue={wheelDay(isPlainDate(value) ? value : today)}
          onConfirm={(_options, values) => {
            const [year, month, day] = values.map(String)
            take(plainDate(`${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`))
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </View>
  )
}

/** The wheels count in the phone's own time zone; only year, month and day of this `Date` are ever read. */
function wheelDay(day: PlainDate): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return new Date(year, month - 1, date)
}
