import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Notice, Sheet } from '@/components'
import { ActFields, useAct } from '@/components/act'
import { DocumentSections } from '@/components/talk'
import { officerMessages } from '@/messages'
import { callAsOfficer } from '@/platform'
import { reasonLength } from '../../../domain/desk'
import type { Answers, Field } from '../../../domain/kernel/form'
import type { DeskCase, Unmasked } from './deskCase'

interface FiledCardProps {
  readonly desk: DeskCase
  readonly unmasked: Unmasked | undefined
  readonly onUnmasked: (whole: Unmasked | undefined) => void
}

const words = officerMessages.case
const fields: readonly Field[] = [
  {
    key: 'reason',
    kind: 'longText',
    label: words.unmaskReason,
    required: true,
    minLength: reasonLength.least,
    maxLength: reasonLength.most,
  },
]

/** What was filed. Who asked stays masked until an officer says why it must be seen. */
export function FiledCard({ desk, unmasked, onUnmasked }: FiledCardProps) {
  const [asking, setAsking] = useState(false)
  const { caseNumber } = desk
  return (
    <Card title={words.filed}>
      {unmasked ? (
        <Notice tone='warning' live>
          {words.unmasked}
        </Notice>
      ) : (
        desk.masked && <View className='wet-soft'>{words.masked}</View>
      )}
      <DocumentSections
        sections={unmasked?.document ?? desk.document}
        linkOf={(fileId) => callAsOfficer('files.deskLink', { caseNumber, fileId })}
      />
      {unmasked ? (
        <Button kind='secondary' onPress={() => onUnmasked(undefined)}>
          {words.hide}
        </Button>
      ) : (
        desk.masked && (
          <Button kind='secondary' onPress={() => setAsking(true)}>
            {words.unmask}
          </Button>
        )
      )}
      {asking && (
        <UnmaskSheet
          caseNumber={caseNumber}
          onClose={() => setAsking(false)}
          onUnmasked={(whole) => {
            setAsking(false)
            onUnmasked(whole)
          }}
        />
      )}
    </Card>
  )
}

interface UnmaskSheetProps {
  readonly caseNumber: string
  readonly onClose: () => void
  readonly onUnmasked: (whole: Unmasked) => void
}

/** A deliberate act: the reason is typed, not chosen, and kept with the officer's number. */
function UnmaskSheet({ caseNumber, onClose, onUnmasked }: UnmaskSheetProps) {
  const [answers, setAnswers] = useState<Answers>({})
  const acting = useAct<Unmasked>({
    scope: `${caseNumber}:unmask`,
    fields,
    answers,
    onAnswers: setAnswers,
    send: ({ reason }) => callAsOfficer('cases.deskUnmask', { caseNumber, reason: String(reason) }),
    onSent: onUnmasked,
  })
  return (
    <Sheet open title={words.unmaskTitle} onClose={onClose}>
      <Notice tone='warning'>{words.unmaskWhy}</Notice>
      <ActFields act={acting} />
      <Button block busy={acting.busy} onPress={() => void acting.submit()}>
        {words.unmask}
      </Button>
    </Sheet>
  )
}
