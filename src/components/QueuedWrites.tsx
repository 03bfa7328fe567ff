import { View } from '@tarojs/components'
import { instantWords, queueMessages as words } from '@/messages'
import { askToConfirm, openCase } from '@/platform'
import { type QueuedWrite, useOutbox } from '@/state/outbox'
import { Button } from './Button'
import { Card } from './Card'
import { Notice, type NoticeTone } from './Notice'

const tones: Readonly<Record<QueuedWrite['state'], NoticeTone>> = {
  waiting: 'info',
  held: 'warning',
  sent: 'success',
  refused: 'danger',
}

/** 待提交: everything that waits for the network, visible and to be taken back; then what has gone out by itself. */
export function QueuedWrites() {
  const { writes } = useOutbox()
  if (writes.length === 0) return null
  return (
    <Card title={words.title}>
      {writes.map((write) => (
        <QueuedLine key={write.id} write={write} />
      ))}
    </Card>
  )
}

/** One of them: what it is, how it stands, what can be done. */
export function QueuedLine({ write }: { readonly write: QueuedWrite }) {
  const { cancel, release } = useOutbox()
  const { id, title, state, queuedAt, message, service, caseNumber } = write
  const takeBack = async () => {
    const { question, content, yes } = words.cancelQuestion
    if (await askToConfirm({ title: question, content, confirmText: yes })) cancel(id)
  }
  return (
    <Notice tone={tones[state]} live title={words.states[state](title)}>
      {state === 'waiting' && <View>{words.since(instantWords(queuedAt))}</View>}
      {state === 'held' && <View>{words.held}</View>}
      {message && <View>{message}</View>}
      <View className='wet-beside'>
        {state === 'sent' && caseNumber && (
          <Button
            kind='quiet'
            onPress={() => {
              cancel(id)
              openCase(caseNumber, service)
            }}
          >
            {words.open}
          </Button>
        )}
        {(state === 'waiting' || state === 'held') && (
          <Button kind='quiet' label={words.nowOf(title)} onPress={() => release(id)}>
            {words.now}
          </Button>
        )}
        {(state === 'waiting' || state === 'held') && (
          <Button kind='quiet' label={words.cancelOf(title)} onPress={() => void takeBack()}>
            {words.cancel}
          </Button>
        )}
        {(state === 'sent' || state === 'refused') && (
          <Button kind='quiet' onPress={() => cancel(id)}>
            {words.seen}
          </Button>
        )}
      </View>
    </Notice>
  )
}
