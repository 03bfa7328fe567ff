import { View } from '@tarojs/components'
import { Card, Citation, Tag } from '@/components'
import { filingMessages } from '@/messages'
import type { Competence } from '../../../domain/kernel/service'

const words = filingMessages.check

/** Who will handle the filing, with the rule that says so. Worked out from the answers each time, stored nowhere. */
export function CompetenceCard({ competence: { sentence, units } }: { readonly competence: Competence }) {
  return (
    <Card title={words.competence}>
      <View className='wet-unit__name'>{sentence}</View>
      {units.map(({ name, unverified, reason, basis, howToFile }) => (
        <View key={reason} className='wet-unit'>
          {(units.length > 1 || unverified) && (
            <View className='wet-beside'>
              <View>{name}</View>
              {unverified && <Tag>{words.unverified}</Tag>}
            </View>
          )}
          <View className='wet-soft'>{reason}</View>
          {howToFile && <View>{howToFile}</View>}
          <Citation citation={basis} />
        </View>
      ))}
      <View className='wet-soft'>{words.competenceWhy}</View>
    </Card>
  )
}
