import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Citation, DefinitionRows, Page, Question, Tag } from '@/components'
import { registerMessages } from '@/messages'
import { goBack, openPage, openService } from '@/platform'
import { city } from '../../../config/city'
import { type FormConsequences, type FormWishes, formQuestions, formStep } from '../../../domain/registration'
import { catalogue } from '../../../domain/services/catalogue'
import '../register.scss'

const words = registerMessages.kind

/** Which form suits the plans: at most five questions, then the forms that fit, the best first, with plain consequences. */
export default function KindPage() {
  const [wishes, setWishes] = useState<FormWishes>({})
  const step = formStep(wishes)
  const given = formQuestions.filter(({ id }) => wishes[id] !== undefined)
  const previous = () => {
    const last = given[given.length - 1]
    if (!last) return goBack()
    const { [last.id]: _taken, ...before } = wishes
    setWishes(before)
  }
  return (
    <Page title={words.page} onBack={previous}>
      {step.question ? (
        <Question
          key={step.question.id}
          title={step.question.title}
          options={[
            { id: 'yes', label: step.question.yes },
            { id: 'no', label: step.question.no },
          ]}
          number={given.length + 1}
          onChoose={(option) => setWishes({ ...wishes, [step.question.id]: option === 'yes' })}
          {...(given.length > 0 && { onPrevious: previous })}
        />
      ) : (
        <>
          {step.forms.map((form, at) => (
            <FormCard key={form.kind} form={form} best={at === 0} />
          ))}
          <Button kind='quiet' onPress={() => setWishes({})}>
            {registerMessages.startOver}
          </Button>
        </>
      )}
    </Page>
  )
}

function FormCard({ form, best }: { readonly form: FormConsequences; readonly best: boolean }) {
  const { kind, fits, liability, people, cost, basis } = form
  const card = catalogue.find(({ id, setsUp }) => setsUp === kind && !city.servicesOff.includes(id))
  return (
    <Card
      title={registerMessages.name.kinds[kind]}
      aside={<Tag tone={best ? 'good' : 'neutral'}>{best ? words.best : words.also}</Tag>}
    >
      <DefinitionRows
        rows={[
          { label: words.fits, text: fits },
          { label: words.liability, text: liability },
          { label: words.people, text: people },
          { label: words.cost, text: cost },
        ]}
      />
      {basis.map((citation) => (
        <Citation key={citation.law + citation.article} citation={citation} />
      ))}
      {card ? (
        <>
          <Button block kind={best ? 'primary' : 'secondary'} onPress={() => openService(card.id)}>
            {words.apply(card.title)}
          </Button>
          <Button kind='quiet' block onPress={() => openPage('register/name/index', { kind })}>
            {words.name}
          </Button>
        </>
      ) : (
        <View className='wet-soft'>{words.none}</View>
      )}
    </Card>
  )
}
