import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, DefinitionRows, Icon, Pressable, Tag } from '@/components'
import { merchantMessages } from '@/messages'
import type { ProcedureOutput } from '@/platform'

type PublicRecord = ProcedureOutput<'credit.merchant'>['blocks'][number]['records'][number]

interface RecordProps {
  readonly record: PublicRecord
  /** Services about such a record, each opened with it. */
  readonly ways: readonly { readonly title: string; readonly open: () => void }[]
  /** Whether its rows are shown from the start. */
  readonly open: boolean
}

/** One published record: its title, how long it stays public, and its rows when opened. */
export function Record({ record, ways, open: openAtFirst }: RecordProps) {
  const [open, setOpen] = useState(openAtFirst)
  return (
    <View className='merchant-record'>
      <Pressable className='merchant-record__head' expanded={open} onPress={() => setOpen(!open)}>
        <View className='merchant-record__words'>
          <View className='merchant-record__title'>{record.title}</View>
          {record.publicUntil && (
            <Tag tone={record.tone} icon='clock'>
              {record.publicUntil}
            </Tag>
          )}
        </View>
        <Icon name={open ? 'up' : 'down'} />
      </Pressable>
      {open && (
        <>
          <DefinitionRows rows={record.rows} />
          {ways.map(({ title, open: openWay }) => (
            <Button key={title} kind='quiet' label={merchantMessages.objectTo(record.title)} onPress={openWay}>
              {merchantMessages.object}
            </Button>
          ))}
        </>
      )}
    </View>
  )
}
