import { View } from '@tarojs/components'
import { Icon, Pressable } from '@/components'
import { homeMessages } from '@/messages'
import { useAppearance } from '@/state'

/** 长辈版: one tap to larger letters and buttons, one tap back. The page 我的 has all three sizes. */
export function ElderSwitch() {
  const { scale, choose } = useAppearance()
  const on = scale !== 'standard'
  return (
    <Pressable
      className='home-elder'
      role='switch'
      checked={on}
      label={homeMessages.elder}
      onPress={() => choose(on ? 'standard' : 'large')}
    >
      <Icon name='text' className='home-hotline__icon' />
      <View className='home-hotline__words'>
        <View className='home-service__title'>{homeMessages.elder}</View>
        <View className='home-service__summary'>{on ? homeMessages.elderOff : homeMessages.elderOn}</View>
      </View>
      <View className={`home-elder__switch ${on ? 'home-elder__switch--on' : ''}`} />
    </Pressable>
  )
}
