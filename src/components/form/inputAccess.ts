type Keyboard = 'text' | 'decimal' | 'tel' | 'url'

const wechatType = { text: 'text', decimal: 'digit', tel: 'number', url: 'text' } as const

/**
 * Label, error state and keyboard of an input for this platform. Taro's H5 input is a wrapper: what is told to the reader must
 * be on the native element inside. There the type stays text, because a number input drops what it cannot read.
 */
export function inputAccess(label: string, invalid: boolean, keyboard: Keyboard = 'text') {
  if (process.env.TARO_ENV === 'h5') {
    return {
      type: 'text' as const,
      nativeProps: { 'aria-label': label, 'aria-invalid': String(invalid), inputMode: keyboard },
    }
  }
  return { type: wechatType[keyboard], ariaLabel: label }
}
