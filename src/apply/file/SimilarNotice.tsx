import { View } from '@tarojs/components'
import { Button, Notice } from '@/components'
import { dayWords, filingMessages } from '@/messages'
import { openPage } from '@/platform'
import { useRead, useSession } from '@/state'
import { beijingDay } from '../../../domain/kernel/calendar'
import { normaliseAnswers } from '../../../domain/kernel/form'
import { filedAnonymously } from '../../../domain/kernel/service'
import type { FilingInProgress } from './useFiling'

const words = filingMessages.similar

/**
 * The person's own earlier filings about the same merchant, before they file again: a repeat is not handled again, new facts
 * belong to the one that exists (Order 121 art. 35). Asked only for somebody who is here and files under their name.
 */
export function SimilarNotice({ filing }: { readonly filing: FilingInProgress }) {
  const { service, form } = filing
  const { status } = useSession()
  const answers = normaliseAnswers(form, filing.answers)
  const about = service.counterpart?.(answers)
  const asks = about !== undefined && status === 'signed-in' && !filedAnonymously(service, answers)
  const { data } = useRead(
    asks
      ? {
          procedure: 'cases.similar',
          input: { service: service.id, name: about.name, ...(about.uscc ? { uscc: about.uscc } : {}) },
        }
      : undefined,
  )
  const items = data?.items ?? []
  if (!asks || items.length === 0) return null
  return (
    <Notice tone='warning' title={words.title}>
      <View>{words.text}</View>
      {items.map((item) => (
        <View key={item.caseNumber}>
          <View>{words.item(dayWords(beijingDay(item.receivedAt)), item.title, item.stateLabel)}</View>
          <Button kind='secondary' onPress={() => openPage('apply/case/index', { n: item.caseNumber })}>
            {item.canAdd ? words.add : words.open}
          </Button>
        </View>
      ))}
    </Notice>
  )
}
