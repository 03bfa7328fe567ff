import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Notice, SignInSheet, Tag, type TagTone } from '@/components'
import { dayWords, registerMessages } from '@/messages'
import { askToConfirm } from '@/platform'
import { useSession } from '@/state'
import { deviceDay } from '@/state/drafts'
import { checkName, composeName, type EntityKind, type NameParts } from '../../../domain/registration'
import { type KeptName, useReservations } from './useReservations'

const words = registerMessages.reservation

const tones: Readonly<Record<KeptName['state'], TagTone>> = {
  asked: 'brand',
  reserved: 'good',
  refused: 'bad',
  expired: 'attention',
  used: 'neutral',
  releasing: 'brand',
  released: 'neutral',
}

interface ReservationCardProps {
  readonly parts: NameParts | undefined
  readonly kind: Exclude<EntityKind, 'branch'>
  /** Takes a name that was kept into the workshop again. */
  readonly onTake: (name: KeptName) => void
}

/**
 * Names the registrar keeps for the person, and the wish to keep this one. Identity is asked at the press; a name that has
 * expired stays here, to be kept again with one tap.
 */
export function ReservationCard({ parts, kind, onTake }: ReservationCardProps) {
  const { status } = useSession()
  const { items, problem, busy, reserve, release } = useReservations(status === 'signed-in')
  const [signingIn, setSigningIn] = useState(false)
  const name = parts && composeName(parts)
  const here = items.find((one) => one.name === name && one.kind === kind)
  const allowed = parts !== undefined && checkName(parts, { kind }, deviceDay()).outcome !== 'rejected'
  const standing = here && (here.state === 'asked' || here.state === 'reserved' || here.state === 'releasing')
  const press = () => {
    if (!parts) return
    if (status === 'signed-in') void reserve(kind, parts)
    else setSigningIn(true)
  }
  const giveBack = async (one: KeptName) => {
    if (await askToConfirm(words.releaseConfirm)) void release(one.id)
  }
  return (
    <Card title={words.title}>
      <View className='wet-soft'>{words.how}</View>
      {problem && (
        <Notice tone='danger' live>
          {problem}
        </Notice>
      )}
      {parts && !standing && (
        <Button block disabled={!allowed} busy={busy} onPress={press}>
          {here?.state === 'expired' ? words.again : words.reserve}
        </Button>
      )}
      {parts && !allowed && <View className='wet-soft'>{words.notAllowed}</View>}
      {items.map((one) => (
        <View key={one.id} className='register-near'>
          <View className='register-near__head'>
            <View>{one.name}</View>
            <Tag tone={tones[one.state]}>{words.states[one.state]}</Tag>
          </View>
          <View className='wet-soft'>{sentence(one)}</View>
          <View className='wet-beside'>
            {one.name !== name && (
              <Button kind='quiet' label={words.takeOf(one.name)} onPress={() => onTake(one)}>
                {one.state === 'expired' ? words.againTake : words.take}
              </Button>
            )}
            {one.state === 'reserved' && (
              <Button kind='quiet' label={words.releaseOf(one.name)} onPress={() => void giveBack(one)}>
                {words.release}
              </Button>
            )}
          </View>
        </View>
      ))}
      <SignInSheet
        open={signingIn}
        onClose={() => setSigningIn(false)}
        onSignedIn={() => void (parts && reserve(kind, parts))}
      />
    </Card>
  )
}

function sentence({ state, expiresOn, reason }: KeptName): string {
  const until = expiresOn ? dayWords(expiresOn) : ''
  return words.sentences[state](until, reason ?? '')
}
