import { View } from '@tarojs/components'
import { Icon, type IconName, Pressable, Tag } from '@/components'

interface EntryCardProps {
  readonly icon: IconName
  readonly title: string
  readonly text: string
  /** Something that waits for the person. */
  readonly waits?: string | undefined
  readonly onPress: () => void
}

/** One way on from the home page: a tile, in 长辈版 a row of its own. */
export function EntryCard({ icon, title, text, waits, onPress }: EntryCardProps) {
  return (
    <Pressable className='home-service' onPress={onPress}>
      <View className='home-service__badge'>
        <Icon name={icon} />
      </View>
      <View className='home-service__words'>
        <View className='home-service__title'>{title}</View>
        <View className='home-service__summary'>{text}</View>
        {waits && <Tag tone='attention'>{waits}</Tag>}
      </View>
    </Pressable>
  )
}
