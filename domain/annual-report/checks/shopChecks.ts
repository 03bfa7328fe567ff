import { isBlank } from '../../kernel/form'
import { canonicalShopAddress } from '../../kernel/identifiers'
import type { Objection } from '../../kernel/rules'
import type { Known } from '../../kernel/service'
import { type ReportKind, reportLaw } from '../reportKind'
import type { ReportCheck } from './reportCheck'

type Shop = { readonly kind?: string; readonly name?: string; readonly url?: string; readonly shopNumber?: string }
type Shops = { readonly hasShops?: string; readonly shops?: readonly Shop[] }

const onlineTrade = /互联网销售|网络销售|网上销售|电子商务|互联网信息服务|网店/

/** AR11: whoever says there are shops says where; whoever says there are none is reminded of what the register knows. */
export function shopChecks(kind: ReportKind): readonly ReportCheck<Shops>[] {
  const basis = reportLaw[kind].shops
  return [
    {
      id: 'annual-report.AR11',
      severity: 'blocks',
      basis,
      test: ({ hasShops, shops = [] }) =>
        hasShops === 'yes' &&
        shops.flatMap((shop, index): Objection[] =>
          isBlank(shop.url) && (shop.kind === 'site' || isBlank(shop.shopNumber))
            ? [
                {
                  field: `shops.${index}.url`,
                  message: shop.kind === 'site' ? '请填写网站的网址。' : '请填写网址，没有网址的填平台内的店铺号。',
                },
              ]
            : [],
        ),
    },
    {
      id: 'annual-report.AR11.none',
      severity: 'advice',
      basis,
      field: 'hasShops',
      test({ hasShops }, { known }) {
        if (hasShops !== 'no' || !known?.merchant) return undefined
        const { shops, scope } = known.merchant
        if (shops.length > 0)
          return { message: `登记信息里有${shops.length}家网店（${shops[0]?.name}等），还在经营的请填上。` }
        return onlineTrade.test(scope) && { message: '经营范围里有网络销售，开了网店或网站的请填上。' }
      },
    },
    {
      id: 'annual-report.AR11.missing',
      severity: 'advice',
      basis,
      field: 'shops',
      test({ hasShops, shops = [] }, { known }) {
        if (hasShops !== 'yes') return undefined
        const missing = notListed(known, shops)
        return missing.length > 0 && { message: `登记信息里还有${missing.join('、')}，还在经营的请添加。` }
      },
    },
  ]
}

/** Names of the register's shops that are in no entry, by address and where there is none by name. */
function notListed(known: Known | undefined, listed: readonly Shop[]): readonly string[] {
  const keys = new Set(listed.map(({ url }) => addressKey(url)))
  const names = new Set(listed.map(({ name }) => name?.trim()))
  return (known?.merchant?.shops ?? [])
    .filter(({ url, name }) => !names.has(name) && !(url !== undefined && keys.has(addressKey(url))))
    .map(({ name }) => name)
}

function addressKey(url: string | undefined): string | undefined {
  if (url === undefined) return undefined
  const read = canonicalShopAddress(url)
  return read.ok ? read.key : url
}
