import { View } from '@tarojs/components'
import { Card, EmptyState, Icon, Page } from '@/components'
import { homeMessages } from '@/messages'
import { openService, usePageParams } from '@/platform'
import { city } from '../../../config/city'
import { catalogue } from '../../../domain/services/catalogue'
import './family.scss'

/** The services of one family: `?family=registration`. What is filed in a merchant's name is reached through the merchant. */
export default function FamilyPage() {
  const { family = '' } = usePageParams()
  const known = homeMessages.families[family as keyof typeof homeMessages.families]
  const offered = catalogue.filter(
    (card) => card.family === family && !card.forMerchant && !city.servicesOff.includes(card.id),
  )
  return (
    <Page title={known?.title ?? homeMessages.services}>
      {offered.length === 0 && <EmptyState title={homeMessages.familyNone} />}
      {offered.map(({ id, title, summary }) => (
        <Card key={id} onPress={() => openService(id)}>
          <View className='wet-family'>
            <View className='wet-family__words'>
              <View className='wet-family__title'>{title}</View>
              <View className='wet-soft'>{summary}</View>
            </View>
            <Icon name='arrow' />
          </View>
        </Card>
      ))}
    </Page>
  )
}
