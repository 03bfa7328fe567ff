import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { componentMessages, instantWords } from '@/messages'
import type { ProcedureOutput } from '@/platform'
import { type Side, seenFrom } from '../../domain/kernel/case'
import { Citation } from './Citation'
import { Heading } from './Heading'
import { Tag } from './Tag'
import './Timeline.scss'

export type TimelineEntry = ProcedureOutput<'cases.get'>['timeline'][number]

interface TimelineProps {
  /** oldest first, as the server sends them */
  readonly entries: readonly TimelineEntry[]
  /** where the reader stands */
  readonly side: Side
  /** what the applicant's side did was done together with others, and not by the reader alone */
  readonly together?: boolean
  /** draws what came with an entry */
  readonly files?: (files: NonNullable<TimelineEntry['files']>) => ReactNode
}

/** What has happened, newest first. */
export function Timeline({ entries, side, together, files }: TimelineProps) {
  const { actors, applicants } = componentMessages
  const who = (by: TimelineEntry['by']) => (together && by === 'applicant' ? applicants : actors[seenFrom(side, by)])
  return (
    <View className='wet-timeline'>
      {[...entries].reverse().map((entry) => (
        <View key={entry.sequence} className={`wet-timeline__entry wet-timeline__entry--${entry.by}`}>
          <View className='wet-timeline__head'>
            <Heading level={3}>{entry.title}</Heading>
            {!entry.effective && <Tag>{componentMessages.ineffective}</Tag>}
          </View>
          <View className='wet-timeline__when'>
            {instantWords(entry.at)} · {who(entry.by)}
          </View>
          <View>{entry.text}</View>
          {entry.files && files?.(entry.files)}
          <Citation citation={entry.basis} />
        </View>
      ))}
    </View>
  )
}
