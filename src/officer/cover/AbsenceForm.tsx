import { useState } from 'react'
import { Button, Card } from '@/components'
import { ActFields, useAct } from '@/components/act'
import { officerMessages } from '@/messages'
import { callAsOfficer, type ProcedureInput, type ProcedureOutput } from '@/platform'
import type { Answers, Field } from '../../../domain/kernel/form'

interface AbsenceFormProps {
  readonly me: ProcedureOutput<'officers.me'>
  readonly people: ProcedureOutput<'officers.colleagues'>['items']
  readonly onSaved: () => Promise<void>
}

const words = officerMessages.cover

/** From when until when, and who stands in; a leader may enter it for anybody of the park. */
export function AbsenceForm({ me, people, onSaved }: AbsenceFormProps) {
  const [answers, setAnswers] = useState<Answers>({})
  const leads = me.role !== 'officer'
  const options = people.map(({ id, name }) => ({ id, label: name }))
  const away = leads ? answers.officer : me.id
  const fields: readonly Field[] = [
    ...(leads ? [{ key: 'officer', kind: 'choice', label: words.who, required: true, options } as const] : []),
    { key: 'from', kind: 'date', label: words.from, required: true, future: true },
    { key: 'until', kind: 'date', label: words.until, required: true, future: true },
    {
      key: 'coveredBy',
      kind: 'choice',
      label: words.coveredBy,
      required: true,
      options: options.filter(({ id }) => id !== away),
    },
  ]
  const acting = useAct({
    scope: 'absence',
    fields,
    answers,
    onAnswers: setAnswers,
    send: (data, key) => callAsOfficer('officers.setAbsence', data as ProcedureInput<'officers.setAbsence'>, key),
    onSent: () => {
      setAnswers({})
      void onSaved()
    },
  })
  return (
    <Card title={words.add}>
      <ActFields act={acting} />
      <Button block busy={acting.busy} onPress={() => void acting.submit()}>
        {words.save}
      </Button>
    </Card>
  )
}
