import { View } from '@tarojs/components'
import { useState } from 'react'
import { formMessages } from '@/messages'
import type { ChoiceField, Option } from '../../../domain/kernel/form'
import { Button } from '../Button'
import { Pressable } from '../Pressable'
import { ChoiceInput } from './ChoiceInput'
import type { ControlProps } from './control'
import { TextLine } from './TextLine'

/** So many options of a long list are drawn at once; more words find the others. */
const most = 12

const words = formMessages.searched

/** A long list of options: what is chosen on top, the rest found by words as people say them. */
export function SearchedChoice(props: ControlProps<ChoiceField>) {
  const { field, value, label, onChange, onSettle } = props
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(value === undefined)
  const chosen = value === undefined ? [] : Array.isArray(value) ? (value as readonly string[]) : [value as string]
  const isChosen = (option: Option) => chosen.indexOf(option.id) >= 0
  const found = findOptions(field, typed).filter((option) => !isChosen(option))
  const shown = { ...field, options: found.slice(0, most) }
  const choose = (change: Parameters<typeof onChange>[0]) => {
    // the list shows only what is not chosen yet, so a tap always adds
    const added = typeof change === 'function' ? change([]) : change
    onChange(field.kind === 'choices' ? joined(field, chosen, added as readonly string[] | undefined) : added)
    // one is chosen: the long list would only push the next question out of sight
    setOpen(false)
    setTyped('')
  }
  const drop = (id: string) => {
    const rest = chosen.filter((one) => one !== id)
    onChange(rest.length > 0 ? rest : undefined)
    setOpen(true)
    onSettle()
  }
  return (
    <View className='wet-searched'>
      {field.options.filter(isChosen).map((option) => (
        <View key={option.id} className='wet-searched__chosen'>
          <View className='wet-option__label'>{option.label}</View>
          <Pressable className='wet-file__remove' label={words.dropOf(option.label)} onPress={() => drop(option.id)}>
            {words.drop}
          </Pressable>
        </View>
      ))}
      {open ? (
        <>
          <TextLine label={words.labelOf(label)} whenEmpty={words.whenEmpty} onType={setTyped} />
          <ChoiceInput
            {...props}
            field={shown}
            value={field.kind === 'choices' ? [] : undefined}
            onChange={choose as typeof onChange}
          />
          <View className='wet-field__count'>
            {found.length === 0 ? words.none : found.length > most ? words.more(found.length - most) : ''}
          </View>
        </>
      ) : (
        <Button kind='quiet' onPress={() => setOpen(true)}>
          {field.kind === 'choices' ? words.add : words.change}
        </Button>
      )}
    </View>
  )
}

/** The options for what was typed: the list as it stands, until something is. */
function findOptions({ options, find }: ChoiceField, typed: string): readonly Option[] {
  if (!find || typed.trim() === '') return options.filter((option) => matches(option, typed))
  return find(typed).flatMap((id) => options.filter((option) => option.id === id))
}

/** Every typed word stands in the label, the note or the plain words of the option. */
function matches(option: Option, typed: string): boolean {
  const text = [option.label, option.note ?? '', ...(option.words ?? [])].join(' ').toLowerCase()
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.indexOf(word) >= 0)
}

/** In the order of the definition, so that the same choice always reads the same. */
function joined(field: ChoiceField, chosen: readonly string[], added: readonly string[] | undefined) {
  const all = [...chosen, ...(added ?? [])]
  return field.options.map(({ id }) => id).filter((id) => all.indexOf(id) >= 0)
}
