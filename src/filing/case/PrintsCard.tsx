import { View } from '@tarojs/components'
import { Button, Card, Heading, Notice } from '@/components'
import { casesMessages } from '@/messages'
import { call } from '@/platform'
import { type PaperReply, usePrint } from '@/state'
import type { CaseView } from './useLiveCase'

const words = casesMessages.prints

/** Has one of the papers made. */
export type PrintPaper = (print: string) => Promise<PaperReply>

interface PrintsCardProps extends Pick<CaseView, 'caseNumber' | 'prints'> {
  /** How a paper is asked for by a reader who is not signed in but holds the query code. */
  readonly print?: PrintPaper | undefined
}

/** Papers of the case to keep, to hand in or to hang up. Each is printed when it is asked for. */
export function PrintsCard({ caseNumber, prints = [], print: ask }: PrintsCardProps) {
  const { busy, failure, print } = usePrint(words)
  if (prints.length === 0) return null
  const open = (id: string) => print(id, () => (ask ? ask(id) : call('cases.print', { caseNumber, print: id })))
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
