import type { PageInstance, PageRoot } from './engine'
import { program } from './program'

type OpenPage = { route: string; root: PageRoot; instance: PageInstance; frame: HTMLElement }

const byId = (id: string) => document.getElementById(id) as HTMLElement

function button(text: string, onTap: () => void): HTMLButtonElement {
  const element = document.createElement('button')
  element.textContent = text
  element.onclick = onTap
  return element
}

/** The page stack with WeChat's title bar and tab bar. `create` draws a page of a route. */
export function createPages(create: (route: string) => PageRoot) {
  const stack: OpenPage[] = []
  const tabs = program.json.app.tabBar?.list ?? []

  function title(text: string) {
    byId('titleBar').replaceChildren(text)
    if (stack.length > 1) byId('titleBar').append(button('‹', back))
  }

  function show() {
    const page = stack.at(-1)
    if (!page) return
    for (const { frame } of stack) frame.hidden = frame !== page.frame
    page.instance.onShow?.()
    title(program.json[page.route]?.navigationBarTitleText ?? program.json.app.window.navigationBarTitleText)
    byId('tabBar').hidden = !tabs.some((tab) => tab.pagePath === page.route)
    byId('tabBar').replaceChildren(...tabs.map((tab) => button(tab.text, () => relaunch(`/${tab.pagePath}`))))
  }

  function pop() {
    const page = stack.pop()
    page?.instance.onUnload?.()
    page?.root.release()
    page?.frame.remove()
  }

  function open(url: string) {
    const { pathname, searchParams } = new URL(url, `http://program/${stack.at(-1)?.route ?? ''}`)
    const route = pathname.slice(1)
    const query = Object.fromEntries(searchParams)
    stack.at(-1)?.instance.onHide?.()
    const root = create(route)
    const frame = document.createElement('div')
    const marker = document.createElement('span')
    byId('root').append(frame)
    frame.append(marker)
    const instance = root.get()
    Object.assign(instance, { route, __route__: route, options: query })
    stack.push({ route, root, instance, frame })
    root.attach(frame, marker)
    instance.onLoad?.(query)
    show()
    instance.onReady?.()
  }

  function replace(url: string) {
    pop()
    open(url)
  }

  function relaunch(url: string) {
    while (stack.length) pop()
    open(url)
  }

  function back() {
    pop()
    show()
  }

  return { stack, open, replace, relaunch, back, title }
}
