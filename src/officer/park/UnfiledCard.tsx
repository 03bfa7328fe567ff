import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button, Card, ErrorState, Notice, Skeleton } from '@/components'
import { dayWords, nudgeMessages } from '@/messages'
import { callAsOfficer, newIdempotencyKey } from '@/platform'
import { nudgeLimits } from '../../../domain/annual-report'
import { useOfficerRead } from '../useOfficerRead'
import { UnfiledRow } from './UnfiledRow'

const words = nudgeMessages

type Said = { readonly sent: number; readonly others: number } | { readonly failure: string }

/** The park's merchants that have not filed, twenty at a time, and the reminder an officer can send: counted, into their inbox. */
export function UnfiledCard({ park }: { readonly park: string }) {
  /** where each page turned to began; the last is the one shown */
  const [turned, setTurned] = useState<readonly string[]>([])
  const after = turned[turned.length - 1]
  const reading = useOfficerRead('cases.deskUnfiled', { park, ...(after ? { after } : {}) })
  const { data, error } = reading
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<Said>()
  const key = useRef<{ readonly of: string; readonly id: string }>()
  if (!data) return error ? <ErrorState message={error.message} onRetry={() => void reading.reload()} /> : <Skeleton />

  const remind = async (merchants: string[]) => {
    if (busy) return
    // the same merchants again after a lost answer is the same reminder
    const of = merchants.join()
    if (key.current?.of !== of) key.current = { of, id: newIdempotencyKey() }
    setBusy(true)
    setSaid(undefined)
    const reply = await callAsOfficer('cases.deskNudge', { park, merchants }, key.current.id)
    setBusy(false)
    if (!reply.ok) return setSaid({ failure: reply.error.message })
    key.current = undefined
    const sent = reply.data.items.filter(({ outcome }) => outcome === 'sent').length
    setSaid({ sent, others: reply.data.items.length - sent })
    await reading.reload()
  }
  const turn = (pages: readonly string[]) => {
    setSaid(undefined)
    setTurned(pages)
  }
  const { year, closes, today, total, reachable, items, next } = data
  const open = items.filter(({ claimed, right }) => claimed && right.may).map(({ uscc }) => uscc)
  const day = dayWords(closes)
  return (
    <Card title={words.title(year)}>
      <View className='wet-soft'>{today > closes ? words.late(day) : words.until(day)}</View>
      {total === 0 ? <View>{words.none}</View> : <View>{words.total(total, reachable)}</View>}
      {said && <SaidNotice said={said} />}
      {items.map((item) => (
        <UnfiledRow key={item.uscc} item={item} busy={busy} onRemind={() => void remind([item.uscc])} />
      ))}
      {open.length > 1 && (
        <Button kind='secondary' block busy={busy} onPress={() => void remind(open)}>
          {words.remindPage(open.length)}
        </Button>
      )}
      <View className='wet-beside'>
        {turned.length > 0 && (
          <Button kind='quiet' onPress={() => turn(turned.slice(0, -1))}>
            {words.previous}
          </Button>
        )}
        {next && (
          <Button kind='quiet' onPress={() => turn([...turned, next])}>
            {words.next}
          </Button>
        )}
      </View>
      {total > 0 && <View className='wet-soft'>{words.rule(nudgeLimits.perYear, nudgeLimits.daysBetween)}</View>}
    </Card>
  )
}

function SaidNotice({ said }: { readonly said: Said }) {
  if ('failure' in said)
    return (
      <Notice tone='danger' live title={words.failed}>
        {said.failure}
      </Notice>
    )
  return (
    <Notice tone={said.sent > 0 ? 'success' : 'warning'} live>
      {said.sent > 0 && words.sent(said.sent)}
      {said.others > 0 && words.notSent(said.others)}
    </Notice>
  )
}
