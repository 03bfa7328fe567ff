import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { componentMessages } from '@/messages'
import { accessible } from './accessible'
import { Icon, type IconName } from './Icon'
import './Notice.scss'

export type NoticeTone = 'info' | 'success' | 'warning' | 'danger'

interface NoticeProps {
  readonly tone?: NoticeTone
  readonly title?: ReactNode
  /** Read out at once when it appears: an error after a press. */
  readonly live?: boolean
  readonly id?: string
  readonly children?: ReactNode
}

const icons: Readonly<Record<NoticeTone, IconName>> = {
  info: 'info',
  success: 'check',
  warning: 'alert',
  danger: 'alert',
}

/** A sentence that matters, with an icon and a word for its tone, because colour alone tells nobody enough. */
export function Notice({ tone = 'info', title, live = false, id, children }: NoticeProps) {
  return (
    <View
      {...(id ? { id } : {})}
      className={`wet-notice wet-notice--${tone}`}
      {...accessible(live ? { role: tone === 'danger' ? 'alert' : 'status' } : {})}
    >
      <Icon name={icons[tone]} className='wet-notice__icon' />
      <View className='wet-notice__words'>
        <View className='wet-notice__tone'>{componentMessages.tones[tone]}</View>
        {title !== undefined && <View className='wet-notice__title'>{title}</View>}
        {children !== undefined && <View>{children}</View>}
      </View>
    </View>
  )
}
