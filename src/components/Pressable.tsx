import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Accessible } from './accessible'
import { pressable } from './pressability'
import './Pressable.scss'

interface PressableProps extends Accessible {
  readonly onPress: () => void
  readonly className?: string
  readonly id?: string
  readonly children?: ReactNode
}

/** Anything tappable that is not a button to look at: a card, a row, a chip. At least one tap target high. */
export function Pressable({ onPress, className = '', id, children, ...told }: PressableProps) {
  return (
    <View
      {...(id ? { id } : {})}
      className={`wet-pressable ${className}`}
      hoverClass={told.disabled ? 'none' : 'wet-pressed'}
      {...pressable(onPress, told)}
    >
      {children}
    </View>
  )
}
