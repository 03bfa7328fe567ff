import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button, Card, Notice } from '@/components'
import { officerMessages } from '@/messages'
import { callAsOfficer, newIdempotencyKey } from '@/platform'
import { availableActs } from '../../../domain/kernel/case'
import { liaisonServiceById } from '../../../domain/services/liaison'
import type { DeskCase } from './deskCase'

interface AssignCardProps {
  readonly desk: DeskCase
  /** The officer at the desk. */
  readonly me: string | undefined
  readonly onGiven: (name: string) => Promise<void>
}

const words = officerMessages.case

/** Who works on it: oneself, a colleague, or whom the rule chooses. Not there in a state in which nobody may be given it. */
export function AssignCard({ desk, me, onGiven }: AssignCardProps) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const key = useRef<{ to: string; key: string }>()
  const { caseNumber, colleagues, officer } = desk
  const service = liaisonServiceById(desk.service)
  const lawful = service ? availableActs(service.workflow, desk.state, 'regulator') : []
  if (!service?.liaison?.assigning.byOfficer.some((act) => lawful.includes(act))) return null

  const give = async (to: string) => {
    if (busy) return
    setBusy(true)
    setFailure(undefined)
    // a repeat after a lost answer is the same act
    if (key.current?.to !== to) key.current = { to, key: newIdempotencyKey() }
    const reply = await callAsOfficer(
      'cases.deskAssign',
      { caseNumber, ...(to ? { officer: to } : {}) },
      key.current.key,
    )
    setBusy(false)
    if (!reply.ok && (reply.error.code === 'unavailable' || reply.error.code === 'internal'))
      return setFailure(reply.error.message)
    key.current = undefined
    if (reply.ok) return onGiven(reply.data.officer.name)
    setFailure(reply.error.message)
  }
  return (
    <Card title={words.assign}>
      {failure && (
        <Notice tone='danger' live>
          {failure}
        </Notice>
      )}
      <View className='wet-beside'>
        {me !== undefined && officer?.id !== me && (
          <Button kind='secondary' busy={busy} onPress={() => void give(me)}>
            {words.toMe}
          </Button>
        )}
        <Button kind='quiet' disabled={busy} onPress={() => void give('')}>
          {words.byRule}
        </Button>
      </View>
      {colleagues
        .filter(({ id }) => id !== officer?.id && id !== me)
        .map(({ id, name, open, away }) => (
          <View key={id} className='wet-beside wet-beside--apart'>
            <View>{words.colleague(name, open, away)}</View>
            <Button kind='quiet' disabled={busy || away} label={words.give(name)} onPress={() => void give(id)}>
              {words.give(name)}
            </Button>
          </View>
        ))}
    </Card>
  )
}
