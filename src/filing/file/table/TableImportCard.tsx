import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Notice } from '@/components'
import { filingMessages } from '@/messages'
import { carryInto } from '@/state/drafts'
import type { Answers, Section } from '../../../../domain/kernel/form'
import { type MoneyUnit, unitName } from '../../../../domain/kernel/money'
import { answersOfTable, type TableMapping, type TableReading } from '../../../../domain/kernel/service'
import type { ImportedTable } from '../../../../domain/kernel/table'
import type { FilingInProgress } from '../useFiling'
import { MappingRow } from './MappingRow'
import { TableSource } from './TableSource'

interface TableImportCardProps {
  readonly filing: FilingInProgress
  readonly section: Section
}

const words = filingMessages.table
const units: readonly MoneyUnit[] = ['yuan', 'wan']

/**
 * Takes the amounts of a section from a table of accounting software, a file or pasted: shown question by question, each
 * changeable, and filled in only when the person has looked at it. A table that does not name its unit is asked about.
 */
export function TableImportCard({ filing, section }: TableImportCardProps) {
  const table = filing.service.table
  const [open, setOpen] = useState(false)
  const [tables, setTables] = useState<readonly ImportedTable[]>([])
  const [unit, setUnit] = useState<MoneyUnit>()
  const [changed, setChanged] = useState<TableMapping>({})
  if (!table || table.section !== section.id) return null
  if (!open)
    return (
      <Button kind='secondary' block onPress={() => setOpen(true)}>
        {words.open}
      </Button>
    )
  const reading = tables.length === 0 ? undefined : table.read(tables, unit)
  const mapping = { ...reading?.suggested, ...changed }
  const answers = reading ? answersOfTable(reading, mapping) : {}
  const count = Object.keys(answers).length
  const take = (read: readonly ImportedTable[]) => {
    setTables(read)
    setUnit(undefined)
    setChanged({})
  }
  const close = () => {
    setOpen(false)
    take([])
  }
  const fillIn = (found: Answers) => {
    carryInto(filing.id, found, 'table', true)
    for (const key of Object.keys(found)) filing.settle(key)
    close()
  }
  return (
    <Card title={words.title}>
      <TableSource onTables={take} />
      {reading && reading.rows.length === 0 && <Notice tone='warning'>{words.nothing}</Notice>}
      {reading && reading.rows.length > 0 && (
        <>
          <UnitChoice reading={reading} unit={unit} onUnit={setUnit} />
          {section.fields
            .filter(({ key }) => table.fields.includes(key))
            .map((field) => (
              <MappingRow
                key={field.key}
                field={field}
                rows={reading.rows}
                chosen={reading.rows.find(({ id }) => id === mapping[field.key])}
                before={filing.answers[field.key]}
                onChoose={(id) => setChanged((all) => ({ ...all, [field.key]: id }))}
              />
            ))}
          <View className='wet-soft'>{words.unused(unused(reading, mapping))}</View>
        </>
      )}
      <View className='wet-beside'>
        {count > 0 && <Button onPress={() => fillIn(answers)}>{words.fillIn(count)}</Button>}
        <Button kind='quiet' onPress={close}>
          {words.cancel}
        </Button>
      </View>
    </Card>
  )
}

interface UnitChoiceProps {
  readonly reading: TableReading
  readonly unit: MoneyUnit | undefined
  readonly onUnit: (unit: MoneyUnit) => void
}

/** What the table says its amounts are in, and the person's word, which wins. */
function UnitChoice({ reading, unit, onUnit }: UnitChoiceProps) {
  const said = reading.unit
  return (
    <View>
      <View>{said === 'mixed' ? words.unitsMixed : words.unit(said && unitName(said))}</View>
      <View className='wet-beside'>
        {units.map((choice) => (
          <Button
            key={choice}
            kind={(unit ?? said) === choice ? 'primary' : 'secondary'}
            label={words.unitIs(unitName(choice))}
            onPress={() => onUnit(choice)}
          >
            {unitName(choice)}
          </Button>
        ))}
      </View>
    </View>
  )
}

function unused({ rows }: TableReading, mapping: TableMapping): number {
  const used = Object.values(mapping)
  return rows.filter(({ id }) => !used.includes(id)).length
}
