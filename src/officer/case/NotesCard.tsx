import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card } from '@/components'
import { ActFields, useAct } from '@/components/act'
import { instantWords, officerMessages } from '@/messages'
import { callAsOfficer } from '@/platform'
import type { Answers, Field } from '../../../domain/kernel/form'
import type { DeskCase } from './deskCase'

const words = officerMessages.case
const fields: readonly Field[] = [
  { key: 'text', kind: 'longText', label: words.note, required: true, maxLength: 2_000 },
]

interface NotesCardProps {
  readonly desk: DeskCase
  readonly onNoted: () => Promise<void>
}

/** What officers tell each other; the applicant never sees it. */
export function NotesCard({ desk: { caseNumber, notes }, onNoted }: NotesCardProps) {
  const [answers, setAnswers] = useState<Answers>({})
  const acting = useAct({
    scope: `${caseNumber}:note`,
    fields,
    answers,
    onAnswers: setAnswers,
    send: ({ text }, key) => callAsOfficer('cases.deskNote', { caseNumber, text: String(text) }, key),
    onSent: () => {
      setAnswers({})
      void onNoted()
    },
  })
  return (
    <Card title={words.notes}>
      <View className='wet-soft'>{words.notesWhy}</View>
      {notes.length === 0 && <View>{words.noNotes}</View>}
      {notes.map(({ id, at, by, text }) => (
        <View key={id} className='wet-part'>
          <View className='wet-soft'>{`${by} · ${instantWords(at)}`}</View>
          <View>{text}</View>
        </View>
      ))}
      <ActFields act={acting} />
      <Button kind='secondary' busy={acting.busy} onPress={() => void acting.submit()}>
        {words.addNote}
      </Button>
    </Card>
  )
}
