import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Notice } from '@/components'
import { ConfirmRow, FindingLine } from '@/components/form'
import { DocumentSections } from '@/components/talk'
import { jointMessages } from '@/messages'
import { call, openPage, vibrate } from '@/platform'
import type { Answers, DocumentSection, Form } from '../../../domain/kernel/form'
import { ownersOf, type Parties, sharedPart, signedDigest } from '../../../domain/kernel/joint'
import type { Finding } from '../../../domain/kernel/rules'
import { type JointView, jointWrite } from './jointView'

interface SignCardProps {
  readonly joint: JointView
  readonly toSign: JointView['toSign'][number]
  readonly parties: Parties
  readonly form: Form
  readonly onChanged: () => Promise<void>
}

const words = jointMessages

/** The whole document as this signer is shown it, each sentence confirmed, and one press. The digest is taken over what is here. */
export function SignCard({ joint, toSign, parties, form, onChanged }: SignCardProps) {
  const [chosen, setOpen] = useState<boolean>()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [failure, setFailure] = useState<string>()
  const [busy, setBusy] = useState(false)
  const seat = joint.seats.find(({ id }) => id === toSign.seat)
  const role = parties.roles.find(({ id }) => id === seat?.role)
  if (!seat || !role) return null
  const sections = toSign.sections as unknown as readonly DocumentSection[]
  const digest = signedDigest({
    form: form.id,
    version: form.version,
    role: role.id,
    confirms: role.confirms,
    sections,
  })
  const ownerOf = ownersOf(form, parties, joint.answers as Answers)
  const within = (parts: readonly { id: string }[], field: string | undefined) =>
    field !== undefined && parts.some(({ id }) => id === ownerOf(field))
  // what is still open in one's own part is asked there, not told here
  const unfilled = joint.parts.filter(({ done }) => !done)
  const toFill = toSign.hindrances.some(({ field }) => within(unfilled, field))
  const own = toSign.hindrances.filter(
    ({ field }) => !field || (within(joint.parts, field) && !within(unfilled, field)),
  )
  const others = toSign.hindrances.filter(({ field }) => field && !within(joint.parts, field))
  const waiting = [...new Set(others.map(({ field = '' }) => ownerTitle(joint, ownerOf(field))))]
  // nobody signs what is folded away
  const open = chosen ?? toSign.hindrances.length === 0
  const all = role.confirms.every((sentence) => ticked.has(sentence))
  const sign = async () => {
    if (busy || !all) return
    setBusy(true)
    setFailure(undefined)
    const reply = await jointWrite('cases.jointSign', { id: joint.id, seat: seat.id, digest, confirmed: true })
    setBusy(false)
    if (reply.ok) vibrate()
    else setFailure(reply.error.code === 'conflict' ? words.changed : reply.error.message)
    await onChanged()
  }
  return (
    <Card title={words.signTitle(seat.title)}>
      <View className='wet-soft'>{words.signWhy}</View>
      {seat.stands === false && (
        <Notice tone='warning'>
          <View>{words.stands}</View>
          <Button kind='secondary' onPress={() => openPage('apply/merchants/index')}>
            {words.toMerchants}
          </Button>
        </Notice>
      )}
      <Button kind='quiet' onPress={() => setOpen(!open)}>
        {open ? words.hideDocument : words.showDocument}
      </Button>
      {open && (
        <DocumentSections sections={sections} linkOf={(fileId) => call('cases.jointFile', { id: joint.id, fileId })} />
      )}
      {open && <View className='wet-soft'>{words.digest(digest)}</View>}
      {toSign.hindrances.length > 0 ? (
        <Notice tone={own.length > 0 ? 'warning' : 'info'} title={words.hindered}>
          {toFill && <View>{words.fillFirst}</View>}
          {waiting.length > 0 && <View>{words.waitsForPart(waiting)}</View>}
          {own.map((finding) => (
            <FindingLine key={finding.check + finding.field + finding.message} finding={finding as Finding} />
          ))}
        </Notice>
      ) : (
        <>
          <View>{words.confirmAll}</View>
          {role.confirms.map((sentence) => (
            <ConfirmRow
              key={sentence}
              sentence={sentence}
              confirmed={ticked.has(sentence)}
              onChange={(confirmed) =>
                setTicked(new Set(confirmed ? [...ticked, sentence] : [...ticked].filter((one) => one !== sentence)))
              }
            />
          ))}
          <Button block busy={busy} disabled={!all || seat.stands === false} onPress={() => void sign()}>
            {words.sign}
          </Button>
        </>
      )}
      {failure && (
        <Notice tone='danger' live title={words.failed}>
          {failure}
        </Notice>
      )}
    </Card>
  )
}

/** Who fills a part: the seat's title, or whoever began for what is shared. */
function ownerTitle({ seats }: JointView, part: string): string {
  return part === sharedPart ? words.starter : (seats.find(({ id }) => id === part)?.title ?? words.starter)
}
