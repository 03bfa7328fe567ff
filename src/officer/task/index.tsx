import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, DefinitionRows, Notice, Tag } from '@/components'
import { ActFields, useAct } from '@/components/act'
import { instantWords, officerMessages } from '@/messages'
import { callAsOfficer, newIdempotencyKey, openPage, replacePage, usePageParams } from '@/platform'
import { type DeskTaskKind, taskKindById } from '../../../domain/desk'
import type { Answers, Field } from '../../../domain/kernel/form'
import { OfficerPage } from '../OfficerPage'
import { useOfficerRead } from '../useOfficerRead'

const words = officerMessages.task

/** One task of the queue: `?id=`. What it may end with and the page it opens are data of its kind. */
export default function TaskPage() {
  const { id = '' } = usePageParams()
  const reading = useOfficerRead('cases.deskTask', { id })
  const me = useOfficerRead('officers.me', {})
  const [said, setSaid] = useState<{ tone: 'success' | 'danger'; text: string }>()
  const task = reading.data
  const kind = task && taskKindById(task.task)
  const take = async () => {
    const reply = await callAsOfficer('cases.deskTakeTask', { id }, newIdempotencyKey())
    setSaid(reply.ok ? { tone: 'success', text: words.taken } : { tone: 'danger', text: reply.error.message })
    await reading.reload()
  }
  return (
    <OfficerPage title={task?.label ?? words.title} readings={[reading, me]} ready={task !== undefined}>
      {task && (
        <>
          {said && (
            <Notice tone={said.tone} live>
              {said.text}
            </Notice>
          )}
          <Card title={task.title} aside={<Tag tone='brand'>{task.label}</Tag>}>
            {kind && <View>{kind.why}</View>}
            {task.breach && <View>{officerMessages.desk.promised(task.breach.text)}</View>}
            <DefinitionRows
              rows={[
                { label: words.park, text: task.parkName },
                { label: words.received, text: instantWords(task.receivedAt) },
                { label: words.officer, text: task.officer?.name ?? officerMessages.desk.unassigned },
              ]}
            />
            <View className='wet-beside'>
              {kind?.opens && <OpenButton opens={kind.opens} subject={task.subject} />}
              {task.open && me.data && task.officer?.id !== me.data.id && (
                <Button kind='secondary' onPress={() => void take()}>
                  {words.take}
                </Button>
              )}
            </View>
          </Card>
          {!task.open && (
            <Notice>
              {words.ended}
              {task.outcome &&
                words.result(kind?.outcomes.find((one) => one.id === task.outcome)?.label ?? task.outcome)}
            </Notice>
          )}
          {task.open && kind && <EndCard id={id} kind={kind} onEnded={reading.reload} />}
          <Button kind='quiet' onPress={() => replacePage('officer/desk/index')}>
            {words.back}
          </Button>
        </>
      )}
    </OfficerPage>
  )
}

interface OpenButtonProps {
  readonly opens: NonNullable<DeskTaskKind['opens']>
  readonly subject: string
}

function OpenButton({ opens: { label, page, parameter }, subject }: OpenButtonProps) {
  return (
    <Button kind='secondary' onPress={() => openPage(page, { [parameter]: subject })}>
      {label}
    </Button>
  )
}

interface EndCardProps {
  readonly id: string
  readonly kind: DeskTaskKind
  readonly onEnded: () => Promise<void>
}

/** How it ended, with a word for colleagues. */
function EndCard({ id, kind, onEnded }: EndCardProps) {
  const [answers, setAnswers] = useState<Answers>({})
  const fields: readonly Field[] = [
    { key: 'outcome', kind: 'choice', label: words.outcome, required: true, options: kind.outcomes },
    { key: 'note', kind: 'longText', label: words.note, maxLength: 500 },
  ]
  const acting = useAct({
    scope: `${id}:end`,
    fields,
    answers,
    onAnswers: setAnswers,
    send: ({ outcome, note }, key) =>
      callAsOfficer(
        'cases.deskEndTask',
        { id, outcome: String(outcome), ...(note ? { note: String(note) } : {}) },
        key,
      ),
    onSent: () => void onEnded(),
  })
  return (
    <Card title={words.end}>
      <View className='wet-soft'>{words.endWhy}</View>
      <ActFields act={acting} />
      <Button block busy={acting.busy} onPress={() => void acting.submit()}>
        {words.end}
      </Button>
    </Card>
  )
}
