import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Heading } from './Heading'
import { Pressable } from './Pressable'
import './Card.scss'

interface CardProps {
  readonly title?: ReactNode
  /** Beside the title: a tag, a small button. */
  readonly aside?: ReactNode
  /** Makes the whole card one button; `label` is what it is called then. */
  readonly onPress?: () => void
  readonly label?: string
  readonly id?: string
  readonly className?: string
  readonly children?: ReactNode
}

/** A white sheet that holds one thing. */
export function Card({ title, aside, onPress, label, id, className = '', children }: CardProps) {
  const content = (
    <>
      {title !== undefined && (
        <View className='wet-card__head'>
          <View className='wet-card__title'>
            <Heading level={2}>{title}</Heading>
          </View>
          {aside}
        </View>
      )}
      {children}
    </>
  )
  if (!onPress) {
    return (
      <View {...(id ? { id } : {})} className={`wet-card ${className}`}>
        {content}
      </View>
    )
  }
  return (
    <Pressable
      {...(id ? { id } : {})}
      {...(label ? { label } : {})}
      className={`wet-card ${className}`}
      onPress={onPress}
    >
      {content}
    </Pressable>
  )
}
