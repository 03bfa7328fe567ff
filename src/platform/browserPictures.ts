import Taro from '@tarojs/taro'

/** {@link showPictures} on H5: loaded at the first picture. */
export function showPictures(urls: readonly string[], current: string): void {
  void Promise.resolve(Taro.previewImage({ urls: [...urls], current })).catch(() => undefined)
}
