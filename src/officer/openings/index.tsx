import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, DefinitionRows, EmptyState, Heading, Notice, Tag } from '@/components'
import { ActFields, useAct } from '@/components/act'
import { instantWords, officerMessages } from '@/messages'
import { callAsOfficer, newIdempotencyKey, type ProcedureOutput } from '@/platform'
import { reasonLength } from '../../../domain/desk'
import type { Answers, Field } from '../../../domain/kernel/form'
import { OfficerPage } from '../OfficerPage'
import { useOfficerRead } from '../useOfficerRead'

const words = officerMessages.openings
const fields: readonly Field[] = [
  { key: 'caseNumber', kind: 'text', label: words.number, required: true, maxLength: 24 },
  {
    key: 'reason',
    kind: 'longText',
    label: words.reason,
    required: true,
    minLength: reasonLength.least,
    maxLength: reasonLength.most,
  },
]

type Opened = ProcedureOutput<'cases.openedIdentity'>

/** 查看举报人身份: one officer asks, another agrees, both may read for a quarter of an hour, and the reporter is told. */
export default function OpeningsPage() {
  const reading = useOfficerRead('cases.openings', {})
  const [opened, setOpened] = useState<Opened>()
  const [failure, setFailure] = useState<string>()
  const items = reading.data?.items ?? []
  const say = (reply: { ok: boolean; error?: { message: string } }) =>
    setFailure(reply.ok ? undefined : reply.error?.message)
  const agree = async (id: string) => {
    const reply = await callAsOfficer('cases.agreeOpening', { id }, newIdempotencyKey())
    say(reply)
    await reading.reload()
  }
  const look = async (id: string) => {
    const reply = await callAsOfficer('cases.openedIdentity', { id })
    say(reply)
    setOpened(reply.ok ? reply.data : undefined)
  }
  return (
    <OfficerPage title={words.title} readings={[reading]} ready={reading.data !== undefined}>
      <Notice tone='warning'>{words.why}</Notice>
      {failure && (
        <Notice tone='danger' live>
          {failure}
        </Notice>
      )}
      {opened && (
        <Card title={words.opened(opened.caseNumber)}>
          {opened.rows.length === 0 ? (
            <View>{words.nothing}</View>
          ) : (
            <DefinitionRows rows={opened.rows.map(({ label, text }) => ({ label, text }))} />
          )}
          <View className='wet-soft'>{words.until(instantWords(opened.until))}</View>
          <Button kind='secondary' onPress={() => setOpened(undefined)}>
            {words.hide}
          </Button>
        </Card>
      )}
      <AskCard onAsked={() => void reading.reload()} />
      <Heading level={2}>{words.list}</Heading>
      {items.length === 0 && <EmptyState title={words.none} />}
      {items.map((item) => (
        <Card
          key={item.id}
          title={`${item.title} ${item.caseNumber}`}
          aside={<Tag tone={item.agreedBy ? 'good' : 'attention'}>{item.agreedBy ? words.agreed : words.waiting}</Tag>}
        >
          <View>{item.reason}</View>
          <View className='wet-soft'>{words.asked(item.askedBy, instantWords(item.askedAt))}</View>
          {item.agreedBy && <View className='wet-soft'>{words.agreedBy(item.agreedBy)}</View>}
          {!item.agreedBy &&
            (item.mine ? (
              <View>{words.needsOther}</View>
            ) : (
              <Button kind='danger' onPress={() => void agree(item.id)}>
                {words.agree}
              </Button>
            ))}
          {item.readable && (
            <Button kind='secondary' onPress={() => void look(item.id)}>
              {words.look}
            </Button>
          )}
        </Card>
      ))}
    </OfficerPage>
  )
}

function AskCard({ onAsked }: { readonly onAsked: () => void }) {
  const [answers, setAnswers] = useState<Answers>({})
  const acting = useAct({
    scope: 'opening',
    fields,
    answers,
    onAnswers: setAnswers,
    send: ({ caseNumber, reason }, key) =>
      callAsOfficer('cases.askOpening', { caseNumber: String(caseNumber).trim(), reason: String(reason) }, key),
    onSent: () => {
      setAnswers({})
      onAsked()
    },
  })
  return (
    <Card title={words.ask}>
      <ActFields act={acting} />
      <Button block busy={acting.busy} onPress={() => void acting.submit()}>
        {words.send}
      </Button>
    </Card>
  )
}
