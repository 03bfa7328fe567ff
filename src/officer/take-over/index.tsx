import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, DefinitionRows, Notice } from '@/components'
import { FormField } from '@/components/form'
import { officerMessages } from '@/messages'
import { callAsOfficer, canScan, openPage, openService, type ProcedureOutput, scanCode } from '@/platform'
import { answerElsewhere } from '@/state/drafts'
import type { Answers } from '../../../domain/kernel/form'
import { OfficerPage } from '../OfficerPage'
import { useOfficerRead } from '../useOfficerRead'

const words = officerMessages.takeOver

type Taken = ProcedureOutput<'cases.deskTakeOver'>

/** 接收草稿: the code somebody shows at the counter opens their draft here, to be finished together. */
export default function TakeOverPage() {
  const me = useOfficerRead('officers.me', {})
  const [code, setCode] = useState('')
  const [taken, setTaken] = useState<Taken>()
  const [problem, setProblem] = useState<string>()
  const take = async (typed: string) => {
    const reply = await callAsOfficer('cases.deskTakeOver', { code: typed })
    setTaken(reply.ok ? reply.data : undefined)
    setProblem(reply.ok ? undefined : reply.error.message)
  }
  const scan = async () => {
    const scanned = await scanCode()
    if (scanned) await take(scanned)
  }
  const open = ({ service, answers }: Taken) => {
    answerElsewhere({ id: service, service }, answers as Answers)
    openService(service)
  }
  return (
    <OfficerPage title={words.title} readings={[me]} ready={me.data !== undefined}>
      <Card>
        <FormField
          field={{ key: 'code', kind: 'text', label: words.code, required: true, maxLength: 20, hint: words.hint }}
          value={code}
          required
          findings={[]}
          scope='take-over'
          onChange={(change) => setCode(typeof change === 'string' ? change : '')}
          onSettle={() => undefined}
        />
        <Button block disabled={code.trim() === ''} onPress={() => void take(code)}>
          {words.take}
        </Button>
        {canScan && (
          <Button block kind='secondary' onPress={() => void scan()}>
            {words.scan}
          </Button>
        )}
      </Card>
      {problem && (
        <Notice tone='danger' live>
          {problem}
        </Notice>
      )}
      {taken && (
        <Card title={taken.serviceTitle}>
          <DefinitionRows rows={[{ label: words.answered, text: words.count(Object.keys(taken.answers).length) }]} />
          <View className='wet-soft'>{words.note}</View>
          <Button block onPress={() => open(taken)}>
            {words.open}
          </Button>
          {taken.task && <TaskButton id={taken.task} />}
        </Card>
      )}
    </OfficerPage>
  )
}

/** The entry in the officer's queue, where how it ended is said. */
function TaskButton({ id }: { readonly id: string }) {
  return (
    <Button block kind='secondary' onPress={() => openPage('officer/task/index', { id })}>
      {words.end}
    </Button>
  )
}
