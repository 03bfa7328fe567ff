import { View } from '@tarojs/components'
import { memo } from 'react'
import { Pressable, Tag, type TagTone } from '@/components'
import { instantWords, officerMessages } from '@/messages'
import type { ProcedureOutput } from '@/platform'
import { rowId } from './useRowKeys'

export type QueueItem = ProcedureOutput<'cases.deskQueue'>['items'][number]

const words = officerMessages.desk
const tones: Readonly<Record<NonNullable<QueueItem['breach']>['status'], TagTone>> = {
  running: 'brand',
  soon: 'attention',
  overdue: 'bad',
  escalated: 'bad',
}

interface QueueRowProps {
  readonly item: QueueItem
  readonly onOpen: (item: QueueItem) => void
}

/** What a row is called by: the number of a case, the id of a task. */
export const keyOf = (item: QueueItem) => (item.kind === 'case' ? item.caseNumber : item.id)

/** One case or task of the queue: why it stands where it stands, and nothing of the person. Few nodes, because a page has twenty. */
export const QueueRow = memo(function QueueRow({ item, onOpen }: QueueRowProps) {
  const { title, parkName, breach, officer, receivedAt } = item
  const status = breach?.status
  const what = item.kind === 'case' ? item.stateLabel : item.label
  return (
    <Pressable
      id={rowId(keyOf(item))}
      className={`wet-queue__row ${status ? `wet-queue__row--${status}` : ''}`}
      onPress={() => onOpen(item)}
    >
      <View className='wet-beside'>
        <View className='wet-queue__title'>{title}</View>
        <Tag>{what}</Tag>
        {status && <Tag tone={tones[status]}>{words.statuses[status]}</Tag>}
        {item.kind === 'case' && item.unread && <Tag tone='brand'>{words.fresh}</Tag>}
      </View>
      <View>{breach ? words.promised(breach.text) : words.notOurs}</View>
      <View className='wet-soft'>
        {[
          parkName,
          officer?.name ?? words.unassigned,
          words.received(instantWords(receivedAt)),
          ...(item.kind === 'case' ? [item.caseNumber] : []),
        ].join(' · ')}
      </View>
    </Pressable>
  )
})
