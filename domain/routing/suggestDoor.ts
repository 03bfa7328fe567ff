import { type Citation, laws } from '../kernel/law'
import type { Door } from '../kernel/service'

/** A door a question seems to want instead of an answer. */
export interface SuggestedDoor {
  readonly door: Exclude<Door, 'consultation'>
  /** the words that made us think so */
  readonly words: readonly string[]
  /** one sentence for the person */
  readonly reason: string
  readonly basis: Citation
}

interface Signs {
  readonly door: SuggestedDoor['door']
  readonly reason: string
  /** each list holds spellings of one sign; a sign counts once */
  readonly signs: readonly (readonly string[])[]
  /** signs that must be there for the door to be offered */
  readonly least: number
}

/** Who asks how to answer a complaint, or wants to know a rule, is at the right place already. */
const ASKS_ABOUT = [
  '被投诉',
  '投诉我',
  '被举报',
  '举报我',
  '有人投诉',
  '有人举报',
  '会被',
  '算不算',
  '是不是违法',
  '会不会',
]

/**
 * Signs in plain words, as data. Two signs of one kind, because one word alone says little: 退款 is also asked about by
 * merchants who want to know their duty.
 */
const table: readonly Signs[] = [
  {
    door: 'complaint',
    reason: '看起来像是您买的东西或服务出了问题，想退款、赔偿。这是消费投诉，要走投诉的渠道，才会有人调解。',
    least: 2,
    signs: [
      ['我买', '我在网上买', '买了', '购买了', '下单', '网购', '充值了', '办了卡', '办了会员'],
      ['退款', '退货', '退钱', '不退', '赔偿', '赔我', '换货', '退一赔三', '退还'],
      ['商家不理', '卖家不理', '客服不', '联系不上商家', '拒绝', '推脱', '不处理', '不给'],
      ['我要投诉', '想投诉', '要投诉', '投诉商家', '投诉这家', '投诉店'],
      ['坏了', '有问题', '变质', '发霉', '过期', '假货', '不符', '瑕疵', '少发'],
    ],
  },
  {
    door: 'tip-off',
    reason: '看起来像是发现了违法行为，希望查处。这是举报，谁都可以提，也可以匿名。',
    least: 2,
    signs: [
      ['我要举报', '想举报', '要举报', '举报这家', '举报商家', '举报店'],
      ['无证', '无照', '没有执照', '没有营业执照', '没有许可证', '黑作坊'],
      ['卖假', '售假', '假冒', '三无产品', '伪劣', '仿冒', '冒充'],
      ['刷单', '虚假宣传', '欺骗消费者', '骗人', '非法'],
      ['查处', '查一查', '去查', '处罚他', '处罚它', '管一管', '没人管'],
      ['有一家', '这家店', '那家店', '某店', '隔壁', '附近有'],
    ],
  },
]

/**
 * Whether a typed question reads like a complaint or a tip-off, so that the right door can be offered before it is sent:
 * a consultation has no statutory clock (Order 121 art. 44). Only ever an offer; undefined when it reads like a question.
 *
 * @example suggestDoor('我买的茶叶发霉了，商家不给退款')?.door // 'complaint'
 */
export function suggestDoor(question: string): SuggestedDoor | undefined {
  const text = question.replace(/\s/g, '')
  if (ASKS_ABOUT.some((words) => text.indexOf(words) >= 0)) return undefined
  let best: SuggestedDoor | undefined
  for (const { door, reason, signs, least } of table) {
    const words = signs.flatMap((spellings) => spellings.find((spelling) => text.indexOf(spelling) >= 0) ?? [])
    if (words.length >= least && words.length > (best?.words.length ?? 0))
      best = { door, words, reason, basis: laws.order121.article(44) }
  }
  return best
}
