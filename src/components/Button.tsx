import { Button as NutButton } from '@nutui/nutui-react-taro'
import type { ReactNode } from 'react'
import { componentMessages } from '@/messages'
import { pressable } from './pressability'
import './Button.scss'

interface ButtonProps {
  /** One primary action a screen; `quiet` is a link that is tapped. */
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger'
  readonly onPress?: () => void
  readonly disabled?: boolean
  /** Waiting for an answer: shows it, says it and takes no second press. */
  readonly busy?: boolean
  /** Takes the width it is given. */
  readonly block?: boolean
  /** What a screen reader says when the visible word is not enough: 删除第2个文件. */
  readonly label?: string
  /** WeChat's own share sheet. */
  readonly share?: boolean
  readonly children: ReactNode
}

const looks = {
  primary: { type: 'primary', fill: 'solid' },
  secondary: { type: 'default', fill: 'outline' },
  quiet: { type: 'primary', fill: 'none' },
  danger: { type: 'danger', fill: 'outline' },
} as const

export function Button(props: ButtonProps) {
  const { kind = 'primary', onPress, disabled = false, busy = false, block = false, label, share, children } = props
  const told = busy ? componentMessages.busy(label) : label
  return (
    <NutButton
      {...looks[kind]}
      block={block}
      size='large'
      shape='square'
      disabled={disabled}
      loading={busy}
      className={`wet-button wet-button--${kind}`}
      hoverClass={disabled || busy ? 'none' : 'wet-pressed'}
      {...(share && { openType: 'share' })}
      {...pressable(onPress, { ...(told && { label: told }), ...((disabled || busy) && { disabled: true }) })}
    >
      {children}
    </NutButton>
  )
}
