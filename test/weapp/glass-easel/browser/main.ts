/** Runs in Chromium: starts the engine, gives the program its `wx`, opens the first page. */
import { type Call, createWx } from '../../host/wx'
import { startEngine } from './engine'
import { watchForms } from './forms'
import { createPages } from './pages'
import { createLoader, program } from './program'
import { createSelectorQuery } from './selectorQuery'

type AppObject = { onLaunch?: (options: object) => void; onShow?: (options: object) => void }
/** Put on the window by ../index.ts: carries a call out of the page to the test. */
type Bridge = { callFunctionOutside: (name: string, data: unknown) => Promise<unknown> }

const calls: Call[] = []
const errors: string[] = []
const launch = { path: program.json.app.pages[0] ?? '', query: {}, scene: 1001 }
let appObject: AppObject = {}

const engine = startEngine(errors)
const pages = createPages((route) => {
  engine.define(route, load)
  return engine.createPage(route)
})
const to = (go: (url: string) => void) => (options: Record<string, unknown>) => go(String(options.url))
const screen = () => ({
  platform: 'devtools',
  brand: 'devtools',
  model: 'web',
  system: 'iOS 17',
  SDKVersion: '3.8.0',
  windowWidth: innerWidth,
  windowHeight: innerHeight,
  screenWidth: innerWidth,
  screenHeight: innerHeight,
  pixelRatio: devicePixelRatio,
  statusBarHeight: 0,
  safeArea: { top: 0, left: 0, right: innerWidth, bottom: innerHeight, width: innerWidth, height: innerHeight },
  language: 'zh_CN',
  theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  fontSizeSetting: 16,
})

const wx = createWx({
  calls,
  launch,
  storage: {
    get: (key) => JSON.parse(localStorage.getItem(key) ?? 'null'),
    set(key, value) {
      localStorage.setItem(key, JSON.stringify(value))
      return this as Map<string, unknown>
    },
    delete(key) {
      localStorage.removeItem(key)
      return true
    },
    keys: () => new Map(Object.entries(localStorage)).keys(),
  },
  callFunction: (name, data) => (globalThis as unknown as Bridge).callFunctionOutside(name, data),
  answers: {
    navigateTo: to(pages.open),
    redirectTo: to(pages.replace),
    reLaunch: to(pages.relaunch),
    switchTab: to(pages.relaunch),
    navigateBack: () => pages.back(),
    setNavigationBarTitle: ({ title }) => pages.title(String(title)),
    pageScrollTo: ({ scrollTop }) => scrollTo(0, Number(scrollTop)),
  },
  overrides: {
    getSystemInfoSync: screen,
    getWindowInfo: screen,
    getDeviceInfo: screen,
    getAppBaseInfo: screen,
    createSelectorQuery,
  },
})
const globals = {
  wx,
  App: (definition: AppObject) => {
    appObject = definition
  },
  getApp: () => appObject,
  getCurrentPages: () => pages.stack.map((page) => page.instance),
}
Object.assign(globalThis, globals)
const load = createLoader(globals)

load('app.js')
watchForms(document.getElementById('root') as Element, engine.trigger)
appObject.onLaunch?.(launch)
appObject.onShow?.(launch)
pages.open(`/${launch.path}`)
Object.assign(globalThis, { miniProgram: { calls, errors, pages } })
