import { View } from '@tarojs/components'
import { Icon, type IconName, Pressable, Tag } from '@/components'

interface ForYouCardProps {
  readonly icon: IconName
  readonly title: string
  readonly lines: readonly string[]
  /** In words beside the title. */
  readonly state?: string
  readonly tone?: 'attention' | 'bad'
  /** How much is done, 0 … 1. */
  readonly share?: number
  readonly onPress: () => void
}

/** One thing of one's own: what it is, what about it, one tap to it. */
export function ForYouCard({ icon, title, lines, state, tone, share, onPress }: ForYouCardProps) {
  return (
    <Pressable className='home-mine' onPress={onPress}>
      <View className={`home-mine__badge home-mine__badge--${tone ?? 'calm'}`}>
        <Icon name={icon} />
      </View>
      <View className='home-service__words'>
        <View className='home-mine__head'>
          <View className='home-service__title'>{title}</View>
          {state && <Tag tone='brand'>{state}</Tag>}
        </View>
        {lines.map((line, at) => (
          <View
            key={line}
            className={`home-service__summary ${tone && at === lines.length - 1 ? `home-mine__${tone}` : ''}`}
          >
            {line}
          </View>
        ))}
        {share !== undefined && (
          <View className='home-draft__bar'>
            <View className='home-draft__done' style={{ width: `${Math.round(share * 100)}%` }} />
          </View>
        )}
      </View>
      <Icon name='arrow' className='home-service__arrow' />
    </Pressable>
  )
}
