import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Heading } from './Heading'
import { Icon, type IconName } from './Icon'
import './StateOfPage.scss'

interface EmptyStateProps {
  readonly title: string
  readonly text?: string
  readonly icon?: IconName
  /** The way on: a Button. */
  readonly children?: ReactNode
}

/** Says that there is nothing, and what to do then. */
export function EmptyState({ title, text, icon = 'empty', children }: EmptyStateProps) {
  return (
    <View className='wet-state'>
      <Icon name={icon} className='wet-state__icon' />
      <Heading level={2}>{title}</Heading>
      {text && <View className='wet-state__text'>{text}</View>}
      {children && <View className='wet-state__action'>{children}</View>}
    </View>
  )
}
