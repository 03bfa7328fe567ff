import { Input, View } from '@tarojs/components'
import { useRef } from 'react'
import { componentMessages } from '@/messages'
import { accessibleField } from './accessible'
import { Icon } from './Icon'
import { Pressable } from './Pressable'
import './SearchBox.scss'

interface SearchBoxProps {
  readonly value: string
  /** What can be typed, also said to a screen reader. */
  readonly label: string
  readonly onChange: (words: string) => void
  readonly onSubmit: (words: string) => void
  /** Given where the phone can scan. */
  readonly onScan?: () => void
  readonly maxLength?: number
  readonly focus?: boolean
}

/** One field for words, with clear, scan and search. */
export function SearchBox({ value, label, onChange, onSubmit, onScan, maxLength = 2_048, focus }: SearchBoxProps) {
  // The field keeps its own text while it is typed in (a controlled one flickers on WeChat); a value from outside, such
  // as a scan, starts a new field.
  const typed = useRef(value)
  const generation = useRef(0)
  if (value !== typed.current) {
    typed.current = value
    generation.current += 1
  }
  return (
    <View className='wet-search'>
      <Icon name='search' className='wet-search__icon' />
      <Input
        key={generation.current}
        className='wet-search__input'
        type='text'
        confirmType='search'
        defaultValue={value}
        placeholder={label}
        placeholderClass='wet-search__label'
        maxlength={maxLength}
        {...(focus && { focus })}
        {...accessibleField(label)}
        onInput={(event) => {
          typed.current = event.detail.value
          onChange(event.detail.value)
        }}
        onConfirm={() => onSubmit(typed.current)}
      />
      {value !== '' && (
        <Pressable className='wet-search__side' label={componentMessages.clear} onPress={() => onChange('')}>
          <Icon name='close' />
        </Pressable>
      )}
      {value === '' && onScan && (
        <Pressable className='wet-search__side' label={componentMessages.scan} onPress={onScan}>
          <Icon name='scan' />
        </Pressable>
      )}
      <Pressable className='wet-search__go' onPress={() => onSubmit(typed.current)}>
        {componentMessages.search}
      </Pressable>
    </View>
  )
}
