import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components'
import { FormField } from '@/components/form'
import { filingMessages } from '@/messages'
import { type AnswerValue, answerText, type ChoiceField, type Field, isBlank } from '../../../../domain/kernel/form'
import type { TableRowRead } from '../../../../domain/kernel/service'

interface MappingRowProps {
  readonly field: Field
  /** Everything in the table that is an amount. */
  readonly rows: readonly TableRowRead[]
  readonly chosen: TableRowRead | undefined
  /** What stands in the form now. */
  readonly before: AnswerValue | undefined
  readonly onChoose: (id: string | undefined) => void
}

const words = filingMessages.table
/** No row has this id. */
const none = 'none'

/** One question and the amount of the table that will answer it, which the person may change for another or none. */
export function MappingRow({ field, rows, chosen, before, onChoose }: MappingRowProps) {
  const [changing, setChanging] = useState(false)
  const which: ChoiceField = {
    key: `row-${field.key}`,
    kind: 'choice',
    label: words.which(field.label),
    searched: true,
    required: true,
    options: [
      { id: none, label: words.noRow },
      ...rows.map(({ id, label, typed, row, sheet }) => ({
        id,
        label: `${label} ${typed}`,
        note: words.place(row, sheet),
      })),
    ],
  }
  if (changing)
    return (
      <FormField
        field={which}
        value={undefined}
        required
        findings={[]}
        scope='table'
        onChange={(id) => {
          if (typeof id !== 'string') return
          onChoose(id === none ? undefined : id)
          setChanging(false)
        }}
        onSettle={() => undefined}
      />
    )
  return (
    <View className='wet-mapping'>
      <View className='wet-mapping__question'>
        <View className='wet-mapping__label'>{field.label}</View>
        <View>{chosen ? becomes(field, chosen) : words.notFound}</View>
        {chosen && (
          <View className='wet-soft'>
            {words.from(words.place(chosen.row, chosen.sheet), chosen.label, chosen.typed)}
          </View>
        )}
        {chosen?.fen !== undefined && before !== undefined && !isBlank(before) && before !== chosen.fen && (
          <View className='wet-soft'>{words.replaces(answerText(field, before))}</View>
        )}
      </View>
      <Button
        kind='quiet'
        label={chosen ? words.otherRowOf(field.label) : words.chooseRowOf(field.label)}
        onPress={() => setChanging(true)}
      >
        {chosen ? words.otherRow : words.chooseRow}
      </Button>
    </View>
  )
}

function becomes(field: Field, { fen, unreadable }: TableRowRead): string {
  if (unreadable) return words.unreadable
  return fen === undefined ? words.waitsForUnit : answerText(field, fen)
}
