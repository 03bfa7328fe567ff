/** A call the mini-program made to WeChat: the API's name and its options. */
export type Call = [name: string, options: Record<string, unknown>]

/** Answers `wx.cloud.callFunction`: the value returned becomes `result`, an error becomes `fail`. */
export type CallFunction = (name: string, data: unknown) => Promise<unknown>

type Options = Record<string, unknown> & {
  success?: (answer: unknown) => void
  fail?: (error: unknown) => void
  complete?: (answer: unknown) => void
}

const screen = {
  platform: 'devtools',
  brand: 'devtools',
  model: 'iPhone 14',
  system: 'iOS 17',
  SDKVersion: '3.8.0',
  language: 'zh_CN',
  theme: 'light',
  fontSizeSetting: 16,
  windowWidth: 390,
  windowHeight: 844,
  screenWidth: 390,
  screenHeight: 844,
  pixelRatio: 3,
  statusBarHeight: 47,
  safeArea: { top: 47, bottom: 810, left: 0, right: 390, width: 390, height: 763 },
}

/** jsdom has no layout: every selector query answers this box (enough for NutUI's Picker and Popup). */
const box = { left: 0, top: 0, right: 390, bottom: 36, width: 390, height: 36, scrollTop: 0, scrollLeft: 0 }

function createSelectorQuery() {
  const asked: (((answer: unknown) => void) | undefined)[] = []
  const answer = () => ({ ...box, id: '', dataset: {}, node: null })
  const ask = (callback?: (answer: unknown) => void) => {
    asked.push(callback)
    return query
  }
  const askFields = (_fields: unknown, callback?: (answer: unknown) => void) => ask(callback)
  const node = { boundingClientRect: ask, scrollOffset: ask, fields: askFields, node: ask, context: ask }
  const query = {
    in: () => query,
    select: () => node,
    selectAll: () => node,
    selectViewport: () => node,
    exec(callback?: (answers: unknown[]) => void) {
      setTimeout(() => {
        for (const one of asked) one?.(answer())
        callback?.(asked.map(answer))
      })
      return query
    },
  }
  return query
}

/** Events of the phone that a test does not raise; a program may listen and stop listening. */
const listened = [
  'ThemeChange',
  'NetworkStatusChange',
  'KeyboardHeightChange',
  'WindowResize',
  'NeedPrivacyAuthorization',
  'AppShow',
  'AppHide',
  'Error',
  'UnhandledRejection',
]

/** The asynchronous APIs that succeed with nothing but an `errMsg`. */
const acknowledged = [
  'showToast',
  'hideToast',
  'showLoading',
  'hideLoading',
  'setNavigationBarTitle',
  'setNavigationBarColor',
  'pageScrollTo',
  'stopPullDownRefresh',
  'requestSubscribeMessage',
  'setClipboardData',
  'makePhoneCall',
  'vibrateShort',
  'previewImage',
  'openDocument',
  'navigateTo',
  'redirectTo',
  'reLaunch',
  'switchTab',
  'navigateBack',
]

export type WxParts = {
  /** Every call of an asynchronous API is written here. */
  calls: Call[]
  storage: Pick<Map<string, unknown>, 'get' | 'set' | 'delete' | 'keys'>
  launch: { path: string; query: Record<string, string>; scene: number }
  callFunction: CallFunction
  /** What asynchronous APIs do and answer, e.g. `chooseMedia: () => ({ tempFiles })`; throwing is a failure. */
  answers: Record<string, (options: Record<string, unknown>) => unknown>
  /** Replaces or adds APIs as they are, synchronous ones too. */
  overrides: Record<string, unknown>
}

/** The global `wx`: what the app needs of WeChat's API, in memory. */
export function createWx({
  calls,
  storage,
  launch,
  callFunction,
  answers,
  overrides,
}: WxParts): Record<string, unknown> {
  /** WeChat's way to answer: callbacks when given, and a promise. */
  const asynchronous =
    (name: string, work: (options: Record<string, unknown>) => unknown = () => ({})) =>
    async (options: Options = {}) => {
      calls.push([name, options])
      try {
        const answer = { errMsg: `${name}:ok`, ...((await work(options)) as object | undefined) }
        options.success?.(answer)
        options.complete?.(answer)
        return answer
      } catch (cause) {
        const error = { errMsg: `${name}:fail ${cause instanceof Error ? cause.message : String(cause)}` }
        options.fail?.(error)
        options.complete?.(error)
        // A caller that passed callbacks does not look at the promise.
        if (options.fail || options.complete) return error
        throw error
      }
    }
  const nothing = () => undefined
  return {
    canIUse: () => true,
    getSystemInfoSync: () => screen,
    getSystemInfo: asynchronous('getSystemInfo', () => screen),
    getWindowInfo: () => screen,
    getDeviceInfo: () => screen,
    getAppBaseInfo: () => screen,
    getSystemSetting: () => ({}),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
    getLaunchOptionsSync: () => launch,
    getEnterOptionsSync: () => launch,
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
    removeStorageSync: (key: string) => void storage.delete(key),
    getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 0, limitSize: 10_240 }),
    getNetworkType: asynchronous('getNetworkType', () => ({ networkType: 'wifi' })),
    showModal: asynchronous('showModal', () => ({ confirm: true, cancel: false })),
    showActionSheet: asynchronous('showActionSheet', () => ({ tapIndex: 0 })),
    getPrivacySetting: asynchronous('getPrivacySetting', () => ({ needAuthorization: false })),
    login: asynchronous('login', () => ({ code: 'code-of-this-test' })),
    ...Object.fromEntries(listened.flatMap((event) => [`on${event}`, `off${event}`]).map((name) => [name, nothing])),
    getUpdateManager: () => ({ onCheckForUpdate: nothing, onUpdateReady: nothing, onUpdateFailed: nothing }),
    nextTick: (task: () => void) => void Promise.resolve().then(task),
    createSelectorQuery,
    ...Object.fromEntries(acknowledged.map((name) => [name, asynchronous(name)])),
    ...Object.fromEntries(Object.entries(answers).map(([name, work]) => [name, asynchronous(name, work)])),
    cloud: {
      init: nothing,
      callFunction: asynchronous('callFunction', async ({ name, data }) => ({
        result: await callFunction(String(name), data),
      })),
    },
    ...overrides,
  }
}
