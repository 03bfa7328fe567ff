import { useState } from 'react'
import { Button, Card, Notice, Page } from '@/components'
import { FormField } from '@/components/form'
import { displayMessages } from '@/messages'
import { call, canScan, type ProcedureOutput, scanCode, usePageParams } from '@/platform'
import type { Answers, TextField } from '../../../domain/kernel/form'
import { Comparison } from './Comparison'

const words = displayMessages.check
const longest = 4_000
const fields: readonly TextField[] = [
  { key: 'text', kind: 'longText', label: words.text, maxLength: longest, example: words.example },
  { key: 'uscc', kind: 'uscc', label: words.uscc, hint: words.usccHint },
]

/** 亮照亮证: what a shop shows of its licence beside the register, item by item. */
export default function CheckPage() {
  const { uscc } = usePageParams()
  const [answers, setAnswers] = useState<Answers>(uscc ? { uscc } : {})
  const [compared, setCompared] = useState<ProcedureOutput<'credit.checkDisplay'>>()
  const [failure, setFailure] = useState<string>()
  const [busy, setBusy] = useState(false)
  const compare = async (text: string) => {
    const code = String(answers.uscc ?? '').trim()
    if (busy) return
    setCompared(undefined)
    if (text.trim() === '' && code === '') return setFailure(words.nothing)
    setBusy(true)
    setFailure(undefined)
    const reply = await call('credit.checkDisplay', { text, ...(code === '' ? {} : { uscc: code }) })
    setBusy(false)
    if (reply.ok) setCompared(reply.data)
    else setFailure(reply.error.message)
  }
  const typed = String(answers.text ?? '')
  const scan = async () => {
    const scanned = await scanCode()
    if (scanned !== undefined) void compare(`${scanned.slice(0, longest / 2)}\n${typed}`.slice(0, longest))
  }
  return (
    <Page title={words.title}>
      <Notice>{words.intro}</Notice>
      <Card>
        {fields.map((field) => (
          <FormField
            key={field.key}
            field={field}
            value={answers[field.key]}
            required={false}
            findings={[]}
            scope='display'
            onChange={(change) =>
              setAnswers((before) => ({
                ...before,
                [field.key]: typeof change === 'function' ? change(before[field.key]) : change,
              }))
            }
            onSettle={() => undefined}
          />
        ))}
        {failure && (
          <Notice tone='warning' live title={words.failed}>
            {failure}
          </Notice>
        )}
        <Button block busy={busy} onPress={() => void compare(typed)}>
          {words.run}
        </Button>
        {canScan && (
          <Button kind='secondary' block onPress={() => void scan()}>
            {words.scan}
          </Button>
        )}
      </Card>
      {compared && <Comparison compared={compared} />}
    </Page>
  )
}
