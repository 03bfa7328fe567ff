import Taro from '@tarojs/taro'
import { platformMessages } from '../messages'
import { askInBrowser } from './browserDialog'

export interface Question {
  readonly title: string
  readonly content: string
  /** What the yes button says: 删除, never 确定 where a verb is possible. At most four characters (WeChat's limit). */
  readonly confirmText: string
}

/** Asks before something that cannot be taken back; false when the person changes their mind. */
export async function askToConfirm(question: Question): Promise<boolean> {
  if (process.env.TARO_ENV === 'h5') return askInBrowser(question, platformMessages.cancel)
  const { confirm } = await Taro.showModal({ ...question, cancelText: platformMessages.cancel })
  return confirm
}
