import { View } from '@tarojs/components'
import { componentMessages, daysLeftWords, dayWords } from '@/messages'
import type { ProcedureOutput } from '@/platform'
import { plainDate } from '../../domain/kernel/calendar'
import { type Side, seenFrom } from '../../domain/kernel/case'
import { accessible } from './accessible'
import { Citation } from './Citation'
import { Heading } from './Heading'
import { Tag, type TagTone } from './Tag'
import './ClockBar.scss'

export type ClockReading = ProcedureOutput<'cases.get'>['clock'][number]

interface ClockBarProps {
  readonly reading: ClockReading
  /** Beijing day by the server's clock. */
  readonly today: string
  /** where the reader stands; absent for an officer */
  readonly side?: Side
}

const words = componentMessages.clock

const tones: Readonly<Record<ClockReading['status'], TagTone>> = {
  running: 'brand',
  suspended: 'attention',
  overdue: 'bad',
  met: 'good',
  late: 'attention',
}

/** One statutory period (法定期限): what is owed, by whom, until when, how much of it is used, and by which article. */
export function ClockBar({ reading, today, side }: ClockBarProps) {
  const { status, used, total, due, endedOn, suspendedDays } = reading
  const working = reading.length.endsWith(words.workingDayUnit)
  const unit = working ? words.workingDayUnit : words.dayUnit
  const usedWords = words.used(Math.max(0, used), total, unit)
  // our own service level is kept by our officers, not by the authority
  const ownPromise = reading.source.law === 'own-practice' && reading.owedBy === 'regulator'
  const counting = status === 'running' || status === 'overdue'
  return (
    <View className={`wet-clock wet-clock--${status}`}>
      <View className='wet-clock__head'>
        <Heading level={3}>{reading.title}</Heading>
        <Tag tone={tones[status]} icon={status === 'running' ? 'clock' : undefined}>
          {words.status[status]}
        </Tag>
      </View>
      <View className='wet-clock__due'>
        {endedOn ? words.ended(dayWords(endedOn)) : words.due(dayWords(due.latest))}
        {counting && `（${daysLeftWords(plainDate(due.latest), plainDate(today), working ? 'workingDay' : 'day')}）`}
      </View>
      <View className='wet-clock__bar' {...accessible({ role: 'img', label: usedWords })}>
        <View className='wet-clock__used' style={{ width: `${percent(used, total)}%` }} />
      </View>
      <View className='wet-clock__note'>
        {[
          usedWords,
          words.owedBy(componentMessages.actors[ownPromise ? 'officer' : seenFrom(side, reading.owedBy)]),
          suspendedDays > 0 && words.suspended(suspendedDays),
          status === 'suspended' && words.standing,
          due.provisional && words.provisional,
        ]
          .filter(Boolean)
          .join(' · ')}
      </View>
      <Citation citation={reading.source} />
    </View>
  )
}

function percent(used: number, total: number): number {
  if (total <= 0) return 100
  return Math.min(100, Math.max(0, Math.round((used / total) * 100)))
}
