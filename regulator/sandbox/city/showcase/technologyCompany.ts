import type { MerchantSnapshot } from '../../../../domain/credit'
import { addMonths, type PlainDate } from '../../../../domain/kernel/calendar'
import { scopeText } from '../scope'
import { noRecords } from './noRecords'
import { reports } from './reports'

/** In the software park, with marks it could pledge. */
export function technologyCompany(today: PlainDate): MerchantSnapshot {
  const address = '福建省福州市鼓楼区软件大道89号福州软件园F区4号楼6层'
  return {
    ...noRecords,
    uscc: '91350102MAT007148P',
    name: '福州榕网科技有限公司',
    kind: 'enterprise',
    type: '有限责任公司（自然人投资或控股）',
    status: 'active',
    head: '林榕生',
    capital: 5_000_000,
    establishedOn: '2018-03-12',
    division: '350102',
    address,
    scope: scopeText(
      ['软件开发', '信息系统集成服务', '信息技术咨询服务', '互联网销售（除销售需要许可的商品）'],
      ['第二类增值电信业务'],
    ),
    registrar: '鼓楼区市场监督管理局',
    park: '福州软件园',
    shops: [
      { id: 'jd-9900000001', platform: '京东', name: '榕网数码专营店', url: 'mall.jd.com/index-9900000001.html' },
      { id: 'wechat-9900000001', platform: '微信小程序', name: '榕网商城' },
    ],
    licences: [
      {
        id: 'showcase-telecommunications',
        title: '增值电信业务经营许可证',
        number: '闽B2-20250018',
        authority: '福建省通信管理局',
        validFrom: '2025-02-18',
        validTo: '2030-02-17',
      },
    ],
    annualReports: reports('company', 2018, today, [
      { label: '通信地址', text: address },
      { label: '邮政编码', text: '350003' },
      { label: '联系电话', text: '0591-00000001' },
      { label: '电子邮箱', text: 'office@rongwang.example' },
      { label: '企业经营状态', text: '开业' },
      { label: '主营业务活动', text: '软件开发' },
      { label: '股东及出资', text: '林榕生认缴300万元（占60%），货币出资，已全部实缴' },
      { label: '网店', text: '京东：榕网数码专营店，mall.jd.com/index-9900000001.html' },
    ]),
    trademarks: technologyMarks(today),
    asOf: today,
  }
}

/** Two that belong together, one beside them that is licensed out. */
function technologyMarks(today: PlainDate): NonNullable<MerchantSnapshot['trademarks']> {
  const mark = {
    registrant: '福州榕网科技有限公司',
    kind: 'ordinary' as const,
    status: 'registered' as const,
    registeredOn: '2020-03-14',
    validUntil: '2030-03-13',
    pending: [],
    licences: [],
  }
  const software = { class: 9, goods: '计算机软件（已录制）；可下载的手机应用软件' }
  return [
    { ...mark, number: '30112233', name: '榕网', classes: [software], related: ['30112244'] },
    { ...mark, number: '30112244', name: '榕网云', classes: [software], related: ['30112233'] },
    {
      ...mark,
      number: '30112255',
      name: '榕小二',
      classes: [{ class: 35, goods: '广告；替他人推销' }],
      licences: [{ licensee: '福州榕小二加盟商', until: addMonths(today, 18) }],
      related: [],
    },
  ]
}
