import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, DefinitionRows, Notice } from '@/components'
import { ActFields, useAct } from '@/components/act'
import { instantWords, statusMessages as words } from '@/messages'
import { callAsOfficer, newIdempotencyKey, type ProcedureOutput, replacePage } from '@/platform'
import type { Answers, Field } from '../../../domain/kernel/form'
import { OfficerPage } from '../OfficerPage'
import { useOfficerRead } from '../useOfficerRead'
import './status.scss'

type Task = ProcedureOutput<'operations.status'>['tasks'][number]

/** Where the bridge to the regulator stands, and what somebody has to look at. For officers of the bureau. */
export default function StatusPage() {
  const reading = useOfficerRead('operations.status', {})
  const [said, setSaid] = useState<{ tone: 'success' | 'danger'; text: string }>()
  const status = reading.data
  const again = async (id: string) => {
    const reply = await callAsOfficer('operations.retry', { id }, newIdempotencyKey())
    setSaid(reply.ok ? { tone: 'success', text: words.again } : { tone: 'danger', text: reply.error.message })
    await reading.reload()
  }
  return (
    <OfficerPage title={words.title} readings={[reading]} ready={status !== undefined}>
      {status && (
        <>
          {said && (
            <Notice tone={said.tone} live>
              {said.text}
            </Notice>
          )}
          <Card title={words.bridge}>
            <DefinitionRows
              rows={[
                { label: words.waiting, text: words.count(status.queue.waiting, since(status.queue.oldest)) },
                { label: words.givenUp, text: words.count(status.queue.givenUp) },
                { label: words.breaker, text: words.breakers[status.breaker] },
                { label: words.letters, text: words.count(status.letters.open, since(status.letters.oldest)) },
                { label: words.parked, text: words.count(status.parked.count, since(status.parked.oldest)) },
                ...status.feeds.map(({ feed, position, readAt }) => ({
                  label: words.feeds[feed] ?? feed,
                  // its position is a day
                  text: feed === 'reminders' ? instantWords(readAt) : words.readTo(position, instantWords(readAt)),
                })),
              ]}
            />
          </Card>
          <Card title={words.tasks}>
            {status.tasks.length === 0 && <View>{words.none}</View>}
            {status.tasks.map((task) => (
              <TaskRow
                key={task.id}
                task={task}
                onAgain={() => void again(task.id)}
                onSetAside={async () => {
                  setSaid({ tone: 'success', text: words.setAsideDone })
                  await reading.reload()
                }}
              />
            ))}
          </Card>
          <Card title={words.parts}>
            <DefinitionRows
              rows={status.parts.map(({ part, ranAt, failedSince, reason }) => ({
                label: words.partNames[part] ?? part,
                text: failedSince
                  ? words.failing(instantWords(failedSince), reason ?? '')
                  : words.ran(instantWords(ranAt)),
              }))}
            />
          </Card>
          <Card title={words.times}>
            {status.times.length === 0 && <View>{words.noTimes}</View>}
            <DefinitionRows
              rows={status.times.map(({ procedure, calls, p95 }) => ({
                label: procedure,
                text: words.took(p95, calls),
              }))}
            />
          </Card>
          <Button kind='quiet' onPress={() => replacePage('officer/desk/index')}>
            {words.back}
          </Button>
        </>
      )}
    </OfficerPage>
  )
}

const since = (oldest?: string) => (oldest ? instantWords(oldest) : undefined)

interface TaskRowProps {
  readonly task: Task
  readonly onAgain: () => void
  readonly onSetAside: () => Promise<void>
}

/** One thing to look at: why, since when, and what can be done. What was promised to a person is never set aside. */
function TaskRow({ task, onAgain, onSetAside }: TaskRowProps) {
  const [open, setOpen] = useState(false)
  return (
    <View className='wet-status-row'>
      <View>{words.task(words.kinds[task.kind], task.about)}</View>
      <View className='wet-soft'>{words.tried(task.attempts, instantWords(task.since), task.reason)}</View>
      <View className='wet-beside'>
        <Button kind='secondary' onPress={onAgain}>
          {words.retry}
        </Button>
        {task.kind !== 'outbox' && !open && (
          <Button kind='quiet' onPress={() => setOpen(true)}>
            {words.setAside}
          </Button>
        )}
      </View>
      {open && <SetAside id={task.id} onDone={onSetAside} />}
    </View>
  )
}

const fields: readonly Field[] = [{ key: 'note', kind: 'longText', label: words.note, required: true, maxLength: 300 }]

function SetAside({ id, onDone }: { readonly id: string; readonly onDone: () => Promise<void> }) {
  const [answers, setAnswers] = useState<Answers>({})
  const acting = useAct({
    scope: `${id}:aside`,
    fields,
    answers,
    onAnswers: setAnswers,
    send: ({ note }, key) => callAsOfficer('operations.setAside', { id, note: String(note) }, key),
    onSent: () => void onDone(),
  })
  return (
    <>
      <ActFields act={acting} />
      <Button block kind='danger' busy={acting.busy} onPress={() => void acting.submit()}>
        {words.setAside}
      </Button>
    </>
  )
}
