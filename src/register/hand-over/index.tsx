import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button, Card, Choices, EmptyState, Notice, Page } from '@/components'
import { QrCode } from '@/components/qr'
import { registerMessages, timeWords } from '@/messages'
import { call, newIdempotencyKey, openPage, usePageParams } from '@/platform'
import { draftOf } from '@/state/drafts'
import { city } from '../../../config/city'
import '../register.scss'

const words = registerMessages.handOver

interface HandedOver {
  readonly code: string
  readonly expiresAt: string
}

/** Prepared at home, finished at the desk: a code for the draft that an officer types or scans, good for ten minutes. */
export default function HandOverPage() {
  const { service = '' } = usePageParams()
  const draft = draftOf(service)
  const [handed, setHanded] = useState<HandedOver>()
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [counter, setCounter] = useState('')
  const over = useOver(handed?.expiresAt)
  const counters = city.divisions.filter(({ route }) => route === 'here')

  const make = async () => {
    if (!draft) return
    setBusy(true)
    const { formVersion, answers } = draft
    const reply = await call(
      'cases.handOver',
      { service, formVersion, answers: { ...answers } },
      { idempotencyKey: newIdempotencyKey() },
    )
    setBusy(false)
    setHanded(reply.ok ? reply.data : undefined)
    setProblem(reply.ok ? undefined : reply.error.message)
  }
  if (!draft)
    return (
      <Page title={words.page}>
        <EmptyState title={words.none} text={words.noneText}>
          <Button onPress={() => openPage('apply/family/index', { family: 'registration' })}>{words.toServices}</Button>
        </EmptyState>
      </Page>
    )
  return (
    <Page title={words.page}>
      <Card title={words.counter}>
        <View>{words.anyCounter}</View>
        <Choices
          label={words.counter}
          options={counters.map(({ code, name }) => ({ id: code, label: name }))}
          value={counter}
          onChoose={setCounter}
        />
        {counter !== '' && (
          <View className='wet-soft'>
            {words.goTo(counters.find(({ code }) => code === counter)?.bureau.name ?? '')}
          </View>
        )}
      </Card>
      <Card title={words.code}>
        <View>{words.how}</View>
        {problem && (
          <Notice tone='danger' live>
            {problem}
          </Notice>
        )}
        {handed && !over && (
          <>
            <QrCode text={handed.code} label={words.qr} />
            <View className='register-name wet-centre'>{handed.code}</View>
            <View className='wet-soft wet-centre'>{words.until(timeWords(handed.expiresAt))}</View>
          </>
        )}
        {handed && over && <Notice tone='warning'>{words.over}</Notice>}
        <Button block kind={handed && !over ? 'secondary' : 'primary'} busy={busy} onPress={() => void make()}>
          {handed ? words.again : words.make}
        </Button>
        <View className='wet-soft'>{words.safe}</View>
      </Card>
    </Page>
  )
}

/** True from the moment the time is over. */
function useOver(expiresAt: string | undefined): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    setOver(false)
    if (!expiresAt) return
    const timer = setTimeout(() => setOver(true), Math.max(0, new Date(expiresAt).getTime() - Date.now()))
    return () => clearTimeout(timer)
  }, [expiresAt])
  return over
}
