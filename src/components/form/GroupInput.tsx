import { View } from '@tarojs/components'
import { type ComponentType, useEffect, useState } from 'react'
import { formMessages } from '@/messages'
import {
  type Answers,
  type AnswerValue,
  answerText,
  type GroupField,
  isBlank,
  isRequired,
  itemPath,
  shownFields,
} from '../../../domain/kernel/form'
import { Button } from '../Button'
import type { Change, ControlProps, FormFieldProps, Inside } from './control'
import { fieldId } from './control'
import { shownFindings } from './shownFindings'

interface GroupInputProps extends ControlProps<GroupField> {
  readonly scope: string
  readonly inside: Inside
  /** Draws one question; handed in, because a question may itself be a group. */
  readonly Question: ComponentType<FormFieldProps>
}

const words = formMessages.group

/** The entries of a group, one open at a time; the others show what they hold and whether something is wrong. */
export function GroupInput(props: GroupInputProps) {
  const { field, value, onChange, onSettle, inside } = props
  const items = itemsOf(field, value)
  const [open, setOpen] = useState<number | undefined>(items.length === 1 ? 0 : undefined)
  // a removed entry must not leave its inputs' text to the one that moves up
  const [generation, setGeneration] = useState(0)
  const add = () => {
    onChange((current) => [...itemsOf(field, current), {}])
    setOpen(items.length)
  }
  const remove = (at: number) => {
    onChange((current) => {
      const rest = itemsOf(field, current).filter((_, index) => index !== at)
      return rest.length > 0 ? rest : undefined
    })
    setGeneration(generation + 1)
    setOpen(undefined)
    onSettle()
  }
  const close = () => {
    setOpen(undefined)
    onSettle()
  }
  return (
    <View className='wet-group'>
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an entry has no name of its own, and a removal starts all anew
        <View key={`${generation}:${at}`} id={fieldId(`${field.key}.${at}`)} className='wet-group__item'>
          <View className='wet-group__head'>
            <View className='wet-group__title'>{titleOf(field, item, at)}</View>
            {open !== at && (
              <Button kind='quiet' label={words.editOf(titleOf(field, item, at))} onPress={() => setOpen(at)}>
                {words.edit}
              </Button>
            )}
            <Button kind='quiet' label={words.removeOf(titleOf(field, item, at))} onPress={() => remove(at)}>
              {words.remove}
            </Button>
          </View>
          {open === at ? (
            <>
              <Entry {...props} item={item} at={at} />
              <Button kind='secondary' block onPress={close}>
                {words.done}
              </Button>
            </>
          ) : (
            <Summary field={field} item={item} at={at} inside={inside} />
          )}
        </View>
      ))}
      <Button
        kind='secondary'
        block
        label={`${words.add(field.item)}，${props.label}`}
        disabled={items.length >= field.maxItems}
        onPress={add}
      >
        {words.add(field.item)}
      </Button>
      <View className='wet-field__count'>{words.count(items.length, field.maxItems, field.item)}</View>
    </View>
  )
}

interface EntryProps extends GroupInputProps {
  readonly item: Answers
  readonly at: number
}

/** The questions of one entry. */
function Entry({ field, item, at, scope, inside, onChange, Question }: EntryProps) {
  // an input keeps its own text: one that is filled in for the person starts anew, once its new text has come back to the screen
  const [filled, setFilled] = useState<Readonly<Record<string, number>>>({})
  const [read, setRead] = useState<Readonly<Record<string, string>>>()
  useEffect(() => {
    if (!read || Object.entries(read).some(([key, text]) => item[key] !== text)) return
    setRead(undefined)
    setFilled((all) => ({ ...all, ...Object.fromEntries(Object.keys(read).map((key) => [key, (all[key] ?? 0) + 1])) }))
  }, [read, item])
  const change = (key: string, next: Change) =>
    onChange((current) =>
      itemsOf(field, current).map((one, index) =>
        index === at ? { ...one, [key]: typeof next === 'function' ? next(one[key]) : next } : one,
      ),
    )
  const fill = (answers: Readonly<Record<string, string>>) => {
    for (const [key, text] of Object.entries(answers)) {
      change(key, text)
      inside.settle(itemPath(field.key, at, key))
    }
    setRead(answers)
  }
  return (
    <>
      {shownFields(field.fields, item, inside.answers).map((inner) => {
        const path = itemPath(field.key, at, inner.key)
        const settled = inside.settled.has(path)
        return (
          <Question
            key={`${inner.key}:${filled[inner.key] ?? 0}`}
            field={inner}
            path={path}
            value={item[inner.key]}
            required={isRequired(inner, item, inside.answers)}
            findings={shownFindings(inner, item, inside.findings, settled, inside.attempted, path)}
            scope={`${scope}:${field.key}.${at}`}
            onChange={(next) => change(inner.key, next)}
            onSettle={() => inside.settle(path)}
            onFill={fill}
          />
        )
      })}
    </>
  )
}

/** A closed entry: its first answers, and how much of it needs another look. */
function Summary({ field, item, at, inside }: Pick<EntryProps, 'field' | 'item' | 'at' | 'inside'>) {
  const title = titleOf(field, item, at)
  const answered = shownFields(field.fields, item, inside.answers)
    .filter((inner) => !isBlank(item[inner.key]))
    .map((inner) => answerText(inner, item[inner.key] ?? ''))
    // what the heading says is not said again
    .filter((text) => title.indexOf(text) < 0)
  const prefix = `${field.key}.${at}.`
  const open = inside.findings.filter(
    ({ severity, field: path }) => severity === 'blocks' && path?.slice(0, prefix.length) === prefix,
  ).length
  return (
    <View className='wet-soft'>
      {answered.slice(0, 4).join(' · ')}
      {open > 0 && <View className='wet-group__open'>{words.open(open)}</View>}
    </View>
  )
}

function titleOf(field: GroupField, item: Answers, at: number): string {
  return field.itemTitle?.(item) ?? words.title(field.item, at + 1)
}

/** The entries; a group that needs one begins with it, so that nobody has to ask for the first. */
function itemsOf(field: GroupField, value: AnswerValue | undefined): readonly Answers[] {
  const items = (value ?? []) as readonly Answers[]
  return items.length === 0 && field.required === true ? [{}] : items
}
