import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Heading, Notice } from '@/components'
import { casesMessages } from '@/messages'
import { call, openPrint } from '@/platform'
import type { RpcReply } from '../../../cloudfunctions/platform/contract'
import type { CaseView } from './useLiveCase'

const words = casesMessages.prints

/** Has a paper made; the answer is where it lies for a while. */
export type PrintPaper = (print: string) => Promise<RpcReply<{ readonly url: string; readonly name: string }>>

interface PrintsCardProps extends Pick<CaseView, 'caseNumber' | 'prints'> {
  /** How a paper is asked for by a reader who is not signed in but holds the query code. */
  readonly print?: PrintPaper | undefined
}

/** Papers of the case to keep, to hand in or to hang up. Each is printed when it is asked for. */
export function PrintsCard({ caseNumber, prints = [], print: ask }: PrintsCardProps) {
  const [busy, setBusy] = useState<string>()
  const [failure, setFailure] = useState<string>()
  if (prints.length === 0) return null
  const open = async (print: string) => {
    setBusy(print)
    setFailure(undefined)
    const reply = await (ask ? ask(print) : call('cases.print', { caseNumber, print }))
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
