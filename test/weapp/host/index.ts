/**
 * Runs the built mini-program (dist/weapp) without WeChat: WeChat's own component engine (exparser) and template compiler
 * (wcc) through miniprogram-simulate, plus the page life cycle and the `wx` object that it lacks. Needs jsdom.
 *
 * Limits: built-in components are empty frames (no real input, scroll or swiper), there is no layout. For those see
 * ../glass-easel.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { measure, type PageFigures } from './measure'
import { type Call, type CallFunction, createWx } from './wx'

export type { PageFigures } from './measure'
export type { CallFunction } from './wx'

type PageInstance = {
  setData: (data: unknown, done?: () => void) => void
  route?: string
  __route__?: string
  options?: Record<string, string>
  onLoad?: (query: Record<string, string>) => void
  onShow?: () => void
  onReady?: () => void
  onHide?: () => void
  onUnload?: () => void
}
type Rendered = { instance: PageInstance; attach: (parent: Element) => void; detach: () => void }
type Simulate = {
  load: (page: string, tag: string, options: object) => string
  render: (id: string) => Rendered
}
type AppObject = { onLaunch?: (options: object) => void; onShow?: (options: object) => void }
/** A DOM node of the engine carries the component it stands for. */
type EngineNode = Element & { __wxElement?: { id: string; _vt?: { attrs: { name: string; value: unknown }[] } } }

export type OpenPage = {
  route: string
  root: HTMLElement
  instance: PageInstance
  rendered: Rendered
  updates: number[]
}

