import { View } from '@tarojs/components'
import { Button, EmptyState } from '@/components'
import { lookupMessages } from '@/messages'
import { openService } from '@/platform'
import { city } from '../../../config/city'
import { catalogue } from '../../../domain/services/catalogue'

/** Nobody of that name: a consumer can still file, by typing the other side's name and address. */
export function NothingFound() {
  const offered = catalogue.filter(({ id, audience }) => audience === 'consumer' && !city.servicesOff.includes(id))
  return (
    <EmptyState icon='search' title={lookupMessages.none} text={lookupMessages.noneText}>
      {offered.length > 0 && (
        <View className='lookup-offers'>
          {lookupMessages.anyway}
          {offered.map(({ id, title }) => (
            <Button key={id} kind='secondary' block onPress={() => openService(id)}>
              {title}
            </Button>
          ))}
        </View>
      )}
    </EmptyState>
  )
}
