import { View } from '@tarojs/components'
import { Button } from '@/components'
import { ActFields, useAct } from '@/components/act'
import { consultMessages } from '@/messages'
import { call, showToast } from '@/platform'
import type { ActDefinition } from '../../../domain/kernel/case'
import type { useTyped } from './useTyped'

interface ComposerProps {
  readonly caseNumber: string
  readonly act: string
  readonly definition: ActDefinition
  readonly typing: ReturnType<typeof useTyped>
  readonly onSent: () => Promise<void>
}

/** Writing on: a message and files, kept on this phone until they are sent. */
export function Composer({ caseNumber, act, definition, typing, onSent }: ComposerProps) {
  const [typed, setTyped] = typing
  const acting = useAct({
    scope: `${caseNumber}:${act}`,
    fields: definition.fields ?? [],
    answers: typed[act] ?? {},
    onAnswers: (change) => setTyped((all) => ({ ...all, [act]: change(all[act] ?? {}) })),
    send: (data, idempotencyKey) => call('cases.act', { caseNumber, act, data }, { idempotencyKey }),
    onSent: () => {
      setTyped((all) => ({ ...all, [act]: {} }))
      showToast(consultMessages.sent)
      void onSent()
    },
    onMoved: onSent,
  })
  return (
    <View className='wet-composer'>
      <ActFields act={acting} />
      <View className='wet-soft'>{consultMessages.kept}</View>
      <Button block busy={acting.busy} onPress={() => void acting.submit()}>
        {consultMessages.send(definition.label)}
      </Button>
    </View>
  )
}
