import type { MerchantSnapshot } from '../../../../domain/credit'
import type { PlainDate } from '../../../../domain/kernel/calendar'
import { scopeText } from '../scope'
import { noRecords } from './noRecords'
import { reports } from './reports'

/** A shop in the street and one online. */
export function teaShop(today: PlainDate): MerchantSnapshot {
  return {
    ...noRecords,
    uscc: '92350103MAT00721XN',
    name: '福州市台江区三坊茶事茶叶店',
    kind: 'sole-trader',
    type: '个体工商户',
    status: 'active',
    head: '陈茗',
    establishedOn: '2020-09-01',
    division: '350103',
    address: '福建省福州市台江区上杭路128号一层',
    scope: scopeText(['农副产品销售', '互联网销售（除销售需要许可的商品）'], ['食品销售', '食品互联网销售']),
    registrar: '台江区市场监督管理局',
    shops: [{ id: 'taobao-9900000002', platform: '淘宝', name: '三坊茶事', url: 'shop9900000002.taobao.com' }],
    licences: [
      {
        id: 'showcase-tea-food',
        title: '食品经营许可证',
        number: 'JY13501030000021',
        authority: '台江区市场监督管理局',
        validFrom: '2025-09-20',
        validTo: '2030-09-19',
      },
    ],
    annualReports: reports('tea', 2020, today, [
      { label: '从业人数', text: '3人' },
      { label: '网店', text: '淘宝：三坊茶事，shop9900000002.taobao.com' },
    ]),
    asOf: today,
  }
}
