import Taro from '@tarojs/taro'

const types: Readonly<Record<string, string>> = { csv: 'text/csv', ics: 'text/calendar' }

/**
 * Gives the person a text file: a download on H5; in WeChat, which has no folders, a message to a chat (文件传输助手 keeps it).
 * Must be called by the press itself: WeChat refuses later. False when it was refused or called off.
 *
 * @param name with its ending
 */
export async function saveTextFile(name: string, text: string): Promise<boolean> {
  try {
    if (process.env.TARO_ENV === 'h5') download(name, text)
    else {
      const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
      Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8')
      await Taro.shareFileMessage({ filePath, fileName: name })
    }
    return true
  } catch {
    return false
  }
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(
    new Blob([text], { type: types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/json' }),
  )
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // the browser reads the address a little later than the click
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
