import type { MerchantSnapshot } from '../../../../domain/credit'
import type { PlainDate } from '../../../../domain/kernel/calendar'
import { scopeText } from '../scope'
import { noRecords } from './noRecords'
import { reports } from './reports'

/** A sole trader whose place of business is a home. */
export function homeTrader(today: PlainDate): MerchantSnapshot {
  return {
    ...noRecords,
    uscc: '92350111MAT0077702',
    name: '福州市晋安区拾光手作工艺品店',
    kind: 'sole-trader',
    type: '个体工商户',
    status: 'active',
    head: '黄小芸',
    establishedOn: '2023-05-16',
    division: '350111',
    address: '福建省福州市晋安区福新中路268号6座1203单元',
    residential: true,
    scope: scopeText(['工艺美术品及收藏品零售（象牙及其制品除外）', '互联网销售（除销售需要许可的商品）'], [], true),
    registrar: '晋安区市场监督管理局',
    shops: [
      {
        id: 'xiaohongshu-3',
        platform: '小红书',
        name: '拾光手作的店',
        url: 'xiaohongshu.com/shop/99ffffffffffffff00000003',
      },
    ],
    annualReports: reports('home', 2023, today, []),
    asOf: today,
  }
}
