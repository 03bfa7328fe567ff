import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Heading, Notice } from '@/components'
import { casesMessages } from '@/messages'
import { call, openPrint } from '@/platform'
import type { CaseView } from './useLiveCase'

const words = casesMessages.prints

/** Papers of the case to keep, to hand in or to hang up. Each is printed when it is asked for. */
export function PrintsCard({ caseNumber, prints = [] }: Pick<CaseView, 'caseNumber' | 'prints'>) {
  const [busy, setBusy] = useState<string>()
  const [failure, setFailure] = useState<string>()
  if (prints.length === 0) return null
  const open = async (print: string) => {
    setBusy(print)
    setFailure(undefined)
    const reply = await call('cases.print', { caseNumber, print })
    const opened = reply.ok && (await openPrint(reply.data))
    setBusy(undefined)
    if (!opened) setFailure(reply.ok ? words.notOpened : `${words.failed}：${reply.error.message}`)
  }
  return (
    <Card title={words.title}>
      {prints.map(({ id, title, note }) => (
        <View key={id} className='wet-print'>
          <View className='wet-print__words'>
            <Heading level={3}>{title}</Heading>
            <View className='wet-soft'>{note}</View>
          </View>
          <Button
            kind='secondary'
            busy={busy === id}
            disabled={busy !== undefined}
            label={words.open(title)}
            onPress={() => void open(id)}
          >
            {words.button}
          </Button>
        </View>
      ))}
      {failure && (
        <Notice tone='danger' live>
          {failure}
        </Notice>
      )}
    </Card>
  )
}
