import { type Accessible, accessible } from './accessible'

/**
 * What a view or a button needs to be pressed by finger, keyboard and screen reader. Taro's H5 elements have neither a
 * role nor a place in the tab order, so both come from here; WeChat needs no keyboard.
 */
export function pressable(
  onPress: (() => void) | undefined,
  { role = 'button', disabled, ...told }: Accessible,
): Record<string, unknown> {
  const press = disabled ? undefined : onPress
  const attributes = { ...accessible({ role, ...(disabled && { disabled }), ...told }), onClick: press }
  if (process.env.TARO_ENV !== 'h5') return attributes
  return {
    ...attributes,
    tabIndex: disabled ? -1 : 0,
    onKeyDown: (event: KeyEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      // A control inside this one answers for itself.
      if (event.target !== event.currentTarget) return
      event.preventDefault()
      press?.()
    },
  }
}

interface KeyEvent {
  readonly key: string
  readonly target: unknown
  readonly currentTarget: unknown
  preventDefault(): void
}
