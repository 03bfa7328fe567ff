import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card, Notice } from '@/components'
import { FormField } from '@/components/form'
import { followMessages } from '@/messages'
import type { RpcError } from '../../../cloudfunctions/platform/contract'
import { parseCaseNumber, parseFollowSecret } from '../../../domain/kernel/case'
import type { Field } from '../../../domain/kernel/form'
import type { Finding } from '../../../domain/kernel/rules'

export type TypedKeys = Readonly<Record<'caseNumber' | 'secret', string>>

interface FollowFormProps {
  readonly typed: TypedKeys
  /** 查看 was pressed: what is wrong is shown from now on. */
  readonly attempted: boolean
  readonly error: RpcError | undefined
  readonly onType: (key: keyof TypedKeys, text: string) => void
}

const words = followMessages

const fields = [
  { key: 'caseNumber', kind: 'text', label: words.number, hint: words.numberHint, required: true, maxLength: 24 },
  { key: 'secret', kind: 'text', label: words.secret, hint: words.secretHint, required: true, maxLength: 24 },
] as const satisfies readonly Field[]

/** Number and query code as typed; spaces, hyphens and lower case do not matter. */
export function FollowForm({ typed, attempted, error, onType }: FollowFormProps) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const problems = keyProblems(typed)
  return (
    <>
      <View>{words.why}</View>
      {error && (
        <Notice tone='danger' live title={words.failed}>
          <View>{error.message}</View>
          {error.retryAfter !== undefined && <View>{words.retryAfter(error.retryAfter)}</View>}
        </Notice>
      )}
      <Card>
        {fields.map((field) => (
          <FormField
            key={field.key}
            field={field}
            value={typed[field.key]}
            required
            findings={
              attempted || (left.has(field.key) && typed[field.key] !== '')
                ? problems.filter((problem) => problem.field === field.key)
                : []
            }
            scope='follow'
            onChange={(change) => onType(field.key, typeof change === 'string' ? change : '')}
            onSettle={() => setLeft((keys) => new Set([...keys, field.key]))}
          />
        ))}
      </Card>
      <View className='wet-soft'>{words.lost}</View>
    </>
  )
}

/** What cannot be a number or a query code at all; whether they fit each other only the server knows. */
export function keyProblems({ caseNumber, secret }: TypedKeys): readonly Finding[] {
  const problem = (field: string, message: string): Finding => ({ check: 'follow', severity: 'blocks', message, field })
  return [
    ...(parseCaseNumber(caseNumber) ? [] : [problem('caseNumber', words.numberWrong)]),
    ...(parseFollowSecret(secret) ? [] : [problem('secret', words.secretWrong)]),
  ]
}
