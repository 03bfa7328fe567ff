import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { accessible, Button, Card, Notice, SignInSheet } from '@/components'
import { knowledgeMessages } from '@/messages'
import { call, newIdempotencyKey, type ProcedureOutput } from '@/platform'

const words = knowledgeMessages

/** Whether an article helped: one vote a person, the newest counts. */
export function RateCard({ article: { id, version } }: { readonly article: ProcedureOutput<'knowledge.read'> }) {
  const [votes, setVotes] = useState<ProcedureOutput<'knowledge.rate'>>()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  /** The vote that waits for the sign-in. */
  const [waiting, setWaiting] = useState<boolean>()
  const key = useRef<{ helpful: boolean; key: string }>()

  const rate = async (helpful: boolean) => {
    if (busy) return
    setBusy(true)
    setFailure(undefined)
    // a repeat after a lost answer is the same vote, another thumb a new one
    if (key.current?.helpful !== helpful) key.current = { helpful, key: newIdempotencyKey() }
    const reply = await call('knowledge.rate', { id, version, helpful }, { idempotencyKey: key.current.key })
    setBusy(false)
    if (reply.ok) {
      key.current = undefined
      setVotes(reply.data)
    } else if (reply.error.code === 'not-signed-in') setWaiting(helpful)
    else setFailure(reply.error.message)
  }
  return (
    <Card title={words.rate}>
      {votes && <View {...accessible({ role: 'status' })}>{words.rated(votes.helpful, votes.unhelpful)}</View>}
      {failure && (
        <Notice tone='danger' live title={words.rateFailed}>
          {failure}
        </Notice>
      )}
      <View className='wet-beside'>
        <Button kind='secondary' busy={busy} onPress={() => void rate(true)}>
          {words.useful}
        </Button>
        <Button kind='secondary' busy={busy} onPress={() => void rate(false)}>
          {words.useless}
        </Button>
      </View>
      <SignInSheet
        open={waiting !== undefined}
        onClose={() => setWaiting(undefined)}
        onSignedIn={() => void (waiting !== undefined && rate(waiting))}
      />
    </Card>
  )
}
