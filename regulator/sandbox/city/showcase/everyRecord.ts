import type { MerchantSnapshot } from '../../../../domain/credit'
import { addMonths, type PlainDate } from '../../../../domain/kernel/calendar'
import { scopeText } from '../scope'
import { everyListing } from './everyListing'
import { everyPenalty } from './everyPenalty'
import { everyPublication } from './everyPublication'
import { noRecords } from './noRecords'
import { reports } from './reports'

/** A company with every kind of record the public file can show. */
export function everyRecord(today: PlainDate): MerchantSnapshot {
  const authority = '仓山区市场监督管理局'
  const ago = (months: number) => addMonths(today, -months)
  return {
    ...noRecords,
    uscc: '91350104MAT007287B',
    name: '福州闽味鲜食品有限公司',
    kind: 'enterprise',
    type: '有限责任公司（自然人独资）',
    status: 'active',
    head: '王建海',
    capital: 1_000_000,
    establishedOn: '2016-11-08',
    division: '350104',
    address: '福建省福州市仓山区金山大道588号3号楼501室',
    scope: scopeText(['农副产品销售', '互联网销售（除销售需要许可的商品）'], ['食品销售', '食品互联网销售']),
    registrar: authority,
    shops: [
      {
        id: 'pinduoduo-9900000004',
        platform: '拼多多',
        name: '闽味鲜食品优选店',
        url: 'mobile.yangkeduo.com/mall_page.html?mall_id=9900000004',
      },
    ],
    licences: [
      {
        id: 'showcase-food',
        title: '食品经营许可证',
        number: 'JY13501040000046',
        authority,
        validFrom: '2024-06-03',
        validTo: '2029-06-02',
      },
    ],
    penalties: everyPenalty(authority, ago),
    listings: everyListing(authority, ago),
    annualReports: reports('every', 2016, today, [
      { label: '企业经营状态', text: '开业' },
      { label: '主营业务活动', text: '食品销售' },
    ]),
    members: [
      { name: '王建海', role: '执行董事、经理' },
      { name: '李闽清', role: '监事' },
    ],
    publications: everyPublication(authority, ago),
    pledges: [
      {
        certificate: `（榕仓）股质登记设字〔${ago(4).slice(0, 4)}〕第0018号`,
        kind: 'equity',
        pledgor: '李闽清',
        pledgee: '福州某某银行股份有限公司（模拟）',
        marks: [],
        amount: 20_000_000,
        currency: '人民币',
        equity: '福州闽味鲜食品有限公司',
        registeredOn: ago(4),
        state: 'registered',
      },
    ],
    asOf: today,
  }
}
