import { laws } from '../../kernel/law'
import type { MerchantSnapshot } from '../../kernel/merchant'
import { licenceWords } from '../labels'
import { publicAddress } from '../publicAddress'

export type DisplayKey = 'uscc' | 'name' | 'type' | 'head' | 'address' | 'capital' | 'permits'

/** One thing a merchant must show on its shop's home page, as the register has it. */
export interface DisplayItem {
  readonly key: DisplayKey
  readonly label: string
  readonly text: string
}

export const displayBasis = laws.onlineTrade.article(12)

/**
 * What a merchant shows, or links to, in a prominent place and all the time (网络交易监督管理办法 art. 12): the words differ by
 * what was registered. Premises that are a home stay at street level here; the licence itself shows them in full.
 */
export function displayItems(snapshot: MerchantSnapshot): readonly DisplayItem[] {
  const words = licenceWords(snapshot)
  const sole = snapshot.kind === 'sole-trader'
  const permits = snapshot.licences.map(({ title, number }) => `${title} ${number}`)
  const capital = snapshot.capital
  return [
    { key: 'uscc', label: '统一社会信用代码', text: snapshot.uscc },
    { key: 'name', label: '名称', text: snapshot.name },
    ...(snapshot.kind === 'cooperative'
      ? []
      : [{ key: 'type' as const, label: sole ? '组成形式' : '类型', text: snapshot.type }]),
    { key: 'head', label: words.head, text: snapshot.head },
    { key: 'address', label: words.premises, text: publicAddress(snapshot) },
    ...(sole || capital === undefined
      ? []
      : [{ key: 'capital' as const, label: words.capital, text: `${capital / 10_000}万元` }]),
    ...(permits.length === 0 ? [] : [{ key: 'permits' as const, label: '行政许可', text: permits.join('；') }]),
  ]
}
