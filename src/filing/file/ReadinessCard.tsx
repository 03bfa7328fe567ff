import { View } from '@tarojs/components'
import { Button, Card, Citation, Heading, Notice, Tag, type TagTone } from '@/components'
import { FormField, shownFindings } from '@/components/form'
import { filingMessages } from '@/messages'
import { call } from '@/platform'
import { usePrint } from '@/state'
import { isRequired, sectionFields } from '../../../domain/kernel/form'
import type { ReadinessItem } from '../../../domain/kernel/service'
import type { FilingInProgress } from './useFiling'

const words = filingMessages.readiness
const tones: Readonly<Record<ReadinessItem['state'], TagTone>> = {
  ready: 'good',
  look: 'attention',
  fix: 'bad',
  out: 'neutral',
}

/** Whether what is on record is fit for this filing, before anything is filled in; on paper for somebody else to see. */
export function ReadinessCard({ filing }: { readonly filing: FilingInProgress }) {
  const { service, record, answers, form, id, findings } = filing
  const { busy, failure, print } = usePrint(words)
  const readiness = service.forMerchant?.readiness
  const card = record && readiness?.of(record.known, record.today, answers)
  if (!card) return null
  const asks = readiness?.asks
  const question = form.sections.flatMap((section) => sectionFields(section, answers)).find(({ key }) => key === asks)
  const open = () =>
    print('readiness', () =>
      call('cases.readiness', {
        service: service.id,
        merchant: record.known.merchant.uscc,
        ...(asks && typeof answers[asks] === 'string' ? { asked: answers[asks] } : {}),
      }),
    )
  return (
    <Card title={card.title}>
      <View>{card.summary}</View>
      {question && card.items.length > 0 && answers[question.key] === undefined && (
        <View className='wet-soft'>{words.asks}</View>
      )}
      {question && card.items.length > 0 && (
        <FormField
          field={question}
          value={answers[question.key]}
          required={isRequired(question, answers)}
          findings={shownFindings(question, answers, findings, filing.settled.has(question.key), false)}
          scope={id}
          onChange={(change) => filing.answer(question.key, change)}
          onSettle={() => filing.settle(question.key)}
        />
      )}
      {card.items.map(({ title, state, facts, todo }) => (
        <View key={title + facts} className='wet-unit'>
          <View className='wet-beside wet-beside--apart'>
            <Heading level={3}>{title}</Heading>
            <Tag tone={tones[state]}>{words.states[state]}</Tag>
          </View>
          <View className='wet-soft'>{facts}</View>
          {todo.map(({ text, basis }) => (
            <View key={text}>
              <View>{text}</View>
              <Citation citation={basis} />
            </View>
          ))}
        </View>
      ))}
      {card.items.length > 0 && (
        <Button kind='secondary' block busy={busy !== undefined} onPress={() => void open()}>
          {words.print}
        </Button>
      )}
      {failure && (
        <Notice tone='danger' live>
          {failure}
        </Notice>
      )}
    </Card>
  )
}
