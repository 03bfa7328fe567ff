import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActionBar, Button, Card, Citation, ErrorState, Notice, Page, SignInSheet } from '@/components'
import { FormField } from '@/components/form'
import { dayWords, jointMessages } from '@/messages'
import { call, canScan, newIdempotencyKey, replacePage, scanCode, servicePage, usePageParams } from '@/platform'
import { usePersonalRead } from '@/state'
import { beijingDay } from '../../../domain/kernel/calendar'
import type { TextField } from '../../../domain/kernel/form'

const words = jointMessages.accept
const field: TextField = { key: 'token', kind: 'text', label: words.code, hint: words.codeHint, maxLength: 60 }

/** An invitation to fill and sign one part of a filing: `?t=` is its token, or it is typed or scanned here. */
export default function InvitationPage() {
  const { t = '' } = usePageParams()
  const [typed, setTyped] = useState('')
  const [start, setStart] = useState(0)
  const [token, setToken] = useState(t)
  const [signingIn, setSigningIn] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const { data, error, reload, signedOut } = usePersonalRead(
    token === '' ? undefined : { procedure: 'cases.jointInvitation', input: { token } },
  )
  const accept = async () => {
    if (busy || !data) return
    setBusy(true)
    setFailure(undefined)
    const reply = await call('cases.jointAccept', { token }, { idempotencyKey: newIdempotencyKey() })
    setBusy(false)
    if (!reply.ok) return setFailure(reply.error.message)
    replacePage(servicePage('joint', reply.data.service), { id: reply.data.id })
  }
  const scan = async () => {
    const text = await scanCode()
    if (!text) return
    setTyped(text)
    setStart(start + 1)
  }
  const look = () => {
    if (signedOut) setSigningIn(true)
    // a link may be pasted where the code is asked for
    setToken(/[?&]t=([\w-]+)/.exec(typed)?.[1] ?? typed.trim())
  }
  return (
    <Page
      title={words.page}
      actions={
        <ActionBar>
          {data ? (
            <Button block busy={busy} onPress={() => void accept()}>
              {data.mine ? words.open : words.accept}
            </Button>
          ) : signedOut && token !== '' ? (
            <Button block onPress={() => setSigningIn(true)}>
              {words.signIn}
            </Button>
          ) : (
            <Button block disabled={typed.trim() === ''} onPress={look}>
              {words.look}
            </Button>
          )}
        </ActionBar>
      }
    >
      {failure && (
        <Notice tone='danger' live title={jointMessages.failed}>
          {failure}
        </Notice>
      )}
      {data && (
        <Card title={words.asked(data.serviceTitle, data.role)}>
          {data.from.length > 0 && <View>{words.from(data.from)}</View>}
          {data.name && <View>{words.name(data.name)}</View>}
          <View>{words.what}</View>
          {data.confirms.map((sentence) => (
            <View key={sentence}>{`· ${sentence}`}</View>
          ))}
          <View className='wet-soft'>{words.privacy}</View>
          <View className='wet-soft'>{words.until(dayWords(beijingDay(data.expiresAt)))}</View>
          <Citation citation={data.basis} />
        </Card>
      )}
      {!data && error && !signedOut && <ErrorState message={error.message} onRetry={() => void reload()} />}
      {!data && (token === '' || (error && !signedOut)) && (
        <Card>
          <FormField
            key={start}
            field={field}
            value={typed}
            required
            findings={[]}
            scope='invitation'
            onChange={(next) => setTyped(typeof next === 'string' ? next : '')}
            onSettle={() => undefined}
          />
          {canScan && (
            <Button kind='secondary' onPress={() => void scan()}>
              {words.scan}
            </Button>
          )}
        </Card>
      )}
      <SignInSheet open={signingIn} onClose={() => setSigningIn(false)} onSignedIn={() => void reload()} />
    </Page>
  )
}
