/** As long as Taro waits before a press shows, and before it goes again, in milliseconds. */
const startTime = 50
const stayTime = 400

/** Gives whatever is touched its `hoverClass` on H5, and takes it away after the finger is gone: WeChat does so by itself. */
export function showPresses(): void {
  if (process.env.TARO_ENV !== 'h5') return
  let touched: readonly Element[] = []
  const onStart = ({ target }: Event) => {
    const now = pressed(target)
    touched = now
    setTimeout(() => {
      if (touched === now) for (const element of now) element.classList.add(...classesOf(element))
    }, startTime)
  }
  const onEnd = () => {
    const before = touched
    touched = []
    setTimeout(() => {
      for (const element of before) if (!touched.includes(element)) element.classList.remove(...classesOf(element))
    }, stayTime)
  }
  document.addEventListener('touchstart', onStart, { passive: true, capture: true })
  document.addEventListener('touchend', onEnd, { passive: true, capture: true })
  document.addEventListener('touchcancel', onEnd, { passive: true, capture: true })
}

/** The element under the finger and what it stands in, as far as they show a press. */
function pressed(target: EventTarget | null): readonly Element[] {
  const found: Element[] = []
  let at = target instanceof Element ? target.closest('taro-view-core[hover-class]') : null
  while (at) {
    found.push(at)
    at = at.parentElement?.closest('taro-view-core[hover-class]') ?? null
  }
  return found
}

const classesOf = (element: Element) => (element.getAttribute('hover-class') ?? '').split(/\s+/).filter(Boolean)
