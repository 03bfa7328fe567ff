import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Notice, Tag, type TagTone } from '@/components'
import { QrCode } from '@/components/qr'
import { dayWords, jointMessages } from '@/messages'
import { askToConfirm, copyText, pageLink, sharedAddress, showToast, useShare } from '@/platform'
import { beijingDay } from '../../../domain/kernel/calendar'
import { mayAlsoTake } from '../../../domain/kernel/joint'
import type { PublicService } from '../../../domain/kernel/service'
import { type JointSeat, type JointView, jointWrite } from './jointView'

interface SeatsCardProps {
  readonly joint: JointView
  readonly service: PublicService
  readonly onChanged: () => Promise<void>
  readonly onFailure: (message: string) => void
}

interface Offer {
  readonly seat: JointSeat
  readonly token: string
  readonly expiresAt: string
}

const words = jointMessages
const tones: Readonly<Record<JointSeat['state'], TagTone>> = {
  open: 'attention',
  invited: 'brand',
  taken: 'brand',
  filled: 'brand',
  signed: 'good',
  void: 'bad',
}

/** Who has to sign and how far each is; whoever began invites, takes back, or takes a place themselves. */
export function SeatsCard({ joint, service, onChanged, onFailure }: SeatsCardProps) {
  const [offer, setOffer] = useState<Offer>()
  const path = offer && invitationPath(offer.token)
  useShare(() => ({
    title: offer ? words.shareTitle(service.title, offer.seat.title) : service.title,
    path: path ?? sharedAddress('pages/home/index', {}),
  }))
  const invite = async (seat: JointSeat) => {
    const reply = await jointWrite('cases.jointInvite', { id: joint.id, seat: seat.id })
    if (!reply.ok) return onFailure(reply.error.message)
    setOffer({ seat, ...reply.data })
    await onChanged()
  }
  const take = async (seat: JointSeat) => {
    const reply = await jointWrite('cases.jointTake', { id: joint.id, seat: seat.id })
    if (!reply.ok) return onFailure(reply.error.message)
    await onChanged()
  }
  const release = async (seat: JointSeat) => {
    if (!(await askToConfirm(words.releaseQuestion))) return
    const reply = await jointWrite('cases.jointRelease', { id: joint.id, seat: seat.id })
    if (!reply.ok) return onFailure(reply.error.message)
    setOffer(undefined)
    await onChanged()
  }
  const held = joint.seats.filter(({ mine }) => mine)
  const mayTake = (seat: JointSeat) => service.parties !== undefined && mayAlsoTake(service.parties, seat, held)
  return (
    <Card title={words.people}>
      {joint.seats.map((seat) => (
        <View key={seat.id} className='wet-joint__seat'>
          <View className='wet-beside wet-beside--apart'>
            <View className='wet-joint__who'>
              {titleOf(seat)}
              {seat.mine ? ` · ${words.you}` : ''}
            </View>
            <Tag tone={tones[seat.state]}>{words.states[seat.state]}</Tag>
          </View>
          {seat.signedAt && <View className='wet-soft'>{words.signedAt(seat.signedAt)}</View>}
          {seat.state === 'void' && <View className='wet-joint__void'>{words.voidWhy}</View>}
          {joint.began && !seat.mine && (
            <View className='wet-beside'>
              {(seat.state === 'open' || seat.state === 'invited') && (
                <Button
                  kind='secondary'
                  label={(seat.state === 'open' ? words.inviteOf : words.inviteAgainOf)(titleOf(seat))}
                  onPress={() => void invite(seat)}
                >
                  {seat.state === 'open' ? words.invite : words.inviteAgain}
                </Button>
              )}
              {(seat.state === 'open' || seat.state === 'invited') && mayTake(seat) && (
                <Button kind='quiet' label={words.takeOf(seat.name ?? seat.title)} onPress={() => void take(seat)}>
                  {words.take}
                </Button>
              )}
              {seat.state !== 'open' && (
                <Button kind='quiet' label={words.releaseOf(titleOf(seat))} onPress={() => void release(seat)}>
                  {words.release}
                </Button>
              )}
            </View>
          )}
          {offer?.seat.id === seat.id && path && (
            <Notice tone='success' live title={`${words.invitation} ${offer.token}`}>
              <QrCode text={qrText(path, offer.token)} label={words.invitationQr} />
              <View>{words.invitationText}</View>
              <View className='wet-soft'>{words.invitationUntil(dayWords(beijingDay(offer.expiresAt)))}</View>
              <View className='wet-beside'>
                {process.env.TARO_ENV === 'h5' ? (
                  <Button kind='secondary' onPress={() => void copy(pageLink(path))}>
                    {words.copyLink}
                  </Button>
                ) : (
                  <Button kind='secondary' share>
                    {words.share}
                  </Button>
                )}
                <Button kind='quiet' onPress={() => void copy(offer.token)}>
                  {words.copyCode}
                </Button>
              </View>
            </Notice>
          )}
        </View>
      ))}
    </Card>
  )
}

function titleOf({ title, name }: JointSeat): string {
  return name ? `${title}（${name}）` : title
}

function invitationPath(token: string): string {
  return sharedAddress('apply/invitation/index', { t: token })
}

/** A browser opens the link; WeChat's scanner inside the mini-program reads the code itself. */
function qrText(path: string, token: string): string {
  return process.env.TARO_ENV === 'h5' ? pageLink(path) : token
}

async function copy(text: string): Promise<void> {
  if (await copyText(text)) showToast(words.copied)
}
