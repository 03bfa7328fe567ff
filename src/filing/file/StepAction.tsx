import { ActionBar, Button } from '@/components'
import { filingMessages, jointMessages, mandatesMessages } from '@/messages'
import type { Step } from './steps'

interface StepActionProps {
  readonly step: Step
  /** Something stands against filing. */
  readonly blocked: boolean
  readonly busy: boolean
  /** Only prepared here, for the merchant to file. */
  readonly onHandOver?: (() => void) | undefined
  /** Others fill and sign their parts first: it is not filed from here. */
  readonly onTogether?: (() => void) | undefined
  readonly onNext: () => void
  /** It is not the same as what is already there. */
  readonly onOther: (onward: Step) => void
  readonly onDeclare: () => void
  readonly onSubmit: () => void
}

/** The one way on from a step, in reach of the thumb. The task list has its own rows. */
export function StepAction(props: StepActionProps) {
  const { step, blocked, busy, onHandOver, onTogether, onNext, onOther, onDeclare, onSubmit } = props
  switch (step.at) {
    case 'tasks':
      return null
    case 'section':
      return (
        <ActionBar>
          <Button block onPress={onNext}>
            {filingMessages.next}
          </Button>
        </ActionBar>
      )
    case 'similar':
      return (
        <ActionBar>
          <Button block onPress={() => onOther(step.onward)}>
            {filingMessages.similar.other}
          </Button>
        </ActionBar>
      )
    case 'check':
      if (onHandOver)
        return (
          <ActionBar>
            <Button block busy={busy} onPress={onHandOver}>
              {mandatesMessages.handOver}
            </Button>
          </ActionBar>
        )
      return (
        <ActionBar>
          {onTogether ? (
            <Button block busy={busy} disabled={blocked} onPress={onTogether}>
              {jointMessages.next}
            </Button>
          ) : (
            <Button block disabled={blocked} onPress={onDeclare}>
              {filingMessages.check.next}
            </Button>
          )}
        </ActionBar>
      )
    case 'declare':
      return (
        <ActionBar>
          <Button block busy={busy} onPress={onSubmit}>
            {busy ? filingMessages.declare.submitting : filingMessages.declare.submit}
          </Button>
        </ActionBar>
      )
  }
}
