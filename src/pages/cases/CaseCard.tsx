import { View } from '@tarojs/components'
import { Card, Icon, Tag, type TagTone } from '@/components'
import { casesMessages, componentMessages, daysLeftWords, dayWords, instantWords, merchantsMessages } from '@/messages'
import { openCase } from '@/platform'
import { plainDate } from '../../../domain/kernel/calendar'
import { seenFrom } from '../../../domain/kernel/case'
import type { CaseCardItem } from './useCaseList'

const tones: Readonly<Record<CaseCardItem['tone'], TagTone>> = {
  open: 'brand',
  waiting: 'attention',
  good: 'good',
  bad: 'bad',
  closed: 'neutral',
}

interface CaseCardProps {
  readonly item: CaseCardItem
  /** Beijing day by the server's clock. */
  readonly today: string
}

/** One case: where it stands, who has to move, until when. */
export function CaseCard({ item, today }: CaseCardProps) {
  const waitsFor = seenFrom(item.side, item.waitingFor)
  const overdue = item.due?.status === 'overdue'
  return (
    <Card onPress={() => openCase(item.caseNumber, item.service)}>
      <View className='wet-case__head'>
        <View className='wet-case__title'>{item.title}</View>
        {item.side === 'counterparty' && <Tag tone='attention'>{merchantsMessages.side}</Tag>}
        <Tag tone={tones[item.tone]}>{item.stateLabel}</Tag>
      </View>
      <View className={`wet-case__waiting ${waitsFor === 'me' ? 'wet-case__waiting--me' : ''}`}>
        {casesMessages.waiting[waitsFor]}
      </View>
      {item.due && (
        <View className={`wet-case__due ${overdue ? 'wet-case__due--overdue' : ''}`}>
          <Icon name='clock' />
          <View>{dueWords(item.due, today)}</View>
        </View>
      )}
      <View className='wet-soft'>
        {item.caseNumber} · {casesMessages.list.updated(instantWords(item.updatedAt))}
      </View>
    </Card>
  )
}

function dueWords(due: NonNullable<CaseCardItem['due']>, today: string): string {
  const day = dayWords(due.due.latest)
  if (due.status === 'suspended') return casesMessages.suspended(due.title)
  if (due.status === 'overdue') return casesMessages.overdue(due.title, day)
  const unit = due.length.endsWith(componentMessages.clock.workingDayUnit) ? 'workingDay' : 'day'
  return casesMessages.due(due.title, day, daysLeftWords(plainDate(due.due.latest), plainDate(today), unit))
}
