import { View } from '@tarojs/components'
import { Button } from '@/components'
import { dayWords, filingMessages } from '@/messages'
import { openCase } from '@/platform'
import { beijingDay } from '../../../domain/kernel/calendar'
import type { SimilarFound } from './useSimilar'

const words = filingMessages.similar

/** The person's own filings about the same merchant, each with the way to it. */
export function SimilarList({ items }: Pick<SimilarFound, 'items'>) {
  return (
    <>
      <View>{words.text}</View>
      {items.map((item) => (
        <View key={item.caseNumber}>
          <View>{words.item(dayWords(beijingDay(item.receivedAt)), item.title, item.stateLabel)}</View>
          <Button kind='secondary' onPress={() => openCase(item.caseNumber, item.service)}>
            {item.canAdd ? words.add : words.open}
          </Button>
        </View>
      ))}
    </>
  )
}
