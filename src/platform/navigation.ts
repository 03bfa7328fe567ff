import Taro, { useRouter } from '@tarojs/taro'
import { useMemo } from 'react'

export {
  useDidHide as usePageHide,
  useDidShow as usePageShow,
  usePullDownRefresh as usePullDown,
  useReachBottom,
  useShareAppMessage as useShare,
} from '@tarojs/taro'

export type PageParams = Readonly<Record<string, string | undefined>>

const home = 'pages/home/index'
/** WeChat keeps at most ten pages; the eleventh has to take the place of the tenth. */
const deepest = 10

/** Opens a page on top. @example openPage('apply/family/index', { family: 'registration' }) */
export function openPage(path: string, params: PageParams = {}): void {
  const url = address(path, params)
  void (Taro.getCurrentPages().length >= deepest ? Taro.redirectTo({ url }) : Taro.navigateTo({ url }))
}

/** Opens a page in place of this one, so that going back does not return here. */
export function replacePage(path: string, params: PageParams = {}): void {
  void Taro.redirectTo({ url: address(path, params) })
}

/** Shows one of the four tabs; a tab takes no parameters. */
export function switchToTab(path: string): void {
  void Taro.switchTab({ url: address(path, {}) })
}

/** One page back, or home when the page was opened from a shared link. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else switchToTab(home)
}

/** The parameters this page was opened with, decoded. */
export function usePageParams(): PageParams {
  const { params } = useRouter()
  return useMemo(() => {
    const entries = Object.entries(params).map(([name, value]) => [name, value && decoded(value)] as const)
    return Object.fromEntries(entries)
  }, [params])
}

export function setPageTitle(title: string): void {
  void Taro.setNavigationBarTitle({ title })
}

/** Ends the pull-down animation that the person started. */
export function stopPullDown(): void {
  Taro.stopPullDownRefresh()
}

/** The address WeChat needs for a shared page. */
export function sharedAddress(path: string, params: PageParams): string {
  return address(path, params)
}

function address(path: string, params: PageParams): string {
  const query = Object.entries(params)
    .flatMap(([name, value]) => (value === undefined ? [] : `${name}=${encodeURIComponent(value)}`))
    .join('&')
  return `/${path}${query && `?${query}`}`
}

/** A hand-made link may hold a broken escape. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

/** The link of a page for H5, to be copied and sent. */
export function pageLink(sharedPath: string): string {
  return process.env.TARO_ENV === 'h5' ? `${location.origin}${location.pathname}#${sharedPath}` : sharedPath
}
