import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, DefinitionRows, Notice } from '@/components'
import { meMessages } from '@/messages'
import { askToConfirm, call, newIdempotencyKey, showToast } from '@/platform'
import { session, useSession } from '@/state'

/** The contact details the person chose to keep: shown whole to their owner, forgotten with one tap (PIPL arts. 15, 47). */
export function KeptContact() {
  const { status, me } = useSession()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  if (status !== 'signed-in') return null
  const contact = me?.contact

  const forget = async () => {
    const sure = await askToConfirm({
      title: meMessages.forget,
      content: meMessages.forgetQuestion,
      confirmText: meMessages.forgetConfirm,
    })
    if (!sure) return
    setBusy(true)
    setProblem(undefined)
    const reply = await call('account.keepContact', { contact: null }, { idempotencyKey: newIdempotencyKey() })
    setBusy(false)
    if (!reply.ok) return setProblem(reply.error.message)
    showToast(meMessages.forgetDone)
    await session.getState().refresh()
  }

  return (
    <Card title={meMessages.contact}>
      {problem && (
        <Notice tone='danger' live>
          {problem}
        </Notice>
      )}
      {!contact && <View className='me-note'>{meMessages.contactNone}</View>}
      {contact && (
        <>
          <DefinitionRows
            rows={(['name', 'mobile', 'address'] as const).map((key) => ({
              label: meMessages.contactRows[key],
              text: contact[key],
            }))}
          />
          <Button kind='danger' block busy={busy} onPress={() => void forget()}>
            {meMessages.forget}
          </Button>
        </>
      )}
    </Card>
  )
}
