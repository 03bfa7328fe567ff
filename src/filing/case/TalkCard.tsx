import { View } from '@tarojs/components'
import { Card, Notice, Skeleton } from '@/components'
import { Bubbles } from '@/components/talk'
import { consultMessages, instantWords } from '@/messages'
import { call } from '@/platform'
import type { ActDefinition } from '../../../domain/kernel/case'
import type { PublicService } from '../../../domain/kernel/service'
import { Composer } from './Composer'
import type { LiveTalk, Talk } from './useTalk'
import type { useTyped } from './useTyped'

interface TalkCardProps {
  readonly live: LiveTalk
  readonly service: PublicService
  readonly typing: ReturnType<typeof useTyped>
  readonly onSent: () => Promise<void>
}

const words = consultMessages

/** The conversation with the officers of a park, and the field to go on with it. */
export function TalkCard({ live, service, typing, onSent }: TalkCardProps) {
  const { talk, copyAt, error } = live
  if (!talk) return error ? <Notice tone='warning'>{error.message}</Notice> : <Skeleton cards={1} />
  const { caseNumber, officer } = talk
  const writing = writingAct(service, talk)
  return (
    <Card title={words.title}>
      <View className='wet-soft'>{officer ? words.officer(officer.name, officer.park) : words.noOfficer}</View>
      {error && <Notice tone='warning'>{copyAt ? words.stale(instantWords(copyAt)) : words.offline}</Notice>}
      <Bubbles
        messages={talk.messages}
        read={talk.read}
        mine='applicant'
        linkOf={(fileId) => call('files.link', { caseNumber, fileId })}
      />
      {writing && (
        <Composer
          key={writing.act}
          caseNumber={caseNumber}
          act={writing.act}
          definition={writing.definition}
          typing={typing}
          onSent={onSent}
        />
      )}
    </Card>
  )
}

/**
 * The act that is simply writing on: it asks for a message and the matter is still open. Once it is settled, writing again is
 * a step of its own (reopening) and stands with the other acts, so that a thank-you does not reopen a case.
 */
export function writingAct(
  { liaison, workflow }: PublicService,
  { acts, state }: Pick<Talk, 'acts' | 'state'>,
): { readonly act: string; readonly definition: ActDefinition } | undefined {
  if (!liaison || state.tone === 'good' || state.tone === 'bad' || state.tone === 'closed') return undefined
  for (const act of acts) {
    const definition = workflow.acts[act]
    if (definition?.fields?.some(({ key }) => liaison.messageFields.includes(key))) return { act, definition }
  }
  return undefined
}
