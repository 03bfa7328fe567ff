import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { Notice, Page, QueuedLine, SignInSheet } from '@/components'
import { filingMessages, newsMessages, queueMessages } from '@/messages'
import { goBack, scrollToId } from '@/platform'
import { draftOf, flushDrafts } from '@/state/drafts'
import { useQueuedFiling } from '@/state/outbox'
import { type Form, visibleSections } from '../../../domain/kernel/form'
import { blocksFiling, examine, journey } from '../../../domain/kernel/rules'
import type { PublicService } from '../../../domain/kernel/service'
import { CheckStep } from './CheckStep'
import { ConflictCard } from './ConflictCard'
import { CopyNotice } from './CopyNotice'
import { DeclareStep } from './DeclareStep'
import type { FilingRecord } from './filingRecord'
import { SectionStep } from './SectionStep'
import { SimilarStep } from './SimilarStep'
import { StepAction } from './StepAction'
import { StoryNotice } from './StoryNotice'
import { type Step, stepBack, stepOn } from './steps'
import { TaskList } from './TaskList'
import { useAnnounced } from './useAnnounced'
import { useDraftCopy } from './useDraftCopy'
import { useFiling } from './useFiling'
import { useHandOver } from './useHandOver'
import { useMerchantPrefill } from './useMerchantPrefill'
import { useSimilar } from './useSimilar'
import { useStory } from './useStory'
import { useSubmit } from './useSubmit'
import { useTogether } from './useTogether'
import './file.scss'

interface FilingPageProps {
  readonly service: PublicService
  readonly form: Form
  readonly uscc: string | undefined
  /** A record of the merchant's public page, as its block and id: `penalties:p1`. */
  readonly published?: string | undefined
  /** An own case this filing begins with. */
  readonly from?: string | undefined
  /** The announcement it takes up. */
  readonly announcement?: string | undefined
  /** What is on record about the merchant the filing is made for. */
  readonly record?: FilingRecord
  readonly onDiscard: () => void
}

const top = 'filing-top'

/** Task list → one section a page → check → declare → receipt, all over one draft that is kept on the phone. */
export function FilingPage({ service, form, uscc, published, from, announcement, record, onDiscard }: FilingPageProps) {
  const filing = useFiling(service, form, record)
  const prefill = useMerchantPrefill(service, form, uscc, published)
  const story = useStory(filing, from)
  const { announced, form: shownForm } = useAnnounced(filing, announcement)
  const [step, setStep] = useState<Step>({ at: 'tasks' })
  const similar = useSimilar(filing, step)
  const [attempted, setAttempted] = useState<ReadonlySet<string>>(new Set())
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set())
  const [refusal, setRefusal] = useState<string>()
  const submitting = useSubmit(filing, (message) => {
    setRefusal(message)
    setStep({ at: 'check' })
  })
  const handing = useHandOver(filing, setRefusal)
  const together = useTogether(filing, setRefusal)
  const copy = useDraftCopy(filing)
  useScrollUp(step)

  const go = (next: Step) => {
    flushDrafts()
    submitting.forgetProblem()
    if (next.at !== 'check') setRefusal(undefined)
    // what another phone did meanwhile is seen before it is sent
    if (next.at === 'check') void copy.compare()
    setStep(next.at === 'section' && similar.unread ? { at: 'similar', onward: next } : next)
  }
  const back = () => {
    const previous = stepBack(step)
    if (previous) go(previous)
    else goBack()
  }
  const leaveSection = () => {
    if (step.at !== 'section') return
    // The screen may be a moment behind the typing; the draft is not.
    const answers = draftOf(filing.id)?.answers ?? filing.answers
    const tasks = journey(form, answers, examine(form, service.checks, answers, filing.context))
    const here = tasks.find((task) => task.section === step.section)
    if (here && here.blocking.length === 0) return go(stepOn(step, tasks))
    setAttempted((sections) => new Set([...sections, step.section]))
    scrollToId(top)
  }
  const shown = { ...filing, form: shownForm }
  const section =
    step.at === 'section' && visibleSections(shownForm, filing.answers).find(({ id }) => id === step.section)
  const queued = useQueuedFiling(filing.id)
  const allTicked = service.declaration.every((_sentence, at) => ticked.has(at))

  // what waits to be sent stays as it was declared
  if (queued && queued.state !== 'refused')
    return (
      <Page title={service.title}>
        <QueuedLine write={queued} />
        {queued.state !== 'sent' && <View className='wet-soft'>{queueMessages.back}</View>}
      </Page>
    )
  if (copy.conflict)
    return (
      <Page title={service.title}>
        <ConflictCard
          form={shownForm}
          mine={copy.conflict.mine}
          savedAt={filing.draft.savedAt}
          other={copy.conflict.other}
          before={copy.conflict.before}
          onSettle={(chosen) => void copy.settle(chosen)}
        />
      </Page>
    )
  return (
    <Page
      title={service.title}
      onBack={back}
      actions={
        <StepAction
          step={step}
          blocked={blocksFiling(filing.findings)}
          busy={submitting.busy || handing.busy || together.busy}
          onTogether={together.needed ? () => void together.begin() : undefined}
          onHandOver={record?.right === 'fill' ? () => void handing.handOver() : undefined}
          onNext={leaveSection}
          onOther={(onward) => {
            similar.read()
            setStep(onward)
          }}
          onDeclare={() => go({ at: 'declare' })}
          onSubmit={() => void submitting.submit(allTicked)}
        />
      }
    >
      <View id={top} className='wet-top' />
      <CopyNotice copy={copy} />
      {step.at === 'tasks' && announced && <Notice tone='success'>{newsMessages.carried(announced.title)}</Notice>}
      {queued && <QueuedLine write={queued} />}
      {step.at === 'tasks' && <StoryNotice service={service} story={story} />}
      {step.at === 'similar' && <SimilarStep found={similar.found} />}
      {(step.at === 'tasks' || (step.at === 'section' && !section)) && (
        <TaskList filing={filing} prefill={prefill} copy={copy} onStep={go} onDiscard={onDiscard} />
      )}
      {section && (
        <SectionStep
          key={section.id}
          filing={shown}
          section={section}
          attempted={attempted.has(section.id)}
          backLabel={step.at === 'section' && step.from === 'check' ? filingMessages.toCheck : filingMessages.toTasks}
          onBack={back}
        />
      )}
      {step.at === 'check' && <CheckStep filing={shown} similar={similar} refusal={refusal} onStep={go} />}
      {step.at === 'declare' && (
        <DeclareStep
          service={service}
          answers={filing.answers}
          ticked={ticked}
          problem={submitting.problem}
          reminds={submitting.reminds}
          onTick={(at, confirmed) => {
            submitting.forgetProblem()
            setTicked((all) => new Set(confirmed ? [...all, at] : [...all].filter((one) => one !== at)))
          }}
          onSubmitAnew={() => void submitting.submitAnew()}
          onBack={back}
        />
      )}
      <SignInSheet
        open={submitting.signingIn || together.signingIn}
        onClose={together.signingIn ? together.cancelSignIn : submitting.cancelSignIn}
        onSignedIn={() => void (together.signingIn ? together.begin() : submitting.signedIn())}
      />
    </Page>
  )
}

/** Every new step begins at its top. */
function useScrollUp(step: Step): void {
  const first = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect is about the change of step itself
  useEffect(() => {
    if (!first.current) scrollToId(top)
    first.current = false
  }, [step])
}
