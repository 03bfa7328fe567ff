import { View } from '@tarojs/components'
import { Icon, Pressable } from '@/components'
import { homeMessages } from '@/messages'
import { openPage } from '@/platform'

/** For those who do not know which of the services theirs is. */
export function DoorCard() {
  return (
    <Pressable className='home-service' onPress={() => openPage('dispute/door/index')}>
      <View className='home-service__badge'>
        <Icon name='info' />
      </View>
      <View className='home-service__words'>
        <View className='home-service__title'>{homeMessages.door.title}</View>
        <View className='home-service__summary'>{homeMessages.door.text}</View>
      </View>
      <Icon name='arrow' className='home-service__arrow' />
    </Pressable>
  )
}
