import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button, Card, Notice } from '@/components'
import { rightsMessages } from '@/messages'
import { askToConfirm, call, newIdempotencyKey, showToast, switchToTab } from '@/platform'
import { session } from '@/state'

const words = rightsMessages.close

/** Closes the account: said what goes, what stays and why, asked twice where something is still being handled. */
export function CloseCard() {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const keys = useRef({ first: newIdempotencyKey(), evenOpen: newIdempotencyKey() })

  const close = async () => {
    setProblem(undefined)
    if (!(await askToConfirm({ title: words.title, content: words.question, confirmText: words.confirm }))) return
    setBusy(true)
    let reply = await call('account.close', { evenOpen: false }, { idempotencyKey: keys.current.first })
    if (!reply.ok && reply.error.code === 'conflict') {
      keys.current.first = newIdempotencyKey()
      const content = reply.error.message
      if (!(await askToConfirm({ title: words.stillOpen, content, confirmText: words.confirm }))) return setBusy(false)
      reply = await call('account.close', { evenOpen: true }, { idempotencyKey: keys.current.evenOpen })
    }
    setBusy(false)
    if (!reply.ok) return setProblem(reply.error.message)
    showToast(words.done)
    await session.getState().signOut()
    switchToTab('pages/home/index')
  }

  return (
    <Card title={words.title}>
      {words.lines.map((line) => (
        <View key={line} className='rights-line'>
          {line}
        </View>
      ))}
      {problem && (
        <Notice tone='danger' live>
          {problem}
        </Notice>
      )}
      <Button kind='danger' block busy={busy} onPress={() => void close()}>
        {words.title}
      </Button>
    </Card>
  )
}
