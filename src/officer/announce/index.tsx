import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Heading, Notice } from '@/components'
import { ActFields, useAct } from '@/components/act'
import { newsMessages } from '@/messages'
import { callAsOfficer, type ProcedureOutput } from '@/platform'
import type { Answers } from '../../../domain/kernel/form'
import { OfficerPage } from '../OfficerPage'
import { useOfficerRead } from '../useOfficerRead'
import { AnnouncementCard } from './AnnouncementCard'
import { announceFields, announcementWritten, badTimes } from './announceForm'

const words = newsMessages.desk

/** 公告与活动: what is written, what waits for a leader, who signed up. */
export default function AnnouncePage() {
  const me = useOfficerRead('officers.me', {})
  const reading = useOfficerRead('announcements.proposals', {})
  const [said, setSaid] = useState<string>()
  const items = reading.data?.items ?? []
  const done = async (text: string) => {
    setSaid(text)
    await reading.reload()
  }
  return (
    <OfficerPage
      title={words.title}
      wide
      readings={[me, reading]}
      ready={reading.data !== undefined && me.data !== undefined}
    >
      {me.data && (
        <View className='wet-columns'>
          <View className='wet-columns__main'>
            {said && (
              <Notice tone='success' live>
                {said}
              </Notice>
            )}
            <Heading level={2}>{words.standing}</Heading>
            {items.length === 0 && <View className='wet-soft'>{words.none}</View>}
            {items.map((item) => (
              <AnnouncementCard key={item.id} item={item} leads={me.data?.role !== 'officer'} onDone={done} />
            ))}
          </View>
          <View className='wet-columns__side'>
            <WriteCard me={me.data} onWritten={done} />
          </View>
        </View>
      )}
    </OfficerPage>
  )
}

interface WriteCardProps {
  readonly me: ProcedureOutput<'officers.me'>
  readonly onWritten: (said: string) => Promise<void>
}

function WriteCard({ me, onWritten }: WriteCardProps) {
  const [answers, setAnswers] = useState<Answers>({})
  const acting = useAct<ProcedureOutput<'announcements.write'>>({
    scope: 'announcement',
    fields: announceFields(me.parks),
    answers,
    onAnswers: setAnswers,
    send: async (data, key) => {
      const fields = badTimes(data)
      const [message] = Object.values(fields)
      if (message) return { ok: false, error: { code: 'blocked', message, fields } }
      return callAsOfficer('announcements.write', announcementWritten(data), key)
    },
    onSent: ({ state }) => {
      setAnswers({})
      void onWritten(state === 'published' ? words.published : words.proposed)
    },
  })
  return (
    <Card title={words.write}>
      <View className='wet-soft'>{words.why}</View>
      <ActFields act={acting} />
      <Button block busy={acting.busy} onPress={() => void acting.submit()}>
        {words.send}
      </Button>
    </Card>
  )
}
