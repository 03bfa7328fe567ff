import { laws } from '../../kernel/law'
import type { NextStep } from '../../kernel/service'

const { consumerLaw, order121 } = laws

const otherWays: readonly NextStep[] = [
  { title: '与商家协商', text: '可以继续和商家协商解决。', basis: consumerLaw.article(39) },
  { title: '请消费者协会调解', text: '可以请求消费者协会或其他调解组织调解。', basis: consumerLaw.article(39) },
  { title: '仲裁或起诉', text: '有仲裁协议的可以申请仲裁，也可以向人民法院起诉。', basis: consumerLaw.article(39) },
]

/** What a person can do next; a refusal or an end always carries the other ways of 消法 art. 39 (Order 121 art. 15). */
export function nextSteps(state: string): readonly NextStep[] {
  if (state === 'declined' || state === 'closed' || state === 'terminated') return otherWays
  if (state === 'withdrawn')
    return [{ title: '重新投诉', text: '问题没有解决的，可以重新提交投诉。', basis: order121.article(8) }, ...otherWays]
  if (state === 'settled')
    return [{ title: '对方不履行协议', text: '可以就协议内容申请仲裁或向人民法院起诉。', basis: order121.article(25) }]
  return []
}
