import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Choices, Page } from '@/components'
import { FormField } from '@/components/form'
import { registerMessages } from '@/messages'
import { openService, usePageParams } from '@/platform'
import { answerElsewhere } from '@/state/drafts'
import { city } from '../../../config/city'
import { type Answers, isRequired } from '../../../domain/kernel/form'
import { answersOfName, type EntityKind, nameFields, namePartsOf } from '../../../domain/registration'
import { catalogue } from '../../../domain/services/catalogue'
import { NearNames } from './NearNames'
import { ReservationCard } from './ReservationCard'
import { useNameDraft } from './useNameDraft'
import { Verdict } from './Verdict'
import '../register.scss'

const words = registerMessages.name

/** Who may look for a name here; a branch goes by its parent's. */
const kinds = ['company', 'sole-trader', 'sole-proprietorship', 'cooperative'] as const satisfies readonly EntityKind[]
type NamedKind = (typeof kinds)[number]

/**
 * The name workshop: a name in its four parts, judged while it is typed, with what stands near it in the register. What is
 * typed stays on the phone; nothing is asked of the person before the name is reserved.
 */
export default function NamePage() {
  const { kind: wanted } = usePageParams()
  const [kind, setKind] = useState<NamedKind>(kinds.find((one) => one === wanted) ?? 'company')
  const { answers, answer, fills, takeAll } = useNameDraft(kind)
  const parts = namePartsOf(answers)
  const card = catalogue.find(({ id, setsUp }) => setsUp === kind && !city.servicesOff.includes(id))
  const use = () => {
    if (!card || !parts) return
    const own: Answers = { ...answersOfName(parts), ...(kind === 'sole-trader' ? { useName: 'yes' } : {}) }
    answerElsewhere({ id: card.id, service: card.id }, own)
    openService(card.id)
  }
  return (
    <Page title={words.page}>
      <Choices
        label={words.kind}
        options={kinds.map((id) => ({ id, label: words.kinds[id] }))}
        value={kind}
        onChoose={(id) => setKind(kinds.find((one) => one === id) ?? kind)}
      />
      <Verdict parts={parts} kind={kind} />
      <Card>
        {nameFields(kind).map((field) => (
          <View key={`${kind}:${field.key}:${fills[field.key] ?? 0}`}>
            <FormField
              field={field}
              value={answers[field.key as keyof typeof answers]}
              required={isRequired(field, answers as Answers)}
              findings={[]}
              scope='name'
              onChange={(change) => answer(field.key, typeof change === 'function' ? undefined : change)}
              onSettle={() => undefined}
            />
            {field.key === 'nameDivision' && (
              <Choices
                label={words.commonDivisions}
                options={commonDivisions(kind)}
                value={answers.nameDivision ?? ''}
                onChoose={(division) => answer('nameDivision', division, true)}
              />
            )}
          </View>
        ))}
      </Card>
      {parts && <NearNames parts={parts} />}
      <ReservationCard
        parts={parts}
        kind={kind}
        onTake={(kept) => {
          setKind(kept.kind)
          takeAll(kept.kind, answersOfName(kept.parts))
        }}
      />
      {card && parts && (
        <Button block onPress={use}>
          {words.apply(card.title)}
        </Button>
      )}
    </Page>
  )
}

/** Companies go by the city, those with one place by its district. */
function commonDivisions(kind: NamedKind): readonly { id: string; label: string }[] {
  const districts = city.divisions
    .filter((division) => division.route === 'here')
    .slice(0, 6)
    .map(({ name, kind: level }) => (level === 'district' ? `${city.name}${name}` : name))
  const names = kind === 'company' ? [city.placeName, city.name, ...districts] : [...districts, city.placeName]
  return names.map((name) => ({ id: name, label: name }))
}
