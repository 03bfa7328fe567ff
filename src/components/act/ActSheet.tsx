import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { casesMessages } from '@/messages'
import type { ProcedureOutput } from '@/platform'
import type { RpcReply } from '../../../cloudfunctions/platform/contract'
import type { ActDefinition } from '../../../domain/kernel/case'
import type { Answers } from '../../../domain/kernel/form'
import { Button } from '../Button'
import { Citation } from '../Citation'
import { Notice } from '../Notice'
import { Sheet } from '../Sheet'
import { ActFields } from './ActFields'
import { type Act, useAct } from './useAct'
import './ActSheet.scss'

/** What came of an act: done, or kept on this phone until the network is back. */
export type ActSent = ProcedureOutput<'cases.act'> | { readonly queued: true }

/** Sends one act of a side with what it says. */
export type SendAct = (act: string, data: Answers, idempotencyKey: string) => Promise<RpcReply<ActSent>>

interface ActSheetProps {
  readonly caseNumber: string
  readonly act: string
  readonly definition: ActDefinition
  readonly answers: Answers
  readonly send: SendAct
  readonly onAnswers: (change: (answers: Answers) => Answers) => void
  readonly onClose: () => void
  readonly onSent: (sent: ActSent) => void
  /** The case had moved on and this act is no longer possible. */
  readonly onMoved: () => Promise<void>
  /** What helps to fill it in, above the questions: templates of an answer. */
  readonly help?: (act: Act) => ReactNode
}

/** One act of a case: its fields, what cannot be taken back, one press. */
export function ActSheet(props: ActSheetProps) {
  const { caseNumber, act, definition, answers, send, onAnswers, onClose, onSent, onMoved, help } = props
  const acting = useAct({
    scope: `${caseNumber}:${act}`,
    fields: definition.fields ?? [],
    answers,
    onAnswers,
    send: (data, key) => send(act, data, key),
    onSent,
    onMoved,
  })
  return (
    <Sheet open title={definition.label} onClose={onClose}>
      <Citation citation={definition.basis} />
      {help?.(acting)}
      <ActFields act={acting} />
      {definition.confirm && <Notice tone='warning'>{definition.confirm}</Notice>}
      <View className='wet-act-buttons'>
        <Button
          block
          kind={definition.confirm ? 'danger' : 'primary'}
          busy={acting.busy}
          onPress={() => void acting.submit()}
        >
          {definition.confirm ? definition.label : casesMessages.send}
        </Button>
        <Button block kind='quiet' disabled={acting.busy} onPress={onClose}>
          {casesMessages.cancel}
        </Button>
      </View>
    </Sheet>
  )
}
