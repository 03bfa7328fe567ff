import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Citation, DefinitionRows, Heading, Tag } from '@/components'
import { instantWords, merchantMessages } from '@/messages'
import type { ProcedureOutput } from '@/platform'

type PublicBlock = ProcedureOutput<'credit.merchant'>['blocks'][number]
type PublicRecord = PublicBlock['records'][number]

/** Twenty annual reports at once would bury everything else. */
const shownAtFirst = 2

/** The element a facet leads to. */
export const blockId = (block: string) => `block-${block}`

/** One kind of record: what it means, the records or the sentence that there are none, and where they come from. */
export function Block({ block }: { readonly block: PublicBlock }) {
  const [open, setOpen] = useState(false)
  const { records } = block
  const shown = open ? records : records.slice(0, shownAtFirst)
  return (
    <Card id={blockId(block.id)} title={block.title} className='merchant-block'>
      <View className='merchant-note'>{block.meaning}</View>
      {records.length === 0 && <View>{block.empty}</View>}
      {shown.map((record) => (
        <Record key={record.id} record={record} />
      ))}
      {records.length > shownAtFirst && (
        <View>
          <Button kind='quiet' onPress={() => setOpen(!open)}>
            {open ? merchantMessages.showLess : merchantMessages.showAll(records.length)}
          </Button>
        </View>
      )}
      <View className='merchant-source'>
        <View className='merchant-note'>{merchantMessages.source(block.source, instantWords(block.asOf))}</View>
        <Citation citation={block.basis} />
      </View>
    </Card>
  )
}

function Record({ record }: { readonly record: PublicRecord }) {
  return (
    <View className='merchant-record'>
      <View className='merchant-record__head'>
        <Heading level={3}>{record.title}</Heading>
        {record.publicUntil && (
          <Tag tone={record.tone} icon='clock'>
            {record.publicUntil}
          </Tag>
        )}
      </View>
      <DefinitionRows rows={record.rows} />
    </View>
  )
}
