import { View } from '@tarojs/components'
import { Button, Card, Heading, Notice } from '@/components'
import { ConfirmRow } from '@/components/form'
import { filingMessages, queueMessages } from '@/messages'
import { switchToTab } from '@/platform'
import { say } from '../../../domain/kernel/case'
import type { Answers } from '../../../domain/kernel/form'
import type { PublicService } from '../../../domain/kernel/service'

/** What went wrong with the last attempt, as the page shows it. */
export type SubmitProblem =
  | { readonly kind: 'not-all' }
  | { readonly kind: 'failed'; readonly message: string; readonly retryAfter?: number }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'anonymous-offline' }

interface DeclareStepProps {
  readonly service: PublicService
  readonly answers: Answers
  readonly ticked: ReadonlySet<number>
  readonly problem?: SubmitProblem | undefined
  /** WeChat will ask whether it may remind of this case: said before it does. */
  readonly reminds?: boolean
  readonly onTick: (sentence: number, ticked: boolean) => void
  readonly onSubmitAnew: () => void
  readonly onBack: () => void
}

const words = filingMessages.declare

/** Each sentence of the declaration confirmed on its own, and what happens after the press. */
export function DeclareStep({ service, answers, ticked, problem, reminds, ...on }: DeclareStepProps) {
  const { onTick, onSubmitAnew, onBack } = on
  return (
    <>
      <View className='wet-step'>
        <Heading level={2}>{words.title}</Heading>
        <View className='wet-soft'>{words.why}</View>
      </View>
      <Card>
        {service.declaration.map((sentence, at) => (
          <ConfirmRow
            key={sentence}
            sentence={sentence}
            confirmed={ticked.has(at)}
            onChange={(confirmed) => onTick(at, confirmed)}
          />
        ))}
      </Card>
      <Card title={words.next}>
        <View>{service.receivedMoment}</View>
        <View>{say(service.workflow.submitted.applicant, answers)}</View>
        {reminds && <View>{words.reminds}</View>}
      </Card>
      {problem && <ProblemNotice problem={problem} onSubmitAnew={onSubmitAnew} />}
      <Button kind='quiet' onPress={onBack}>
        {filingMessages.toCheck}
      </Button>
    </>
  )
}

function ProblemNotice({ problem, onSubmitAnew }: { problem: SubmitProblem; onSubmitAnew: () => void }) {
  const errors = filingMessages.errors
  switch (problem.kind) {
    case 'not-all':
      return (
        <Notice tone='danger' live>
          {words.notAll}
        </Notice>
      )
    case 'conflict':
      return (
        <Notice tone='warning' live title={errors.conflictTitle}>
          <View>{errors.conflict}</View>
          <View className='wet-beside'>
            <Button kind='secondary' onPress={() => switchToTab('pages/cases/index')}>
              {errors.toCases}
            </Button>
            <Button kind='quiet' onPress={onSubmitAnew}>
              {errors.submitAnew}
            </Button>
          </View>
        </Notice>
      )
    case 'anonymous-offline':
      return (
        <Notice tone='warning' live>
          {queueMessages.anonymous}
        </Notice>
      )
    case 'failed':
      return (
        <Notice tone='danger' live title={errors.title}>
          <View>{problem.message}</View>
          <View>
            {problem.retryAfter !== undefined && errors.retryAfter(problem.retryAfter)}
            {errors.kept}
          </View>
        </Notice>
      )
  }
}
