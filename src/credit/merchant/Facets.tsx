import { View } from '@tarojs/components'
import { Card, Pressable, Tag } from '@/components'
import { merchantMessages } from '@/messages'
import { type ProcedureOutput, scrollToId } from '@/platform'
import { blockId } from './Block'

type Facet = ProcedureOutput<'credit.merchant'>['facets'][number]

/** Neutral facts at a glance; a tap leads to the records behind one. */
export function Facets({ facets }: { readonly facets: readonly Facet[] }) {
  if (facets.length === 0) return null
  return (
    <Card title={merchantMessages.facets}>
      <View className='merchant-facets'>
        {facets.map(({ block, label, tone }) => (
          <Pressable
            key={`${block} ${label}`}
            className='merchant-facet'
            label={merchantMessages.goTo(label)}
            onPress={() => scrollToId(blockId(block))}
          >
            <Tag tone={tone}>{label}</Tag>
          </Pressable>
        ))}
      </View>
      <View className='merchant-note'>{merchantMessages.facetsNote}</View>
    </Card>
  )
}
