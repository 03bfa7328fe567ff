import Taro from '@tarojs/taro'
import { goBack, openPage } from '@/platform'

const api = Taro as unknown as Record<string, jest.Mock>
const depth = (pages: number) => Object.assign(Taro, { getCurrentPages: () => Array.from({ length: pages }) })

beforeEach(() => {
  for (const name of ['navigateTo', 'redirectTo', 'navigateBack', 'switchTab']) api[name]?.mockClear()
})

test('parameters are written so that they survive an address; absent ones are left out', () => {
  depth(1)
  openPage('dispute/file/index', { service: '投 诉&', uscc: undefined })
  expect(api.navigateTo).toHaveBeenCalledWith({ url: '/dispute/file/index?service=%E6%8A%95%20%E8%AF%89%26' })
})

test('WeChat’s ten pages are not exceeded: the eleventh replaces the tenth', () => {
  depth(10)
  openPage('pages/laws/index')
  expect(api.navigateTo).not.toHaveBeenCalled()
  expect(api.redirectTo).toHaveBeenCalledWith({ url: '/pages/laws/index' })
})

test('back from a page opened by a shared link leads home', () => {
  depth(1)
  goBack()
  expect(api.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' })
  depth(2)
  goBack()
  expect(api.navigateBack).toHaveBeenCalledTimes(1)
})
