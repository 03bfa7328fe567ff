import type { Page } from 'playwright-core'
import { budgets } from '../../../config/budgets'

export type Scale = 'standard' | 'large' | 'extra-large'

/** The class that 长辈版 puts on the root of a page; see src/state/appearance. */
export const scaleClass: Readonly<Record<Scale, string>> = {
  standard: '',
  large: 'elder-1',
  'extra-large': 'elder-2',
}

/**
 * Lays the open page out anew. The choice of size is a class on the page's root, so a page need not be opened again for each;
 * that the class follows the choice is a test of its own.
 */
export async function layOut(page: Page, width: number, scale: Scale): Promise<void> {
  const { height = 844 } = page.viewportSize() ?? {}
  await page.setViewportSize({ width, height })
  await page.evaluate((wanted) => {
    for (const root of document.querySelectorAll('.wet-page, .wet-sheet')) {
      root.classList.remove('elder-1', 'elder-2')
      if (wanted) root.classList.add(wanted)
    }
    return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  }, scaleClass[scale])
}

/** What is wrong with the open page as it is laid out now, one line each: clipped, overlapping or outside text, small targets. */
export async function layoutProblems(page: Page, scale: Scale): Promise<readonly string[]> {
  const tap = scale === 'standard' ? budgets.tapTarget.normal : budgets.tapTarget.elder
  return page.evaluate(findProblems, tap)
}

/** Runs in the browser. */
function findProblems(tap: number): string[] {
  type Line = { text: string; node: Text; left: number; right: number; top: number; bottom: number }
  /** A hair's breadth that rounding costs, in px. */
  const slack = 2
  const problems = new Set<string>()
  const cut = (text: string) => text.trim().slice(0, 20)

  const shown = (element: Element) =>
    element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
    // words for those who hear the page
    !element.closest('.wet-heard, .wet-notice__tone, [aria-hidden=true], script, style')

  // every line of text that is to be seen
  const lines: Line[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement
    if (!node.data.trim() || !parent || !shown(parent)) continue
    range.selectNodeContents(node)
    for (const { left, right, top, bottom, width, height } of range.getClientRects()) {
      if (width < 1 || height < 1) continue
      // the box of a line is higher than its characters: what matters is whether these are seen
      const air = height * 0.2
      lines.push({ text: node.data, node, left, right, top: top + air, bottom: bottom - air })
    }
  }

  const scrollable = (style: CSSStyleDeclaration, axis: 'X' | 'Y') => /auto|scroll/.test(style[`overflow${axis}`])
  /** The nearest box that hides what stands out of it. */
  for (const line of lines) {
    if (line.left < -slack || line.right > innerWidth + slack) {
      let frame = line.node.parentElement
      while (frame && !scrollable(getComputedStyle(frame), 'X')) frame = frame.parentElement
      if (!frame || frame === document.body || frame === document.documentElement)
        problems.add(`outside the screen: ${cut(line.text)}`)
    }
    for (let box = line.node.parentElement; box && box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box)
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue
      const frame = box.getBoundingClientRect()
      const wide = !scrollable(style, 'X') && (line.left < frame.left - slack || line.right > frame.right + slack)
      const high = !scrollable(style, 'Y') && (line.top < frame.top - slack || line.bottom > frame.bottom + slack)
      if (wide || high) problems.add(`clipped: ${cut(line.text)} in .${box.className.toString().split(' ')[0]}`)
      // what scrolls is reached by scrolling
      if (scrollable(style, 'X') || scrollable(style, 'Y')) break
    }
  }

  /** What floats above the page (a bar, a sheet) may stand before the text beneath it. */
  const layerOf = (node: Node) => {
    for (let element = node.parentElement; element; element = element.parentElement) {
      if (/fixed|sticky/.test(getComputedStyle(element).position) || element.matches('.taro-tabbar__tabbar'))
        return element
    }
    return document.body
  }
  const layers = new Map(lines.map((line) => [line, layerOf(line.node)]))
  const sorted = [...lines].sort((one, other) => one.top - other.top)
  sorted.forEach((one, at) => {
    for (const other of sorted.slice(at + 1)) {
      if (other.top >= one.bottom - slack) break
      if (other.node === one.node || layers.get(one) !== layers.get(other)) continue
      const beside = other.left >= one.right - slack || one.left >= other.right - slack
      if (!beside) problems.add(`overlapping: ${cut(one.text)} and ${cut(other.text)}`)
    }
  })

  const controls =
    '[role=button], [role=link], [role=radio], [role=checkbox], [role=switch], [role=tab], a[href], button'
  for (const control of document.querySelectorAll(`${controls}, input:not([type=hidden]), textarea`)) {
    if (!shown(control) || control.closest('.weui-tabbar, [aria-disabled=true]')) continue
    // a field's frame takes the finger for it
    const frame = control.closest('[role=button], [role=radio], [role=checkbox], [role=switch], .wet-line') ?? control
    const { width, height } = frame.getBoundingClientRect()
    if (width < 1 || height < 1) continue
    if (width < tap - 1 || height < tap - 1)
      problems.add(
        `small: ${cut(control.getAttribute('aria-label') ?? control.textContent ?? control.tagName)} ${Math.round(width)}×${Math.round(height)}`,
      )
  }
  // Taro scrolls the page in a box of its own
  for (const box of [document.documentElement, ...document.querySelectorAll('.taro_page, .wet-page, .wet-page__main')])
    if (box.scrollWidth > box.clientWidth + slack) problems.add('the page scrolls sideways')
  return [...problems]
}
