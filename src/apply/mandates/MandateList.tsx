import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Notice, Tag, type TagTone } from '@/components'
import { dayWords, mandatesMessages } from '@/messages'
import { askToConfirm, call, newIdempotencyKey, type ProcedureOutput } from '@/platform'
import { beijingDay } from '../../../domain/kernel/calendar'

type Mandate = ProcedureOutput<'cases.mandates'>['items'][number]

const words = mandatesMessages
const tones: Readonly<Record<Mandate['state'], TagTone>> = {
  offered: 'brand',
  accepted: 'good',
  revoked: 'neutral',
  expired: 'neutral',
}

/** Everything the merchant has entrusted, with the way to take it back. */
export function MandateList({
  items,
  onRevoked,
}: {
  readonly items: readonly Mandate[]
  readonly onRevoked: () => void
}) {
  const [failure, setFailure] = useState<string>()
  const revoke = async (id: string) => {
    if (!(await askToConfirm({ title: words.revoke, content: words.revokeQuestion, confirmText: words.revokeConfirm })))
      return
    const reply = await call('cases.revokeMandate', { id }, { idempotencyKey: newIdempotencyKey() })
    setFailure(reply.ok ? undefined : reply.error.message)
    onRevoked()
  }
  return (
    <Card title={words.list}>
      {items.length === 0 && <View className='wet-soft'>{words.none}</View>}
      {failure && <Notice tone='danger'>{failure}</Notice>}
      {items.map(({ id, title, subject, may, state, grantedAt }) => (
        <View key={id} className='wet-merchant-subject'>
          <View className='wet-beside wet-beside--apart'>
            <View className='wet-merchant-subject__title'>{`${title} ${subject}`}</View>
            <Tag tone={tones[state]}>{words.states[state]}</Tag>
          </View>
          <View className='wet-soft'>
            {words.mays[may]} · {words.granted(dayWords(beijingDay(grantedAt)))}
          </View>
          {(state === 'offered' || state === 'accepted') && (
            <Button kind='danger' label={words.revokeOf(title)} onPress={() => void revoke(id)}>
              {words.revoke}
            </Button>
          )}
        </View>
      ))}
    </Card>
  )
}