export type HostOptions = {
  /** The cloud functions as the mini-program sees them; without it every call fails. */
  callFunction?: CallFunction
  /** What asynchronous APIs do and answer, e.g. `showModal: () => ({ confirm: false })`; throwing is a failure. */
  answers?: Record<string, (options: Record<string, unknown>) => unknown>
  /** Replaces or adds `wx` APIs as they are, synchronous ones too. */
  wx?: Record<string, unknown>
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Starts the host for the build in `folder`. One host a test file: the engine keeps global state. */
export function createHost(folder: string, options: HostOptions = {}) {
  const dist = path.resolve(folder)
  const app = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as {
    pages: string[]
    subPackages?: { root: string; pages: string[] }[]
    tabBar: { list: { pagePath: string; text: string }[] }
  }
  const launch = { path: app.pages[0] ?? '', query: {}, scene: 1001 }
  const calls: Call[] = []
  const storage = new Map<string, unknown>()
  const stack: OpenPage[] = []
  const loaded = new Map<string, string>()
  let appObject: AppObject = {}

  // `wx` must stand before the engine is loaded: it merges its own API into it, and Taro's chunks hang on it.
  const api = createWx({
    calls,
    storage,
    launch,
    callFunction: options.callFunction ?? (() => Promise.reject(new Error('no cloud function in this test'))),
    answers: options.answers ?? {},
    overrides: options.wx ?? {},
  })
  const wx = { ...api }
  Object.assign(globalThis, { wx })
  const simulate = require('miniprogram-simulate') as Simulate
  const exparser = require('miniprogram-exparser')
  Object.assign(wx, api) // the engine put its own over some of ours

  const registerComponent = (globalThis as unknown as { Component: (definition: object) => void }).Component
  Object.assign(globalThis, {
    // biome-ignore lint/correctness/noComponentHookFactories: WeChat's App(), not a React component
    App: (definition: AppObject) => {
      appObject = definition
    },
    getApp: () => appObject,
    getCurrentPages: () => stack.map((page) => page.instance),
    // The engine knows components only: a page is one whose functions are its methods.
    // biome-ignore lint/correctness/noComponentHookFactories: WeChat's Page(), not a React component
    Page: (definition: Record<string, unknown>) => {
      const methods = Object.fromEntries(Object.entries(definition).filter(([, value]) => typeof value === 'function'))
      registerComponent({ data: definition.data ?? {}, methods, options: { classPrefix: '' } })
    },
  })

  /** Loads a route's files once: Page() runs once, as in WeChat. */
  const load = (route: string) => {
    const known = loaded.get(route)
    if (known) return known
    const id = simulate.load(path.join(dist, route), 'page', {
      rootPath: dist,
      compiler: 'official',
      compilerOptions: { maxBuffer: 64 * 1024 * 1024 },
    })
    loaded.set(route, id)
    return id
  }

  const host = {
    app,
    /** All routes: main package, then subpackages. */
    routes: [
      ...app.pages,
      ...(app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
    ],
    calls,
    storage,
    stack,

    launch() {
      require(path.join(dist, 'app.js'))
      appObject.onLaunch?.(launch)
      appObject.onShow?.(launch)
    },

    /** Opens a page on top of the stack and waits for its first picture. */
    async open(route: string, query: Record<string, string> = {}): Promise<OpenPage> {
      const rendered = simulate.render(load(route))
      const { instance } = rendered
      const updates: number[] = []
      const setData = instance.setData
      Object.assign(instance, { route, __route__: route, options: query })
      instance.setData = (data, done) => {
        updates.push(Buffer.byteLength(JSON.stringify(data)))
        setData.call(instance, data, done)
      }
      const root = document.createElement('div')
      document.body.appendChild(root)
      rendered.attach(root)
      const page: OpenPage = { route, root, instance, rendered, updates }
      stack.at(-1)?.instance.onHide?.()
      stack.push(page)
      instance.onLoad?.(query)
      instance.onShow?.()
      instance.onReady?.()
      await host.until(() => (root.firstChild?.childNodes.length ?? 0) > 0, `first picture of ${route}`)
      await host.settle()
      return page
    },

    /** Opens the page that the last navigation asked for; a tab or a relaunch closes what is open. */
    async follow(): Promise<OpenPage> {
      const asked = [...calls].reverse().find(([call]) => /^(navigateTo|redirectTo|reLaunch|switchTab)$/.test(call))
      if (!asked) throw new Error('nothing asked for another page')
      const [name, { url }] = asked
      const { pathname, searchParams } = new URL(String(url), `http://host/${stack.at(-1)?.route ?? ''}`)
      if (name === 'redirectTo') await host.close()
      if (name === 'reLaunch' || name === 'switchTab') await host.closeAll()
      return host.open(pathname.slice(1), Object.fromEntries(searchParams))
    },

    async close() {
      const page = stack.pop()
      page?.instance.onUnload?.()
      page?.rendered.detach()
      page?.root.remove()
      await host.settle()
    },

    async closeAll() {
      while (stack.length) await host.close()
    },

    /** Lets pending renders finish: returns when no setData has come for two looks in a row. */
    async settle() {
      const count = () => stack.reduce((sum, page) => sum + page.updates.length, 0)
      for (let before = -1, quiet = 0; quiet < 2; ) {
        const now = count()
        quiet = now === before ? quiet + 1 : 0
        before = now
        await wait(15)
      }
    },

    /** Waits until `condition` holds; fails with `what` after five seconds. */
    async until(condition: () => boolean, what = 'condition') {
      for (const end = Date.now() + 5_000; !condition(); await wait(5)) {
        if (Date.now() > end) throw new Error(`waited five seconds for: ${what}`)
      }
    },

    /** The element by `#id` (also inside Taro's nested components) or CSS selector; fails when there is none. */
    find(page: OpenPage, selector: string): EngineNode {
      const all = [...page.root.querySelectorAll<EngineNode>('*')]
      const found = selector.startsWith('#')
        ? all.find((element) => element.__wxElement?.id === selector.slice(1))
        : page.root.querySelector<EngineNode>(selector)
      if (!found) throw new Error(`no ${selector} on ${page.route}`)
      return found
    },

    /** The innermost element whose own text contains `text`, or undefined. */
    byText(page: OpenPage, text: string): Element | undefined {
      const walker = document.createTreeWalker(page.root, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.nodeValue?.includes(text) && node.parentElement) return node.parentElement
      }
      return undefined
    },

    text: (page: OpenPage): string => page.root.textContent ?? '',

    /** Attributes the engine holds for an element, e.g. `ariaLabel`. */
    attributes(element: Element): Record<string, unknown> {
      const attributes = (element as EngineNode).__wxElement?._vt?.attrs ?? []
      return Object.fromEntries(attributes.map(({ name, value }) => [name, value]))
    },

    /** Touches an element (or the one with this text) as a finger does. */
    async tap(page: OpenPage, target: Element | string) {
      const element = typeof target === 'string' ? host.byText(page, target) : target
      if (!element) throw new Error(`nothing says “${String(target)}” on ${page.route}`)
      const touch = { identifier: 1, target: element, clientX: 0, clientY: 0, pageX: 0, pageY: 0 }
      for (const [type, touches] of [
        ['touchstart', [touch]],
        ['touchend', []],
      ] as const) {
        const event = new Event(type, { bubbles: true, cancelable: true })
        // jsdom makes these read-only, so they are defined instead of set.
        Object.defineProperties(event, { touches: { value: touches }, changedTouches: { value: [touch] } })
        element.dispatchEvent(event)
      }
      await host.settle()
    },

    /** Fires a component event such as `input`, `blur` or `change` with its detail. */
    async emit(element: Element, name: string, detail: unknown) {
      const event = exparser.Event.create(name, detail, {
        bubbles: true,
        capturePhase: true,
        composed: true,
        extraFields: { touches: [], changedTouches: [] },
      })
      exparser.Event.dispatchEvent((element as EngineNode).__wxElement, event)
      await host.settle()
    },

    figures: (page: OpenPage): PageFigures => measure(page.root, page.updates),
  }
  return host
}

export type Host = ReturnType<typeof createHost>
