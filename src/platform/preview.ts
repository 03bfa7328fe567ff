import Taro from '@tarojs/taro'

/** Shows pictures full screen, beginning with one of them. */
export function showPictures(urls: readonly string[], current: string): void {
  // Taro's viewer for browsers is a third of everything a first page would otherwise load
  if (process.env.TARO_ENV === 'h5')
    void import('./browserPictures').then(({ showPictures: show }) => show(urls, current))
  else void Promise.resolve(Taro.previewImage({ urls: [...urls], current })).catch(() => undefined)
}

/** Plays a film: a new tab on H5, WeChat's own player on the phone. */
export function showFilm(url: string): void {
  if (process.env.TARO_ENV === 'h5') window.open(url, '_blank', 'noopener')
  else void Promise.resolve(Taro.previewMedia({ sources: [{ url, type: 'video' }] })).catch(() => undefined)
}

/** Opens a PDF: a new tab on H5, WeChat's own reader on the phone. False when it could not be read. */
export async function openDocument(url: string): Promise<boolean> {
  if (process.env.TARO_ENV === 'h5') return window.open(url, '_blank', 'noopener') !== undefined
  try {
    const { tempFilePath } = await Taro.downloadFile({ url })
    await Taro.openDocument({ filePath: tempFilePath, showMenu: true })
    return true
  } catch {
    return false
  }
}
