import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { ActionBar, Button, Card, Notice, Page, SignInSheet } from '@/components'
import { FormField } from '@/components/form'
import { mandatesMessages } from '@/messages'
import { call, canScan, newIdempotencyKey, replacePage, scanCode } from '@/platform'
import { useSession } from '@/state'
import type { TextField } from '../../../domain/kernel/form'

const words = mandatesMessages
const field: TextField = { key: 'token', kind: 'text', label: words.acceptField, required: true, maxLength: 40 }

/** 接受委托: the code a merchant gave, scanned or typed. */
export default function MandatePage() {
  const { status } = useSession()
  const [token, setToken] = useState('')
  const [start, setStart] = useState(0)
  const [failure, setFailure] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [signingIn, setSigningIn] = useState(false)
  const key = useRef<string>()
  const accept = async () => {
    if (busy || token.trim() === '') return
    setBusy(true)
    setFailure(undefined)
    key.current ??= newIdempotencyKey()
    const reply = await call('cases.acceptMandate', { token: token.trim() }, { idempotencyKey: key.current })
    setBusy(false)
    if (reply.ok) return replacePage('apply/merchants/index')
    if (reply.error.code === 'not-signed-in') return setSigningIn(true)
    if (reply.error.code !== 'unavailable' && reply.error.code !== 'internal') key.current = undefined
    setFailure(reply.error.message)
  }
  const press = () => (status === 'signed-out' ? setSigningIn(true) : void accept())
  const scan = async () => {
    const text = await scanCode()
    if (!text) return
    setToken(text)
    setStart(start + 1)
  }
  return (
    <Page
      title={words.accept}
      actions={
        <ActionBar>
          <Button block busy={busy} disabled={token.trim() === ''} onPress={press}>
            {words.accept}
          </Button>
        </ActionBar>
      }
    >
      <View>{words.acceptWhy}</View>
      {failure && (
        <Notice tone='danger' live title={words.failed}>
          {failure}
        </Notice>
      )}
      <Card>
        <FormField
          key={start}
          field={field}
          value={token}
          required
          findings={[]}
          scope='mandate'
          onChange={(next) => {
            key.current = undefined
            setToken(typeof next === 'string' ? next : '')
          }}
          onSettle={() => undefined}
        />
        {canScan && (
          <Button kind='secondary' onPress={() => void scan()}>
            {words.scan}
          </Button>
        )}
      </Card>
      <SignInSheet open={signingIn} onClose={() => setSigningIn(false)} onSignedIn={() => void accept()} />
    </Page>
  )
}
