import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Notice } from '@/components'
import { filingMessages } from '@/messages'
import { call, newIdempotencyKey } from '@/platform'
import { session, useKnownSession } from '@/state'
import type { Contact } from '@/state/drafts'

const words = filingMessages.receipt

/** Offers to keep the contact details just filed. Opt-in: nothing is kept without the press (PIPL art. 14). */
export function KeepContact({ contact }: { readonly contact: Contact }) {
  const { me } = useKnownSession()
  const [state, setState] = useState<'offered' | 'busy' | 'kept' | 'refused' | 'failed'>('offered')
  const keep = async () => {
    setState('busy')
    const reply = await call('account.keepContact', { contact }, { idempotencyKey: newIdempotencyKey() })
    setState(reply.ok ? 'kept' : 'failed')
    if (reply.ok) void session.getState().refresh()
  }
  if (state === 'refused' || (state === 'offered' && sameContact(me?.contact, contact))) return null
  if (state === 'kept')
    return (
      <Notice tone='success' live>
        {words.kept}
      </Notice>
    )
  return (
    <Card title={words.contactTitle}>
      <View>{words.contactText}</View>
      {state === 'failed' && (
        <Notice tone='danger' live>
          {words.keepFailed}
        </Notice>
      )}
      <View className='wet-beside'>
        <Button kind='secondary' busy={state === 'busy'} onPress={() => void keep()}>
          {words.keep}
        </Button>
        <Button kind='quiet' onPress={() => setState('refused')}>
          {words.notNow}
        </Button>
      </View>
    </Card>
  )
}

function sameContact(one: Contact | undefined, other: Contact): boolean {
  return one?.name === other.name && one.mobile === other.mobile && one.address === other.address
}
