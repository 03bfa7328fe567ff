import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Notice, Sheet, Tag } from '@/components'
import { ActFields, useAct } from '@/components/act'
import { dayWords, momentWords, newsMessages } from '@/messages'
import { callAsOfficer, newIdempotencyKey, openPage, type ProcedureOutput } from '@/platform'
import type { Answers, Field } from '../../../domain/kernel/form'
import { SignUps } from './SignUps'

type Item = ProcedureOutput<'announcements.proposals'>['items'][number]

interface AnnouncementCardProps {
  readonly item: Item
  readonly leads: boolean
  readonly onDone: (said: string) => Promise<void>
}

const words = newsMessages.desk
const reason: readonly Field[] = [
  { key: 'reason', kind: 'longText', label: words.withdrawWhy, required: true, maxLength: 200 },
]

/** One announcement at the desk: where it stands, what a leader may do, who signed up. */
export function AnnouncementCard({ item, leads, onDone }: AnnouncementCardProps) {
  const [failure, setFailure] = useState<string>()
  const [withdrawing, setWithdrawing] = useState(false)
  const [showing, setShowing] = useState(false)
  const { id, title, summary, state, kindLabel, parkName, author, publishedOn, event } = item
  const publish = async () => {
    const reply = await callAsOfficer('announcements.decide', { id, decision: 'publish' }, newIdempotencyKey())
    if (reply.ok) await onDone(words.decided)
    else setFailure(reply.error.message)
  }
  return (
    <Card title={title} aside={<Tag tone={state === 'published' ? 'good' : 'attention'}>{words.states[state]}</Tag>}>
      <View className='wet-soft'>
        {[kindLabel, parkName ?? newsMessages.city, author, dayWords(publishedOn)].join(' · ')}
      </View>
      <View>{summary}</View>
      {event && <View>{`${momentWords(event.startsAt)} · ${event.place}`}</View>}
      {failure && (
        <Notice tone='danger' live>
          {failure}
        </Notice>
      )}
      <View className='wet-beside'>
        {state === 'published' && (
          <Button kind='quiet' onPress={() => openPage('consult/notice/index', { id })}>
            {words.open}
          </Button>
        )}
        {event && (
          <Button kind='quiet' onPress={() => setShowing(!showing)}>
            {words.signUps(event.seats - event.left)}
          </Button>
        )}
        {leads && state === 'proposed' && (
          <Button kind='secondary' label={words.publishOf(title)} onPress={() => void publish()}>
            {words.publish}
          </Button>
        )}
        {leads && (
          <Button kind='danger' label={words.withdrawOf(title)} onPress={() => setWithdrawing(true)}>
            {words.withdraw}
          </Button>
        )}
      </View>
      {showing && <SignUps announcement={id} />}
      {withdrawing && (
        <WithdrawSheet
          id={id}
          onClose={() => setWithdrawing(false)}
          onDone={() => {
            setWithdrawing(false)
            void onDone(words.withdrawn)
          }}
        />
      )}
    </Card>
  )
}

interface WithdrawSheetProps {
  readonly id: string
  readonly onClose: () => void
  readonly onDone: () => void
}

function WithdrawSheet({ id, onClose, onDone }: WithdrawSheetProps) {
  const [answers, setAnswers] = useState<Answers>({})
  const acting = useAct({
    scope: `${id}:withdraw`,
    fields: reason,
    answers,
    onAnswers: setAnswers,
    send: (data, key) =>
      callAsOfficer('announcements.decide', { id, decision: 'withdraw', reason: String(data.reason) }, key),
    onSent: onDone,
  })
  return (
    <Sheet open title={words.withdraw} onClose={onClose}>
      <ActFields act={acting} />
      <Button block kind='danger' busy={acting.busy} onPress={() => void acting.submit()}>
        {words.withdraw}
      </Button>
    </Sheet>
  )
}
