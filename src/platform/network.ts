import Taro from '@tarojs/taro'

export type NetworkState = 'online' | 'offline'

/** Tells about every change until the returned function is called. */
export function onNetworkChange(listener: (state: NetworkState) => void): () => void {
  if (process.env.TARO_ENV === 'h5') {
    const online = () => listener('online')
    const offline = () => listener('offline')
    window.addEventListener('online', online)
    window.addEventListener('offline', offline)
    return () => {
      window.removeEventListener('online', online)
      window.removeEventListener('offline', offline)
    }
  }
  const changed = ({ isConnected }: { isConnected: boolean }) => listener(isConnected ? 'online' : 'offline')
  Taro.onNetworkStatusChange(changed)
  return () => Taro.offNetworkStatusChange(changed)
}
