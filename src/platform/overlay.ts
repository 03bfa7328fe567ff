/**
 * Where a sheet is drawn. On H5 that is the end of the document: inside the page Taro's tab bar would cover its lower
 * edge. In WeChat the tab bar is the platform's own and a sheet stays in its page.
 */
export function overlayRoot(): HTMLElement | null {
  return process.env.TARO_ENV === 'h5' ? document.body : null
}

/** Moves the keyboard to an element. WeChat's screen reader moves by itself. */
export function focusOn(id: string): void {
  if (process.env.TARO_ENV === 'h5') document.getElementById(id)?.focus()
}

/** Remembers where the keyboard is; the returned function brings it back there. */
export function rememberFocus(): () => void {
  if (process.env.TARO_ENV !== 'h5') return () => undefined
  const before = document.activeElement
  return () => {
    if (before instanceof HTMLElement && before.isConnected) before.focus()
  }
}

/** What Escape closes, the one on top last. */
const closable: (() => void)[] = []

/** Calls back when Escape is pressed and nothing was opened above since, until the returned function is called. */
export function onEscapeKey(callback: () => void): () => void {
  if (process.env.TARO_ENV !== 'h5') return () => undefined
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && closable[closable.length - 1] === callback) callback()
  }
  closable.push(callback)
  document.addEventListener('keydown', pressed)
  return () => {
    closable.splice(closable.indexOf(callback), 1)
    document.removeEventListener('keydown', pressed)
  }
}
