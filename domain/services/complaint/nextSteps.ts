import { laws } from '../../kernel/law'
import type { NextStep } from '../../kernel/service'

const { civilProcedure, consumerLaw, order121 } = laws

const otherWays: readonly NextStep[] = [
  { title: '与商家协商', text: '可以继续和商家协商解决。', basis: consumerLaw.article(39) },
  { title: '请消费者协会调解', text: '可以请求消费者协会或其他调解组织调解。', basis: consumerLaw.article(39) },
  { title: '仲裁或起诉', text: '有仲裁协议的可以申请仲裁，也可以向人民法院起诉。', basis: consumerLaw.article(39) },
]

const notKept: readonly NextStep[] = [
  {
    title: '请法院确认协议',
    text: '双方可以在协议生效三十日内一起向法院申请确认；确认后对方不做的，可以申请强制执行。能不能确认由法院决定。',
    basis: civilProcedure.article(205),
  },
  {
    title: '对方不履行协议',
    text: '可以就协议内容申请仲裁或向人民法院起诉，协议和办理记录可以作证据。',
    basis: order121.article(25),
  },
]

const again = (text: string): NextStep => ({ title: '重新投诉', text, basis: order121.article(8) })

/** What a person can do next; a refusal or an end always carries the other ways of 消法 art. 39 (Order 121 art. 15). */
export function nextSteps(state: string): readonly NextStep[] {
  if (state === 'declined') return [...otherWays, again('缺的材料补齐以后，可以带着原来的内容重新提交一件。')]
  if (state === 'closed' || state === 'terminated') return otherWays
  if (state === 'withdrawn') return [again('问题没有解决的，可以带着原来的内容重新提交一件。'), ...otherWays]
  if (state === 'settled') return notKept
  return []
}
