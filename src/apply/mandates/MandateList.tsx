import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Notice, Tag, type TagTone } from '@/components'
import { dayWords, instantWords, mandatesMessages } from '@/messages'
import { askToConfirm, call, newIdempotencyKey, openCase, type ProcedureOutput } from '@/platform'
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
      {items.map((mandate) => (
        <MandateRow key={mandate.id} mandate={mandate} onRevoke={() => void revoke(mandate.id)} />
      ))}
    </Card>
  )
}

/** One mandate with everything that has happened to it: given, taken up, used, taken back. */
function MandateRow({ mandate, onRevoke }: { readonly mandate: Mandate; readonly onRevoke: () => void }) {
  const { title, about, may, state, used } = mandate
  const name = `${title} ${about}`
  const caseNumber = used?.caseNumber
  return (
    <View className='wet-merchant-subject'>
      <View className='wet-beside wet-beside--apart'>
        <View className='wet-merchant-subject__title'>{name}</View>
        <Tag tone={tones[state]}>{words.states[state]}</Tag>
      </View>
      <View className='wet-soft'>{words.mays[may]}</View>
      {history(mandate).map((line) => (
        <View key={line}>{line}</View>
      ))}
      <View className='wet-beside'>
        {caseNumber && (
          <Button kind='quiet' label={words.seeCaseOf(name)} onPress={() => openCase(caseNumber)}>
            {words.seeCase}
          </Button>
        )}
        {(state === 'offered' || state === 'accepted') && (
          <Button kind='danger' label={words.revokeOf(name)} onPress={onRevoke}>
            {words.revoke}
          </Button>
        )}
      </View>
    </View>
  )
}

function history({ grantedAt, acceptedAt, used, revokedAt, expiresAt, state }: Mandate): readonly string[] {
  return [
    words.granted(dayWords(beijingDay(grantedAt))),
    ...(acceptedAt ? [words.accepted(instantWords(acceptedAt))] : []),
    ...(used ? [words[used.as](instantWords(used.at))] : []),
    ...(state === 'accepted' && !used ? [words.notUsed] : []),
    ...(revokedAt ? [words.revoked(instantWords(revokedAt))] : []),
    ...(state === 'offered' || state === 'accepted' ? [words.until(dayWords(beijingDay(expiresAt)))] : []),
  ]
}
