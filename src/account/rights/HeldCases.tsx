import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button, Card, ErrorState, Notice, Skeleton } from '@/components'
import { rightsMessages } from '@/messages'
import { askToConfirm, call, newIdempotencyKey } from '@/platform'
import { useRead } from '@/state'
import { longDate, plainDate } from '../../../domain/kernel/calendar'

const words = rightsMessages.cases

/** One's own cases with what is still held of each, and the way to have it deleted where nothing stands against it. */
export function HeldCases() {
  const [page, setPage] = useState(0)
  const { data, error, loading, reload } = useRead({ procedure: 'cases.held', input: { page } })
  const [busy, setBusy] = useState<string>()
  const [said, setSaid] = useState<{ tone: 'success' | 'danger'; text: string }>()
  // a repeat after a lost answer is the same deletion
  const keys = useRef(new Map<string, string>())

  const erase = async (caseNumber: string, title: string) => {
    const sure = await askToConfirm({ title: words.erase, content: words.question(title), confirmText: words.erase })
    if (!sure) return
    const key = keys.current.get(caseNumber) ?? newIdempotencyKey()
    keys.current.set(caseNumber, key)
    setBusy(caseNumber)
    const reply = await call('cases.erase', { caseNumber }, { idempotencyKey: key })
    setBusy(undefined)
    if (reply.ok || reply.error.code !== 'unavailable') keys.current.delete(caseNumber)
    setSaid(reply.ok ? { tone: 'success', text: words.erased(title) } : { tone: 'danger', text: reply.error.message })
    await reload()
  }

  return (
    <Card title={words.title}>
      {said && (
        <Notice tone={said.tone} live>
          {said.text}
        </Notice>
      )}
      {!data && !error && <Skeleton cards={1} />}
      {!data && error && <ErrorState message={error.message} onRetry={() => void reload()} busy={loading} />}
      {data?.items.length === 0 && <View>{words.none}</View>}
      {data?.items.map(({ caseNumber, title, stateLabel, held, until, why }) => (
        <View key={caseNumber} className='rights-case'>
          <View>{words.line(title, stateLabel)}</View>
          <View className='wet-soft'>{caseNumber}</View>
          {!held && <View>{words.gone}</View>}
          {until && <View>{words.until(longDate(plainDate(until)))}</View>}
          {why && <View>{why}</View>}
          {held && !why && (
            <Button
              kind='danger'
              busy={busy === caseNumber}
              label={words.eraseOf(title)}
              onPress={() => void erase(caseNumber, title)}
            >
              {words.erase}
            </Button>
          )}
        </View>
      ))}
      <View className='wet-beside'>
        {page > 0 && (
          <Button kind='secondary' onPress={() => setPage(page - 1)}>
            {words.later}
          </Button>
        )}
        {data?.more && (
          <Button kind='secondary' onPress={() => setPage(page + 1)}>
            {words.earlier}
          </Button>
        )}
      </View>
    </Card>
  )
}
