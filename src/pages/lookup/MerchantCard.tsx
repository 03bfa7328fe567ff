import { Text, View } from '@tarojs/components'
import { memo } from 'react'
import { Pressable, Tag } from '@/components'
import { lookupMessages, merchantMessages } from '@/messages'
import type { FoundMerchant } from '@/state'
import { formatUscc, isUscc } from '../../../domain/kernel/identifiers'
import { emphasised } from './emphasised'

interface MerchantCardProps {
  readonly merchant: FoundMerchant
  /** As typed: the part that matched is emphasised. */
  readonly words: string
  readonly onOpen: (uscc: string) => void
}

/** One merchant of the results. Few nodes, because sixty of them may be on a page. */
export const MerchantCard = memo(
  function MerchantCard({ merchant, words, onOpen }: MerchantCardProps) {
    const { uscc, name, kind, status, division, address, matched, shop } = merchant
    const statusWords = lookupMessages.statuses[status]
    return (
      <Pressable className='lookup-merchant' onPress={() => onOpen(uscc)}>
        <View className='lookup-merchant__name'>
          {matched === 'name'
            ? emphasised(name, words).map(({ text, matches, at }) =>
                matches ? (
                  <Text key={at} className='lookup-match'>
                    {text}
                  </Text>
                ) : (
                  text
                ),
              )
            : name}
        </View>
        <View className='lookup-merchant__tags'>
          <Tag tone={merchantMessages.statusTone[status]}>{statusWords}</Tag>
          <Tag>{lookupMessages.kinds[kind]}</Tag>
        </View>
        <View className={matched === 'uscc' ? 'lookup-match' : 'lookup-note'}>
          {isUscc(uscc) ? formatUscc(uscc) : uscc}
        </View>
        {matched === 'shop' && shop && (
          <View className='lookup-match'>{lookupMessages.shop(shop.platform, shop.name)}</View>
        )}
        <View className='lookup-note'>{address.includes(division) ? address : `${division} · ${address}`}</View>
      </Pressable>
    )
  },
  (before, after) => before.merchant === after.merchant && before.words === after.words,
)
