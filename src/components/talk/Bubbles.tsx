import { View } from '@tarojs/components'
import { useState } from 'react'
import { consultMessages, instantWords } from '@/messages'
import { openPage, type ProcedureOutput } from '@/platform'
import { accessible } from '../accessible'
import { Button } from '../Button'
import { Citation } from '../Citation'
import { Evidence, type LinkOf } from './Evidence'
import './Bubbles.scss'

type Conversation = ProcedureOutput<'cases.conversation'>
export type Message = Conversation['messages'][number]
export type ReadMarks = Conversation['read']

interface BubblesProps {
  /** Oldest first. */
  readonly messages: readonly Message[]
  readonly read: ReadMarks
  /** Which side reads: its own words stand on the right. */
  readonly mine: 'applicant' | 'officer'
  readonly linkOf: LinkOf
}

/** So many are drawn at first: the last words are what a person comes for. */
const shown = 30
const words = consultMessages

/** What was said and done between two sides, the oldest above. What the platform did stands small between the bubbles. */
export function Bubbles({ messages, read, mine, linkOf }: BubblesProps) {
  const [all, setAll] = useState(false)
  const hidden = all ? 0 : Math.max(0, messages.length - shown)
  const marked = mine === 'applicant' ? read.officer : read.applicant
  const answer = messages.filter(({ side }) => side !== mine && side !== 'system').pop()
  // whoever answered has read what stood there, whether or not their phone said so
  const theirs = Math.max(marked, answer?.sequence ?? 0)
  const own = messages.filter(({ side }) => side === mine)
  const lastOwn = own[own.length - 1]
  return (
    <View className='wet-talk'>
      {hidden > 0 && (
        <Button kind='quiet' onPress={() => setAll(true)}>
          {words.earlier(hidden)}
        </Button>
      )}
      {messages.slice(hidden).map((message) =>
        message.side === 'system' ? (
          <View key={message.sequence} className='wet-talk__system'>
            {message.text} · {instantWords(message.at)}
          </View>
        ) : (
          <Bubble
            key={message.sequence}
            message={message}
            mine={message.side === mine}
            linkOf={linkOf}
            mark={message === lastOwn ? (message.sequence <= theirs ? words.read : words.unread) : undefined}
            who={whoOf(message, mine)}
          />
        ),
      )}
    </View>
  )
}

interface BubbleProps {
  readonly message: Message
  readonly mine: boolean
  readonly who: string
  /** Said under the newest of one's own. */
  readonly mark: string | undefined
  readonly linkOf: LinkOf
}

function Bubble({ message, mine, who, mark, linkOf }: BubbleProps) {
  const { title, text, files, citations, article, at } = message
  return (
    <View className={`wet-bubble ${mine ? 'wet-bubble--mine' : ''}`} {...accessible({ role: 'article', label: who })}>
      <View className='wet-bubble__head'>{words.seen(`${who} · ${title}`, instantWords(at))}</View>
      <View className='wet-bubble__words'>{text}</View>
      {files.length > 0 && <Evidence files={files} linkOf={linkOf} />}
      {citations.map((citation) => (
        <Citation key={`${citation.law}:${citation.article}`} citation={citation} />
      ))}
      {article && (
        <Button kind='quiet' onPress={() => openPage('consult/article/index', { id: article })}>
          {words.article}
        </Button>
      )}
      {mark && <View className='wet-bubble__mark'>{mark}</View>}
    </View>
  )
}

function whoOf({ side, name }: Message, mine: 'applicant' | 'officer'): string {
  if (side === 'officer') return name ?? words.officerSide
  return mine === 'applicant' ? words.me : words.applicantSide
}
