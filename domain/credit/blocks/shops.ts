import { longDate, type PlainDate } from '../../kernel/calendar'
import { laws } from '../../kernel/law'
import type { MerchantSnapshot } from '../../kernel/merchant'
import type { PublicBlock } from '../publicBlock'

/** 网店: names and addresses the merchant declares (企业信息公示暂行条例 art. 9(6); Order 69 art. 6 for sole traders). */
export function shops(snapshot: MerchantSnapshot): PublicBlock {
  return {
    id: 'shops',
    title: '网店',
    source: '商户申报',
    asOf: snapshot.asOf,
    basis: snapshot.kind === 'sole-trader' ? laws.annualSole.article(6) : laws.publicityReg.article(9, 6),
    meaning: '商户申报的网店和网站。买东西前可以对照店铺首页公示的营业执照是不是同一家。',
    empty: `截至${longDate(snapshot.asOf as PlainDate)}没有申报网店`,
    records: snapshot.shops.map(({ id, platform, name, url }) => ({
      id,
      title: name,
      tone: 'neutral',
      rows: [{ label: '平台', text: platform }, ...(url === undefined ? [] : [{ label: '网址', text: url }])],
    })),
  }
}
