import { View } from '@tarojs/components'
import { useState } from 'react'
import { DefinitionRows, Icon, Pressable, Tag } from '@/components'
import type { ProcedureOutput } from '@/platform'

type PublicRecord = ProcedureOutput<'credit.merchant'>['blocks'][number]['records'][number]

interface RecordProps {
  readonly record: PublicRecord
  /** Whether its rows are shown from the start. */
  readonly open: boolean
}

/** One published record: its title, how long it stays public, and its rows when opened. */
export function Record({ record, open: openAtFirst }: RecordProps) {
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
      {open && <DefinitionRows rows={record.rows} />}
    </View>
  )
}
