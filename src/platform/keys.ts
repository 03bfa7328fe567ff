/** Keys that type, or that belong to the browser, are not ours. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable)
}

/**
 * Calls back for every key pressed while nobody is typing and no dialog is open, until the returned function is called. H5
 * only: a phone has no such keys.
 *
 * @param callback true: the key is used up, and the page does not scroll by it
 */
export function onKeys(callback: (key: string) => boolean): () => void {
  if (process.env.TARO_ENV !== 'h5') return () => undefined
  const pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    if (document.querySelector('[role=dialog], dialog[open]')) return
    if (callback(event.key)) event.preventDefault()
  }
  document.addEventListener('keydown', pressed)
  return () => document.removeEventListener('keydown', pressed)
}
