import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { accessible } from './accessible'
import './Heading.scss'

interface HeadingProps {
  readonly level: 1 | 2 | 3
  readonly children: ReactNode
  readonly id?: string
}

export function Heading({ level, id, children }: HeadingProps) {
  return (
    <View
      {...(id ? { id } : {})}
      className={`wet-heading wet-heading--${level}`}
      {...accessible({ role: 'heading', level })}
    >
      {children}
    </View>
  )
}
