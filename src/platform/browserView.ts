import { Component, createElement, forwardRef, type ReactNode, type Ref } from 'react'

interface Props {
  readonly className?: string
  readonly hoverClass?: string
  readonly children?: ReactNode
  readonly element?: Ref<HTMLElement>
  readonly [name: string]: unknown
}

/** What is no attribute of the element. */
const own = /^(children|className|element|ref|style|dangerouslySetInnerHTML|hover[A-Z].*|on[A-Z].*)$/

/**
 * Taro's View as the browser needs it: the same element, name, events and class names, and no Stencil component behind it.
 * Nine in ten elements of a page are views. Taro's own are drawn twice each (by React without a class, then by Stencil in a
 * turn of their own), which was a third of what a first screen cost. How a press shows: {@link showPresses}, for all at once.
 */
class BrowserView extends Component<Props> {
  private node: HTMLElement | null = null
  private readonly listened = new Set<string>()
  /** All that React knows of it. Later changes go over the class list, where a transition keeps classes of its own. */
  private readonly firstClass = this.props.className

  override componentDidMount(): void {
    this.listen()
  }

  override componentDidUpdate({ className: before }: Props): void {
    const { className } = this.props
    if (before !== className) {
      this.node?.classList.remove(...namesIn(before))
      this.node?.classList.add(...namesIn(className))
    }
    this.listen()
  }

  override render(): ReactNode {
    const { hoverClass, style, dangerouslySetInnerHTML, children } = this.props
    const props: Record<string, unknown> = { class: this.firstClass, style, dangerouslySetInnerHTML, ref: this.hold }
    if (hoverClass && hoverClass !== 'none') props['hover-class'] = hoverClass
    for (const [name, value] of Object.entries(this.props)) {
      if (own.test(name)) continue
      const attribute =
        name === 'tabIndex' ? 'tabindex' : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
      // `false` is the absence of an attribute, except where the word is the value
      if (isPlain(value) && (value !== false || attribute.startsWith('aria-'))) props[attribute] = String(value)
    }
    return createElement('taro-view-core', props, children)
  }

  private readonly hold = (node: HTMLElement | null) => {
    this.node = node
    const { element } = this.props
    if (typeof element === 'function') element(node)
    else if (element) (element as { current: HTMLElement | null }).current = node
  }

  /** On the element itself, as Taro does: what stops here never reaches the page, and a touch can be kept from scrolling. */
  private listen(): void {
    for (const name of Object.keys(this.props)) {
      if (!/^on[A-Z]/.test(name) || this.listened.has(name)) continue
      this.listened.add(name)
      this.node?.addEventListener(name.slice(2).toLowerCase(), (event) => {
        const handler = this.props[name]
        if (typeof handler === 'function') handler(event)
      })
    }
  }
}

const namesIn = (className = '') => className.split(/\s+/).filter(Boolean)
const isPlain = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value)

export const View = forwardRef<HTMLElement, Props>((props, ref) =>
  createElement(BrowserView, { ...props, element: ref }),
)
View.displayName = 'View'
