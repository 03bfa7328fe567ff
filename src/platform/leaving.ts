import Taro from '@tarojs/taro'
import { useEffect } from 'react'

/**
 * Asks before the page is left while `message` is set: WeChat's own question at 返回, the browser's at closing or reloading
 * (which shows its own words).
 */
export function useLeaveWarning(message: string | undefined): void {
  useEffect(() => {
    if (message === undefined) return
    if (process.env.TARO_ENV === 'h5') {
      const warn = (event: BeforeUnloadEvent) => {
        event.preventDefault()
        // what older browsers go by
        event.returnValue = ''
      }
      window.addEventListener('beforeunload', warn)
      return () => window.removeEventListener('beforeunload', warn)
    }
    // absent before base library 2.12
    Taro.enableAlertBeforeUnload?.({ message })
    return () => Taro.disableAlertBeforeUnload?.()
  }, [message])
}
