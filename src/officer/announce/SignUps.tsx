import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, DefinitionRows, Heading, Notice, Skeleton } from '@/components'
import { ActFields, useAct } from '@/components/act'
import { newsMessages } from '@/messages'
import { callAsOfficer, type ProcedureOutput } from '@/platform'
import { reasonLength } from '../../../domain/desk'
import type { Answers, Field } from '../../../domain/kernel/form'
import { useOfficerRead } from '../useOfficerRead'

const words = newsMessages.desk
const fields: readonly Field[] = [
  {
    key: 'reason',
    kind: 'text',
    label: words.unmaskWhy,
    required: true,
    minLength: reasonLength.least,
    maxLength: reasonLength.most,
  },
]

/** Who takes part: masked, and in full after a reason, which goes on record; in this page's memory only. */
export function SignUps({ announcement }: { readonly announcement: string }) {
  const { data, error } = useOfficerRead('cases.deskSignUps', { announcement })
  const [whole, setWhole] = useState<ProcedureOutput<'cases.deskSignUps'>>()
  const [answers, setAnswers] = useState<Answers>({})
  const acting = useAct<ProcedureOutput<'cases.deskSignUps'>>({
    scope: `${announcement}:sign-ups`,
    fields,
    answers,
    onAnswers: setAnswers,
    send: ({ reason }) => callAsOfficer('cases.deskSignUps', { announcement, reason: String(reason) }),
    onSent: setWhole,
  })
  if (!data) return error ? <Notice tone='danger'>{error.message}</Notice> : <Skeleton cards={1} />
  const { items } = whole ?? data
  return (
    <View className='wet-part'>
      <Heading level={3}>{words.signUpsTitle(data.title)}</Heading>
      {items.length === 0 && <View>{words.noSignUps}</View>}
      {items.map(({ caseNumber, rows }) => (
        <DefinitionRows key={caseNumber} rows={rows} />
      ))}
      {items.length > 0 && !whole && (
        <>
          <View className='wet-soft'>{words.masked}</View>
          <ActFields act={acting} />
          <Button kind='secondary' busy={acting.busy} onPress={() => void acting.submit()}>
            {words.unmask}
          </Button>
        </>
      )}
    </View>
  )
}
