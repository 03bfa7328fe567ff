import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Citation, Heading, Notice, Pressable, Tag } from '@/components'
import { ConfirmRow } from '@/components/form'
import { dayWords, instantWords, jointMessages } from '@/messages'
import { askToConfirm, goBack, replacePage, servicePage, vibrate } from '@/platform'
import { beijingDay } from '../../../domain/kernel/calendar'
import type { Form } from '../../../domain/kernel/form'
import { type Parties, sharedPart } from '../../../domain/kernel/joint'
import type { PublicService } from '../../../domain/kernel/service'
import { type JointView, jointWrite } from './jointView'
import { SeatsCard } from './SeatsCard'
import { SignCard } from './SignCard'
import './joint.scss'

export interface JointProps {
  readonly joint: JointView
  readonly service: PublicService & { readonly parties: Parties }
  readonly form: Form
  readonly onPart: (part: string) => void
  readonly onChanged: () => Promise<void>
}

const words = jointMessages

/** Where a joint filing stands: who has signed, what is mine to fill, what I sign, and everything that has happened. */
export function JointContent({ joint, service, form, onPart, onChanged }: JointProps) {
  const [failure, setFailure] = useState<string>()
  const mine = joint.toSign.filter(({ seat }) => {
    const found = joint.seats.find(({ id }) => id === seat)
    return found !== undefined && found.state !== 'signed'
  })
  const leave = async () => {
    if (!(await askToConfirm(joint.began ? words.endQuestion : words.leaveQuestion))) return
    const reply = await jointWrite('cases.jointLeave', { id: joint.id })
    if (!reply.ok) return setFailure(reply.error.message)
    if (joint.began) await onChanged()
    else goBack()
  }
  return (
    <>
      <Card title={words.waits[waitsFor(joint)]}>
        <View className='wet-soft'>{words.until(dayWords(beijingDay(joint.expiresAt)))}</View>
        <Citation citation={service.parties.basis} />
      </Card>
      {failure && (
        <Notice tone='danger' live title={words.failed}>
          {failure}
        </Notice>
      )}
      <SeatsCard joint={joint} service={service} onChanged={onChanged} onFailure={setFailure} />
      {joint.parts.length > 0 && (
        <Card title={words.parts}>
          <View className='wet-tasks'>
            {joint.parts.map(({ id, title, done }, at) => (
              <Pressable key={id} className='wet-task' onPress={() => onPart(id)}>
                <View className='wet-task__number'>{at + 1}</View>
                <View className='wet-task__title'>{id === sharedPart ? words.partShared : title}</View>
                <Tag tone={done ? 'good' : 'attention'}>{done ? words.partDone : words.partOpen}</Tag>
              </Pressable>
            ))}
          </View>
        </Card>
      )}
      {mine.map((one) => (
        <SignCard
          key={one.seat}
          joint={joint}
          toSign={one}
          parties={service.parties}
          form={form}
          onChanged={onChanged}
        />
      ))}
      {joint.complete && joint.began && <SubmitCard joint={joint} onFailure={setFailure} onChanged={onChanged} />}
      <History joint={joint} />
      <Button kind='danger' block onPress={() => void leave()}>
        {joint.began ? words.end : words.leave}
      </Button>
    </>
  )
}

/** What the reader has to do next; while others still have to fill in what one signs, there is nothing to sign. */
function waitsFor(joint: JointView): keyof typeof words.waits {
  if (joint.parts.some(({ done }) => !done)) return 'fill'
  const open = joint.toSign.some(
    ({ seat, hindrances }) =>
      hindrances.length === 0 && joint.seats.some(({ id, state }) => id === seat && state !== 'signed'),
  )
  if (open) return 'sign'
  return joint.complete && joint.began ? 'submit' : 'others'
}

function SubmitCard({
  joint,
  onFailure,
  onChanged,
}: {
  readonly joint: JointView
  readonly onFailure: (message: string) => void
  readonly onChanged: () => Promise<void>
}) {
  const [declared, setDeclared] = useState(false)
  const [busy, setBusy] = useState(false)
  const submit = async () => {
    if (busy || !declared) return
    setBusy(true)
    const reply = await jointWrite('cases.jointSubmit', { id: joint.id, declared: true })
    setBusy(false)
    if (reply.ok) {
      vibrate()
      return replacePage(servicePage('receipt', joint.service), { n: reply.data.caseNumber })
    }
    onFailure(reply.error.message)
    await onChanged()
  }
  return (
    <Card title={words.submit}>
      <View>{words.submitWhy}</View>
      <ConfirmRow sentence={words.declare} confirmed={declared} onChange={setDeclared} />
      <Button block busy={busy} disabled={!declared} onPress={() => void submit()}>
        {words.submit}
      </Button>
    </Card>
  )
}

function History({ joint }: { readonly joint: JointView }) {
  return (
    <Card title={words.history}>
      {[...joint.steps].reverse().map(({ at, kind, by, seat = '', sections = [], voids }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two steps may be alike, and the list only grows at its head
        <View key={index} className='wet-joint__step'>
          <Heading level={3}>{words.steps[kind](by, seat, sections)}</Heading>
          {voids && <View className='wet-joint__void'>{words.voids(voids)}</View>}
          <View className='wet-soft'>{instantWords(at)}</View>
        </View>
      ))}
    </Card>
  )
}
