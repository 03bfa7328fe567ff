type Ask = (callback?: (answer: unknown) => void) => unknown

/** The DOM elements of the page on top that a WeChat selector means; ids are kept on glass-easel's own nodes. */
function select(selector: string): Element[] {
  const id = selector.startsWith('#') ? selector.slice(1) : undefined
  return [...document.querySelectorAll('#root > :last-child *')].filter((element) => {
    if (id === undefined) return element.matches(selector)
    const component = (element as Element & { __wxElement?: { id: string } }).__wxElement
    return component?.id === id || element.id === id || element.id.endsWith(`--${id}`)
  })
}

function box(element: Element | null | undefined) {
  if (!element) return null
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect()
  const { scrollTop, scrollLeft } = element
  return { id: element.id, dataset: {}, left, top, right, bottom, width, height, scrollTop, scrollLeft, node: element }
}

/** `wx.createSelectorQuery` with real geometry. */
export function createSelectorQuery() {
  const asked: { answer: () => unknown; callback: ((answer: unknown) => void) | undefined }[] = []
  const node = (answer: () => unknown) => {
    const ask: Ask = (callback) => {
      asked.push({ answer, callback })
      return query
    }
    const fields = (_fields: unknown, callback?: (answer: unknown) => void) => ask(callback)
    return { boundingClientRect: ask, scrollOffset: ask, node: ask, context: ask, fields }
  }
  const query = {
    in: () => query,
    select: (selector: string) => node(() => box(select(selector)[0])),
    selectAll: (selector: string) => node(() => select(selector).map(box)),
    selectViewport: () => node(() => box(document.scrollingElement)),
    exec(callback?: (answers: unknown[]) => void) {
      setTimeout(() => {
        const answers = asked.map((one) => {
          const answer = one.answer()
          one.callback?.(answer)
          return answer
        })
        callback?.(answers)
      })
      return query
    },
  }
  return query
}
