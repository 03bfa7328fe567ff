import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { Page, Question } from '@/components'
import { doorMessages } from '@/messages'
import { goBack, scrollToId } from '@/platform'
import { answersThatCount, type DoorAnswers, type QuestionId, rightDoor } from '../../../domain/routing'
import { ResultStep } from './ResultStep'
import './door.scss'

const top = 'door-top'

/** 投诉、举报、咨询，or another authority: one question at a time, and at the end who to turn to, why, and how. */
export default function DoorPage() {
  const [answers, setAnswers] = useState<DoorAnswers>({})
  const step = rightDoor(answers)
  const answered = Object.keys(answersThatCount(answers)) as QuestionId[]
  useScrollUp(answered.length)

  const previous = () => {
    const last = answered[answered.length - 1]
    if (last === undefined) return goBack()
    setAnswers(({ [last]: _taken, ...before }) => before)
  }
  return (
    <Page title={doorMessages.page} onBack={previous}>
      <View id={top} className='door-top' />
      {step.question ? (
        <Question
          key={step.question.id}
          title={step.question.title}
          options={step.question.options}
          number={answered.length + 1}
          onChoose={(option) => setAnswers({ ...answers, [step.question.id]: option })}
          {...(answered.length > 0 && { onPrevious: previous })}
        />
      ) : (
        <ResultStep result={step.result} answers={answers} onPrevious={previous} onAgain={() => setAnswers({})} />
      )}
    </Page>
  )
}

/** Every question begins at its top. */
function useScrollUp(step: number): void {
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current !== step) scrollToId(top)
    shown.current = step
  }, [step])
}
