import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Citation } from '@/components'
import { instantWords, merchantMessages } from '@/messages'
import { openService, type ProcedureOutput } from '@/platform'
import { city } from '../../../config/city'
import type { ServiceCard } from '../../../domain/kernel/service'
import { catalogue } from '../../../domain/services/catalogue'
import { Record } from './Record'

type Merchant = ProcedureOutput<'credit.merchant'>
type PublicBlock = Merchant['blocks'][number]

/** Records opened from the start, and records named at first: twenty annual reports would bury everything else. */
const openAtFirst = 1
const namedAtFirst = 6

type Of = NonNullable<ServiceCard['records']>[number]

const fits = (of: Of, block: PublicBlock, { kind }: Merchant) =>
  of.block === block.id && (!of.kinds || of.kinds.some((suited) => suited === kind))

/** The element a facet leads to. */
export const blockId = (block: string) => `block-${block}`

/** One kind of record: what it means, the records or the sentence that there are none, and where they come from. */
export function Block({ block, merchant }: { readonly block: PublicBlock; readonly merchant: Merchant }) {
  const [all, setAll] = useState(false)
  const { records } = block
  const cards = catalogue.filter(
    (card) => !city.servicesOff.includes(card.id) && card.records?.some((of) => fits(of, block, merchant)),
  )
  return (
    <Card id={blockId(block.id)} title={block.title} className='merchant-block'>
      <View className='merchant-note'>{block.meaning}</View>
      {records.length === 0 && <View>{block.empty}</View>}
      {(all ? records : records.slice(0, namedAtFirst)).map((record, at) => (
        <Record
          key={record.id}
          record={record}
          open={at < openAtFirst}
          ways={cards.map(({ id, title }) => ({
            title,
            open: () => openService(id, { uscc: merchant.uscc, record: `${block.id}:${record.id}` }),
          }))}
        />
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
