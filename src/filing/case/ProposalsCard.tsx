import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, DefinitionRows, Notice } from '@/components'
import { instantWords, jointMessages } from '@/messages'
import { call, newIdempotencyKey } from '@/platform'
import { useService } from '../packageServices'
import type { CaseView } from './useLiveCase'

const words = jointMessages.proposals

/** What another party of a joint filing has proposed: it is done when everybody has agreed to just that. */
export function ProposalsCard({ view, onActed }: { readonly view: CaseView; readonly onActed: () => Promise<void> }) {
  const [failure, setFailure] = useState<string>()
  const [busy, setBusy] = useState(false)
  const acts = useService(view.service)?.workflow.acts ?? {}
  const { caseNumber, proposals = [] } = view
  const agree = async (act: string, digest: string) => {
    if (busy) return
    setBusy(true)
    setFailure(undefined)
    const reply = await call('cases.agree', { caseNumber, act, digest }, { idempotencyKey: newIdempotencyKey() })
    setBusy(false)
    if (!reply.ok) setFailure(reply.error.message)
    await onActed()
  }
  return (
    <>
      {proposals.map(({ act, digest, proposedAt, agreed, waitsFor, mine, document }) => (
        <Card key={act} title={words.title(acts[act]?.label ?? act)}>
          <View className='wet-soft'>{instantWords(proposedAt)}</View>
          {document.map((section) => (
            <DefinitionRows key={section.id} rows={section.rows.map(({ label, text }) => ({ label, text }))} />
          ))}
          <View>{words.agreed(agreed)}</View>
          <View>{words.waits(waitsFor)}</View>
          {mine ? (
            <View className='wet-soft'>{words.done}</View>
          ) : (
            <Button block busy={busy} onPress={() => void agree(act, digest)}>
              {words.agree}
            </Button>
          )}
          {failure && <Notice tone='danger'>{failure}</Notice>}
        </Card>
      ))}
    </>
  )
}
