import { Textarea, View } from '@tarojs/components'
import { useState } from 'react'
import { accessibleField, Button, Card, DefinitionRows, Notice } from '@/components'
import { filingMessages } from '@/messages'
import { carryInto } from '@/state/drafts'
import { answerText, type Section } from '../../../domain/kernel/form'
import { type MoneyUnit, unitName } from '../../../domain/kernel/money'
import type { TableReading } from '../../../domain/kernel/service'
import type { FilingInProgress } from './useFiling'

interface TableImportCardProps {
  readonly filing: FilingInProgress
  readonly section: Section
}

const words = filingMessages.table
const units: readonly MoneyUnit[] = ['yuan', 'wan']
/** A balance sheet has about a hundred rows. */
const longest = 60_000

/**
 * Takes the amounts of a section from a table pasted out of accounting software: read here, shown row by row, and filled in
 * only when the person has looked at it. A table that does not name its unit is asked about.
 */
export function TableImportCard({ filing, section }: TableImportCardProps) {
  const table = filing.service.table
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [unit, setUnit] = useState<MoneyUnit>()
  if (!table || table.section !== section.id) return null
  if (!open)
    return (
      <Button kind='secondary' block onPress={() => setOpen(true)}>
        {words.open}
      </Button>
    )
  const reading = text.trim() === '' ? undefined : table.read(text, unit)
  const close = () => {
    setOpen(false)
    setText('')
    setUnit(undefined)
  }
  const fillIn = (read: TableReading) => {
    carryInto(filing.id, read.answers, 'table', true)
    for (const key of Object.keys(read.answers)) filing.settle(key)
    close()
  }
  return (
    <Card title={words.title}>
      <View className='wet-soft'>{words.how}</View>
      <Textarea
        className='wet-input wet-input--longText'
        maxlength={longest}
        placeholder={words.placeholder}
        {...accessibleField(words.title)}
        onInput={(event) => setText(event.detail.value)}
      />
      {reading && (
        <>
          {reading.found.length > 0 && (
            <View className='wet-beside'>
              <View>{words.unit(reading.unit && unitName(reading.unit))}</View>
              {units.map((choice) => (
                <Button
                  key={choice}
                  kind={(unit ?? reading.unit) === choice ? 'primary' : 'secondary'}
                  label={words.unitIs(unitName(choice))}
                  onPress={() => setUnit(choice)}
                >
                  {unitName(choice)}
                </Button>
              ))}
            </View>
          )}
          <Preview reading={reading} section={section} />
        </>
      )}
      <View className='wet-beside'>
        {reading && Object.keys(reading.answers).length > 0 && (
          <Button onPress={() => fillIn(reading)}>{words.fillIn(Object.keys(reading.answers).length)}</Button>
        )}
        <Button kind='quiet' onPress={close}>
          {words.cancel}
        </Button>
      </View>
    </Card>
  )
}

/** Row by row: where each amount comes from and what it becomes, and what was left out. */
function Preview({ reading, section }: { readonly reading: TableReading; readonly section: Section }) {
  const rows = reading.found.flatMap(({ field: key, row, label, typed }) => {
    const field = section.fields.find((candidate) => candidate.key === key)
    const value = reading.answers[key]
    const becomes = field && value !== undefined ? answerText(field, value) : words.waitsForUnit
    return field ? [{ label: field.label, text: words.from(row, label, typed, becomes) }] : []
  })
  return (
    <>
      {rows.length > 0 ? <DefinitionRows rows={rows} /> : <Notice tone='warning'>{words.nothing}</Notice>}
      {reading.unread.length > 0 && (
        <View className='wet-soft'>
          {words.unread(
            reading.unread.length,
            reading.unread.map(({ row, label, why }) => words.unreadRow(row, label, why)).slice(0, 10),
          )}
        </View>
      )}
    </>
  )
}
