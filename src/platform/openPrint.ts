import Taro from '@tarojs/taro'

/**
 * Gives the person a printed paper: a download on H5; in WeChat its own reader, from whose menu it is sent on or printed.
 * False when it could not be read.
 */
export async function openPrint({ url, name }: { readonly url: string; readonly name: string }): Promise<boolean> {
  if (process.env.TARO_ENV === 'h5') {
    const link = document.createElement('a')
    link.href = url
    link.download = name
    document.body.append(link)
    link.click()
    link.remove()
    return true
  }
  try {
    const { tempFilePath, statusCode } = await Taro.downloadFile({ url })
    if (statusCode !== 200) return false
    await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: true })
    return true
  } catch {
    return false
  }
}
