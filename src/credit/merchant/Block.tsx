import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Citation } from '@/components'
import { instantWords, merchantMessages } from '@/messages'
import type { ProcedureOutput } from '@/platform'
import { Record } from './Record'

type PublicBlock = ProcedureOutput<'credit.merchant'>['blocks'][number]

/** Records opened from the start, and records named at first: twenty annual reports would bury everything else. */
const openAtFirst = 1
const namedAtFirst = 6

/** The element a facet leads to. */
export const blockId = (block: string) => `block-${block}`

/** One kind of record: what it means, the records or the sentence that there are none, and where they come from. */
export function Block({ block }: { readonly block: PublicBlock }) {
  const [all, setAll] = useState(false)
  const { records } = block
  return (
    <Card id={blockId(block.id)} title={block.title} className='merchant-block'>
      <View className='merchant-note'>{block.meaning}</View>
      {records.length === 0 && <View>{block.empty}</View>}
      {(all ? records : records.slice(0, namedAtFirst)).map((record, at) => (
        <Record key={record.id} record={record} open={at < openAtFirst} />
      ))}
      {records.length > namedAtFirst && (
        <View>
          <Button kind='quiet' onPress={() => setAll(!all)}>
            {all ? merchantMessages.showLess : merchantMessages.showAll(records.length)}
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
