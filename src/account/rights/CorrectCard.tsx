import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Notice } from '@/components'
import { ActFields, useAct } from '@/components/act'
import { rightsMessages } from '@/messages'
import { call } from '@/platform'
import { session, useSession } from '@/state'
import type { Answers, Field } from '../../../domain/kernel/form'

const words = rightsMessages.correct
const fields: readonly Field[] = [
  { key: 'name', kind: 'text', label: words.fields.name, required: true, maxLength: 50 },
  { key: 'mobile', kind: 'mobile', label: words.fields.mobile, required: true },
  { key: 'address', kind: 'text', label: words.fields.address, required: true, maxLength: 200 },
]

/** The kept contact details, corrected here; what has been filed is corrected in its case, because others rely on it. */
export function CorrectCard({ onKept }: { readonly onKept: () => Promise<void> }) {
  const { me } = useSession()
  const [open, setOpen] = useState(false)
  const [done, setDone] = useState(false)
  return (
    <Card title={words.title}>
      <View className='wet-soft'>{words.why}</View>
      {done && (
        <Notice tone='success' live>
          {words.done}
        </Notice>
      )}
      {open ? (
        <ContactForm
          contact={{ ...me?.contact }}
          onSent={() => {
            setOpen(false)
            setDone(true)
            void session.getState().refresh()
            void onKept()
          }}
        />
      ) : (
        <Button kind='secondary' block onPress={() => setOpen(true)}>
          {me?.contact ? words.open : words.add}
        </Button>
      )}
    </Card>
  )
}

function ContactForm({ contact, onSent }: { readonly contact: Answers; readonly onSent: () => void }) {
  const [answers, setAnswers] = useState<Answers>(contact)
  const acting = useAct({
    scope: 'contact',
    fields,
    answers,
    onAnswers: setAnswers,
    send: ({ name, mobile, address }, idempotencyKey) =>
      call(
        'account.keepContact',
        { contact: { name: String(name), mobile: String(mobile), address: String(address) } },
        { idempotencyKey },
      ),
    onSent,
  })
  return (
    <>
      <ActFields act={acting} />
      <Button block busy={acting.busy} onPress={() => void acting.submit()}>
        {words.keep}
      </Button>
    </>
  )
}
