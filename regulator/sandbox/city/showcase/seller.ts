import type { MerchantSnapshot } from '../../../../domain/credit'
import type { PlainDate } from '../../../../domain/kernel/calendar'
import { scopeText } from '../scope'
import { noRecords } from './noRecords'
import { reports } from './reports'

/** A seller on every platform. */
export function seller(today: PlainDate): MerchantSnapshot {
  const shops = [
    { id: 'taobao-9900000006', platform: '淘宝', name: '海峡优品企业店', url: 'shop9900000006.taobao.com' },
    { id: 'jd-9900000006', platform: '京东', name: '海峡优品旗舰店', url: 'mall.jd.com/index-9900000006.html' },
    {
      id: 'pinduoduo-9900000006',
      platform: '拼多多',
      name: '海峡优品官方店',
      url: 'mobile.yangkeduo.com/mall_page.html?mall_id=9900000006',
    },
    {
      id: 'douyin-9900000006',
      platform: '抖音',
      name: '海峡优品抖音小店',
      url: 'haohuo.jinritemai.com/views/shop/index?id=9900000006',
    },
    {
      id: 'xiaohongshu-6',
      platform: '小红书',
      name: '海峡优品的店',
      url: 'xiaohongshu.com/shop/99ffffffffffffff00000006',
    },
    { id: 'wechat-9900000006', platform: '微信小程序', name: '海峡优品商城' },
  ]
  return {
    ...noRecords,
    uscc: '91350112MAT007842C',
    name: '福州海峡优品电子商务有限公司',
    kind: 'enterprise',
    type: '有限责任公司（自然人独资）',
    status: 'active',
    head: '吴晓帆',
    capital: 3_000_000,
    establishedOn: '2021-06-21',
    division: '350112',
    address: '福建省福州市长乐区壶江路2号滨海新城大数据产业园B区12号楼3层',
    scope: scopeText([
      '互联网销售（除销售需要许可的商品）',
      '日用百货销售',
      '服装服饰零售',
      '母婴用品销售',
      '食品互联网销售（仅销售预包装食品）',
    ]),
    registrar: '长乐区市场监督管理局',
    park: '滨海新城大数据产业园',
    shops,
    annualReports: reports('seller', 2021, today, [
      { label: '企业经营状态', text: '开业' },
      { label: '主营业务活动', text: '互联网销售' },
      ...shops.map(({ platform, name, url }) => ({
        label: '网店',
        text: `${platform}：${name}${url ? `，${url}` : ''}`,
      })),
    ]),
    asOf: today,
  }
}
