import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Citation, DefinitionRows, Heading, Page, Question } from '@/components'
import { registerMessages } from '@/messages'
import { copyText, goBack, openPage, showToast } from '@/platform'
import {
  type NeedAnswers,
  type NeedQuestionId,
  type NeedResult,
  needQuestions,
  needToRegister,
} from '../../../domain/registration'
import '../register.scss'

const words = registerMessages.need

/** Whether one has to register at all (电子商务法 art. 10): one question at a time, then the answer and what to do with it. */
export default function NeedPage() {
  const [answers, setAnswers] = useState<NeedAnswers>({})
  const step = needToRegister(answers)
  const given = Object.keys(answers) as NeedQuestionId[]
  const previous = () => {
    const last = given[given.length - 1]
    if (last === undefined) return goBack()
    const { [last]: _taken, ...before } = answers
    setAnswers(before)
  }
  return (
    <Page title={words.page} onBack={previous}>
      {step.question ? (
        <Question
          key={step.question.id}
          title={step.question.title}
          options={step.question.options}
          number={given.length + 1}
          onChoose={(option) => setAnswers({ ...answers, [step.question.id]: option })}
          {...(given.length > 0 && { onPrevious: previous })}
        />
      ) : (
        <Result result={step.result} answers={answers} onAgain={() => setAnswers({})} />
      )}
    </Page>
  )
}

interface ResultProps {
  readonly result: NeedResult
  readonly answers: NeedAnswers
  readonly onAgain: () => void
}

function Result({ result, answers, onAgain }: ResultProps) {
  const { register, reason, selfDeclaration, basis } = result
  const copy = async (sentence: string) => {
    if (await copyText(sentence)) showToast(words.copied)
  }
  return (
    <>
      <View className='wet-question'>
        <Heading level={2}>{register ? words.needed : words.notNeeded}</Heading>
        <View>{reason}</View>
        <Citation citation={basis} />
      </View>
      {selfDeclaration && (
        <Card title={words.declaration}>
          <View className='register-declaration'>{selfDeclaration}</View>
          <View className='wet-soft'>{words.declarationWhy}</View>
          <Button block onPress={() => void copy(selfDeclaration)}>
            {words.copy}
          </Button>
        </Card>
      )}
      {register ? (
        <Card title={words.without}>
          <View>{words.withoutText}</View>
          <Button block onPress={() => openPage('register/kind/index')}>
            {words.toKinds}
          </Button>
        </Card>
      ) : (
        <>
          <Card title={words.changes}>
            <View>{words.changesText}</View>
          </Card>
          <Card title={words.volunteer}>
            <View>{words.volunteerText}</View>
            <Button block kind='secondary' onPress={() => openPage('register/kind/index')}>
              {words.toKinds}
            </Button>
          </Card>
        </>
      )}
      <Card title={registerMessages.chosen}>
        <DefinitionRows rows={chosen(answers)} />
        <Button kind='quiet' onPress={onAgain}>
          {registerMessages.startOver}
        </Button>
      </Card>
    </>
  )
}

function chosen(answers: NeedAnswers): { label: string; text: string }[] {
  return needQuestions.flatMap(({ id, title, options }) => {
    const option = options.find((one) => one.id === answers[id])
    return option ? [{ label: title, text: option.label }] : []
  })
}
