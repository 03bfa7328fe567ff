import { View } from '@tarojs/components'
import { Card, Citation, DefinitionRows, Heading } from '@/components'
import { filingMessages } from '@/messages'
import { type PublicBlock, publicChange } from '../../../domain/credit'
import { normaliseAnswers } from '../../../domain/kernel/form'
import { blocksFiling } from '../../../domain/kernel/rules'
import type { FilingInProgress } from './useFiling'

const words = filingMessages.preview

/**
 * What everybody will see of the merchant once this is filed, for a filing that is published without a decision: worked out
 * by the rules that make the public page, from the effect the filing has in the register.
 */
export function PublicPreview({ filing }: { readonly filing: FilingInProgress }) {
  const blocks = publicPreview(filing)
  if (!blocks || blocks.length === 0) return null
  return (
    <Card title={words.title}>
      <View className='wet-soft'>{words.why}</View>
      {blocks.map(({ id, basis, records }) => (
        <View key={id} className='wet-unit'>
          {records.map((record) => (
            <View key={record.id}>
              <Heading level={3}>{record.title}</Heading>
              <DefinitionRows rows={record.rows} />
            </View>
          ))}
          <Citation citation={basis} />
        </View>
      ))}
    </Card>
  )
}

/** Nothing while something still blocks the filing, and nothing for a filing an officer decides. */
function publicPreview({
  service,
  form,
  answers,
  record,
  findings,
}: FilingInProgress): readonly PublicBlock[] | undefined {
  if (!record || !service.atRegulator || blocksFiling(findings)) return undefined
  const { merchant } = record.known
  const filing = {
    caseNumber: 'preview',
    state: service.workflow.initial,
    answers: normaliseAnswers(form, answers),
    receivedOn: record.today,
    day: record.today,
  }
  const decision = service.atRegulator.decidesAlone?.(filing, merchant)
  const after = decision && service.atRegulator.effect?.(filing, decision.act, decision.data, merchant)
  return after && publicChange(merchant, after, record.today)
}
