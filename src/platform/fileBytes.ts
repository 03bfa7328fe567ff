import Taro from '@tarojs/taro'
import { platformMessages } from '../messages'
import { pickInBrowser } from './browserFiles'

/** A file of this phone with its bytes; nothing of it leaves the phone. */
export interface ReadFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Lets the person choose one file and reads it. Undefined when they change their mind; @throws when it cannot be read. */
export async function chooseFileBytes(): Promise<ReadFile | undefined> {
  if (process.env.TARO_ENV === 'h5') {
    const [file] = await pickInBrowser(1)
    return file && { name: file.name, bytes: new Uint8Array(await browserBytes(file)) }
  }
  const chosen = await chooseOnPhone()
  return chosen && { name: chosen.name, bytes: new Uint8Array(await phoneBytes(chosen.path)) }
}

async function chooseOnPhone(): Promise<{ path: string; name: string } | undefined> {
  try {
    const { tapIndex } = await Taro.showActionSheet({ itemList: [...platformMessages.fileSources] })
    if (tapIndex === 0) {
      // A compressed picture has other bytes, and so another digest.
      const { tempFiles } = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['original'] })
      const [picture] = tempFiles
      return picture && { path: picture.tempFilePath, name: platformMessages.pictureName(1, 'jpg') }
    }
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'all' })
    const [file] = tempFiles
    return file && { path: file.path, name: file.name }
  } catch {
    // Closing a sheet or refusing the album is an answer, not a failure.
    return undefined
  }
}

function phoneBytes(filePath: string): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      success: ({ data }) => resolve(data as ArrayBuffer), // without an encoding WeChat answers with bytes
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
}

/** `Blob.arrayBuffer` came with Safari 14. */
function browserBytes(file: File): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as ArrayBuffer)
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'))
    reader.readAsArrayBuffer(file)
  })
}
