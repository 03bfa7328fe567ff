import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Notice, Pressable } from '@/components'
import { filingMessages, instantWords } from '@/messages'
import { type OtherDraft, sameValue } from '@/state/drafts'
import {
  type Answers,
  type AnswerValue,
  type Form,
  normaliseAnswers,
  readableDocument,
} from '../../../domain/kernel/form'

interface ConflictCardProps {
  readonly form: Form
  readonly mine: Answers
  readonly savedAt: string | undefined
  readonly other: OtherDraft
  /** What both phones had before they went apart. */
  readonly before: Answers
  readonly onSettle: (chosen: Answers) => void
}

type Side = 'mine' | 'other'

const words = filingMessages.copies.conflict

/** One draft that two phones have changed: both versions question by question, and nothing is given up before it is chosen. */
export function ConflictCard({ form, mine, savedAt, other, before, onSettle }: ConflictCardProps) {
  const differing = differingFields(form, mine, other.answers)
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>(() =>
    Object.fromEntries(
      differing.flatMap(({ key }) => {
        const side = changedAlone(before[key], mine[key], other.answers[key])
        return side ? [[key, side]] : []
      }),
    ),
  )
  const left = differing.filter(({ key, shown }) => shown && chosen[key] === undefined).length
  const all = (side: Side) => setChosen(Object.fromEntries(differing.map(({ key }) => [key, side])))
  const settle = () => {
    const taken = differing.filter(({ key }) => chosen[key] === 'other').map(({ key }) => [key, other.answers[key]])
    onSettle({ ...mine, ...Object.fromEntries(taken) })
  }
  const names: Readonly<Record<Side, string>> = { mine: words.mine, other: other.device }
  return (
    <>
      <Notice tone='warning' live title={words.title}>
        <View>{words.text}</View>
        {savedAt && <View>{words.savedAt(words.mine, instantWords(savedAt))}</View>}
        <View>{words.savedAt(other.device, instantWords(other.savedAt))}</View>
      </Notice>
      <View className='wet-conflict__all'>
        <Button kind='secondary' block onPress={() => all('mine')}>
          {words.allMine}
        </Button>
        <Button kind='secondary' block onPress={() => all('other')}>
          {words.allOther(other.device)}
        </Button>
      </View>
      {differing
        .filter(({ shown }) => shown)
        .map(({ key, label, texts }) => (
          <Card key={key} title={label}>
            <View className='wet-options'>
              {(['mine', 'other'] as const).map((side) => {
                const answer = side === 'mine' ? mine[key] : other.answers[key]
                const checked = chosen[key] === side
                const text = texts[side] || words.nothing
                return (
                  <Pressable
                    key={side}
                    className={`wet-option ${checked ? 'wet-option--checked' : ''}`}
                    role='radio'
                    checked={checked}
                    label={`${label}，${names[side]}：${text}`}
                    onPress={() => setChosen({ ...chosen, [key]: side })}
                  >
                    <View className='wet-option__mark' />
                    <View className='wet-option__label'>
                      <View className='wet-soft'>
                        {names[side]}
                        {!sameValue(before[key], answer) && ` · ${words.changed}`}
                      </View>
                      {text}
                    </View>
                  </Pressable>
                )
              })}
            </View>
          </Card>
        ))}
      {left > 0 && <View className='wet-soft wet-centre'>{words.left(left)}</View>}
      <Button block disabled={left > 0} onPress={settle}>
        {words.use}
      </Button>
    </>
  )
}

interface Differing {
  readonly key: string
  readonly label: string
  readonly texts: Readonly<Record<Side, string>>
  /** Neither side shows a question that both hide: it follows the side that changed it. */
  readonly shown: boolean
}

function differingFields(form: Form, mine: Answers, other: Answers): readonly Differing[] {
  const read = { mine: rowsOf(form, mine), other: rowsOf(form, other) }
  return form.sections
    .flatMap(({ fields }) => fields)
    .filter(({ key }) => !sameValue(mine[key], other[key]))
    .map(({ key, label }) => ({
      key,
      label,
      texts: { mine: read.mine[key] ?? '', other: read.other[key] ?? '' },
      shown: read.mine[key] !== undefined || read.other[key] !== undefined,
    }))
}

/** What each visible answer says, by its question. */
function rowsOf(form: Form, answers: Answers): Readonly<Record<string, string | undefined>> {
  const texts: Record<string, string> = {}
  for (const { rows } of readableDocument(form, normaliseAnswers(form, answers)))
    for (const { key, text, files } of rows) {
      const top = key.split('.')[0] ?? key
      const said = files ? files.map(({ name }) => name).join('、') : text
      texts[top] = texts[top] === undefined ? said : `${texts[top]}；${said}`
    }
  return texts
}

/** The one side that changed an answer; undefined when both did. */
function changedAlone(
  before: AnswerValue | undefined,
  mine: AnswerValue | undefined,
  other: AnswerValue | undefined,
): Side | undefined {
  if (sameValue(before, mine)) return 'other'
  return sameValue(before, other) ? 'mine' : undefined
}
