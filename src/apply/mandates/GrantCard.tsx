import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button, Card, Notice } from '@/components'
import { FormField } from '@/components/form'
import { dayWords, mandatesMessages } from '@/messages'
import { call, copyText, newIdempotencyKey, type ProcedureOutput, showToast } from '@/platform'
import { beijingDay } from '../../../domain/kernel/calendar'
import type { Answers, ChoiceField } from '../../../domain/kernel/form'
import { mayBeFiled } from '../../../domain/kernel/service'

type Offers = ProcedureOutput<'cases.mandates'>['offers']

interface GrantCardProps {
  readonly uscc: string
  readonly offers: Offers
  readonly onGranted: () => void
}

const words = mandatesMessages
const may: ChoiceField = {
  key: 'may',
  kind: 'choice',
  label: words.may,
  required: true,
  options: [
    { id: 'fill', label: words.mays.fill },
    { id: 'file', label: words.mays.file },
  ],
}
/** The choice of a filing carries both ids; neither contains this. */
const joint = '|'

/** Chooses one filing and what the other may do with it; the code is shown once. */
export function GrantCard({ uscc, offers, onGranted }: GrantCardProps) {
  const [answers, setAnswers] = useState<Answers>({ may: 'fill' })
  const [granted, setGranted] = useState<ProcedureOutput<'cases.grantMandate'>>()
  const [failure, setFailure] = useState<string>()
  const [busy, setBusy] = useState(false)
  const key = useRef<string>()
  const what: ChoiceField = {
    key: 'what',
    kind: 'choice',
    label: words.what,
    required: true,
    options: offers.flatMap(({ service, title, subjects }) =>
      subjects
        .filter(mayBeFiled)
        .slice(0, 4)
        .map((subject) => ({ id: service + joint + subject.id, label: `${title} ${subject.title}` })),
    ),
  }
  const grant = async () => {
    const [service, subject] = String(answers.what ?? '').split(joint)
    if (busy || !service || subject === undefined) return
    setBusy(true)
    setFailure(undefined)
    key.current ??= newIdempotencyKey()
    const input = {
      merchant: uscc,
      service,
      subject,
      may: answers.may === 'file' ? ('file' as const) : ('fill' as const),
    }
    const reply = await call('cases.grantMandate', input, { idempotencyKey: key.current })
    setBusy(false)
    if (!reply.ok) return setFailure(reply.error.message)
    key.current = undefined
    setGranted(reply.data)
    onGranted()
  }
  if (what.options.length === 0) return <Card title={words.title}>{words.nothing}</Card>
  return (
    <Card title={words.title}>
      <View className='wet-soft'>{words.why}</View>
      {[what, may].map((field) => (
        <FormField
          key={field.key}
          field={field}
          value={answers[field.key]}
          required
          findings={[]}
          scope='mandate'
          onChange={(next) => {
            key.current = undefined
            setAnswers((all) => ({ ...all, [field.key]: typeof next === 'function' ? next(all[field.key]) : next }))
          }}
          onSettle={() => undefined}
        />
      ))}
      {failure && (
        <Notice tone='danger' live title={words.failed}>
          {failure}
        </Notice>
      )}
      <Button block busy={busy} disabled={answers.what === undefined} onPress={() => void grant()}>
        {words.grant}
      </Button>
      {granted && (
        <Notice tone='success' live title={words.code}>
          <View className='wet-mandate__code'>{granted.token}</View>
          <View>{words.codeText}</View>
          <View className='wet-soft'>{words.until(dayWords(beijingDay(granted.expiresAt)))}</View>
          <Button kind='secondary' onPress={() => void copy(granted.token)}>
            {words.copy}
          </Button>
        </Notice>
      )}
    </Card>
  )
}

async function copy(token: string): Promise<void> {
  if (await copyText(token)) showToast(words.copied)
}
