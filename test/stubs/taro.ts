/**
 * Stand-in for @tarojs/taro in component tests: every API is a jest.fn that succeeds, page hooks run as effects.
 * A test sets an answer with `(Taro.showModal as jest.Mock).mockResolvedValueOnce({ confirm: true })`.
 */
import { useEffect } from 'react'

const storage = new Map<string, unknown>()
const screen = { windowWidth: 390, windowHeight: 844, pixelRatio: 3, platform: 'devtools', fontSizeSetting: 16 }

/** A page hook that fires once when the component appears. */
const onAppear = (hook: (query: object) => void) =>
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page hook fires once, whatever the closure holds
  useEffect(() => hook({}), [])
const never = () => undefined

const known: Record<string, unknown> = {
  ENV_TYPE: { WEAPP: 'WEAPP', WEB: 'WEB' },
  getEnv: () => 'WEB',
  getSystemInfoSync: () => screen,
  getWindowInfo: () => screen,
  getAppBaseInfo: () => screen,
  getCurrentPages: () => [],
  getStorageSync: (key: string) => storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
  removeStorageSync: (key: string) => void storage.delete(key),
  nextTick: (task: () => void) => void Promise.resolve().then(task),
  pxTransform: (size: number) => `${size}px`,
  eventCenter: { on: jest.fn(), off: jest.fn(), trigger: jest.fn() },
  useRouter: jest.fn(() => ({ params: {}, path: '' })),
  useLaunch: onAppear,
  useLoad: onAppear,
  useReady: onAppear,
  useDidShow: onAppear,
  useDidHide: never,
  useUnload: never,
  usePullDownRefresh: never,
  useReachBottom: never,
  usePageScroll: never,
  useShareAppMessage: never,
}

const Taro = new Proxy(known, {
  get(apis, name) {
    if (typeof name !== 'string' || name === 'then' || name === '__esModule') return undefined
    apis[name] ??= jest.fn(() => Promise.resolve({ errMsg: `${name}:ok` }))
    return apis[name]
  },
})

module.exports = new Proxy(
  {},
  {
    get: (_module, name: string) => {
      if (name === '__esModule') return true
      return name === 'default' ? Taro : Taro[name]
    },
  },
)
