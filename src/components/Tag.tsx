import { View } from '@tarojs/components'
import { Icon, type IconName } from './Icon'
import './Tag.scss'

export type TagTone = 'neutral' | 'brand' | 'good' | 'attention' | 'bad'

interface TagProps {
  readonly tone?: TagTone
  readonly icon?: IconName
  readonly children: string
}

const icons: Readonly<Partial<Record<TagTone, IconName>>> = { good: 'check', attention: 'alert', bad: 'alert' }

/** A short word about a state. The word says it; icon and colour only help to find it. */
export function Tag({ tone = 'neutral', icon = icons[tone], children }: TagProps) {
  return (
    <View className={`wet-tag wet-tag--${tone}`}>
      {icon && <Icon name={icon} />}
      {children}
    </View>
  )
}
