import { View } from '@tarojs/components'
import { Heading, Icon, Pressable } from '@/components'
import { followMessages, homeMessages } from '@/messages'
import { openPage } from '@/platform'
import { city } from '../../../config/city'
import { services } from '../../../domain/services/registry'

/** Every service of the registry that this city offers. */
export function ServiceCards() {
  const offered = services.filter(({ id }) => !city.servicesOff.includes(id))
  return (
    <View className='home-section'>
      <Heading level={2}>{homeMessages.services}</Heading>
      {offered.map((service) => (
        <Pressable
          key={service.id}
          className='home-service'
          onPress={() => openPage('apply/file/index', { service: service.id })}
        >
          <View className='home-service__badge'>
            <Icon name={service.audience === 'merchant' ? 'shop' : 'document'} />
          </View>
          <View className='home-service__words'>
            <View className='home-service__title'>{service.title}</View>
            <View className='home-service__summary'>{service.summary}</View>
          </View>
          <Icon name='arrow' className='home-service__arrow' />
        </Pressable>
      ))}
      {offered.some((service) => service.anonymous) && (
        <Pressable className='home-service' onPress={() => openPage('apply/follow/index')}>
          <View className='home-service__badge'>
            <Icon name='search' />
          </View>
          <View className='home-service__words'>
            <View className='home-service__title'>{followMessages.entry}</View>
            <View className='home-service__summary'>{followMessages.entryText}</View>
          </View>
          <Icon name='arrow' className='home-service__arrow' />
        </Pressable>
      )}
    </View>
  )
}
