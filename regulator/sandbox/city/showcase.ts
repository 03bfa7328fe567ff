import type { MerchantSnapshot, PublicationKind } from '../../../domain/credit'
import { addDays, addMonths, type PlainDate, plainDate } from '../../../domain/kernel/calendar'

type Penalty = MerchantSnapshot['penalties'][number]
type AnnualReport = MerchantSnapshot['annualReports'][number]

/**
 * Six merchants made by hand, so that every demonstration finds the same ones: a company in the software park, a tea shop,
 * a sole trader at home, one with every kind of record, a cancelled one, a seller on every platform. Their codes are
 * synthetic and belong to nobody known; their records are counted back from `today`, so that they stay in their tiers.
 */
export function showcase(today: PlainDate): MerchantSnapshot[] {
  return [
    technologyCompany(today),
    teaShop(today),
    homeTrader(today),
    everyRecord(today),
    cancelled(today),
    seller(today),
  ]
}

const CLOSING = '（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）'
const PERMIT_CLOSING =
  '（依法须经批准的项目，经相关部门批准后方可开展经营活动，具体经营项目以相关部门批准文件或许可证件为准）'

const noRecords = { shops: [], licences: [], penalties: [], listings: [], annualReports: [] }

function technologyCompany(today: PlainDate): MerchantSnapshot {
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
    scope: `一般项目：软件开发；信息系统集成服务；信息技术咨询服务；互联网销售（除销售需要许可的商品）。${CLOSING}许可项目：第二类增值电信业务。${PERMIT_CLOSING}`,
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

function teaShop(today: PlainDate): MerchantSnapshot {
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
    scope: `一般项目：农副产品销售；互联网销售（除销售需要许可的商品）。${CLOSING}许可项目：食品销售；食品互联网销售。${PERMIT_CLOSING}`,
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

function homeTrader(today: PlainDate): MerchantSnapshot {
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
    scope: `一般项目：工艺美术品及收藏品零售（象牙及其制品除外）；互联网销售（除销售需要许可的商品）。${CLOSING}（仅通过网络开展经营活动）`,
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

function everyRecord(today: PlainDate): MerchantSnapshot {
  const authority = '仓山区市场监督管理局'
  const ago = (months: number) => addMonths(today, -months)
  const penalty = (
    id: string,
    level: Penalty['level'],
    decidedOn: PlainDate,
    months: number,
    rest: Partial<Penalty>,
  ): Penalty => {
    const publishedOn = addDays(decidedOn, 7)
    return {
      id: `showcase-${id}`,
      documentNumber: `榕仓山市监处罚〔${decidedOn.slice(0, 4)}〕${100 + id.length}号`,
      authority,
      decidedOn,
      violation: '未按规定明码标价',
      result: '罚款500元',
      level,
      publishedOn,
      publicUntil: addMonths(publishedOn, months),
      ...rest,
    }
  }
  const publication = (
    id: string,
    kind: PublicationKind,
    title: string,
    publishedOn: PlainDate,
    rows: { label: string; text: string }[],
  ) => ({ id: `showcase-${id}`, kind, title, authority, publishedOn, rows })
  const shown = [
    penalty('light', 'light', ago(1), 3, { violation: '未在网店公示食品经营许可信息', result: '罚款1,000元' }),
    penalty('general', 'general', ago(5), 12, {
      violation: '经营标签不符合规定的预包装食品',
      result: '没收违法所得2,300元，罚款10,000元',
    }),
    penalty('serious', 'serious', ago(20), 36, {
      violation: '经营超过保质期的食品',
      result: '没收违法所得18,600元，罚款120,000元，责令停业整顿',
    }),
  ]
  const hidden = [
    penalty('warning', 'warning', ago(2), 0, { violation: '未按规定明码标价', result: '警告' }),
    penalty('expired', 'light', ago(9), 3, { violation: '未按规定公示自动展期条款', result: '罚款300元' }),
    penalty('repaired', 'general', ago(10), 12, {
      violation: '对商品的销售状况作虚假的商业宣传',
      result: '罚款20,000元',
      endedOn: ago(3),
      endReason: 'repaired',
    }),
    penalty('annulled', 'general', ago(4), 12, {
      violation: '发布虚假广告',
      result: '罚款8,000元',
      endedOn: ago(2),
      endReason: 'annulled',
    }),
  ]
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
    scope: `一般项目：农副产品销售；互联网销售（除销售需要许可的商品）。${CLOSING}许可项目：食品销售；食品互联网销售。${PERMIT_CLOSING}`,
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
    penalties: [...shown, ...hidden],
    listings: [
      {
        id: 'showcase-abnormal',
        list: 'abnormal',
        reason: '通过登记的住所（经营场所）无法联系',
        authority,
        listedOn: ago(2),
      },
      {
        id: 'showcase-abnormal-removed',
        list: 'abnormal',
        reason: '未在责令的期限内公示有关企业信息',
        authority,
        listedOn: ago(16),
        endedOn: ago(14),
        endReason: 'repaired',
      },
      {
        id: 'showcase-serious',
        list: 'serious',
        reason: '经营不符合食品安全标准的食品，受到较重行政处罚',
        authority,
        listedOn: ago(8),
        publicUntil: addMonths(ago(8), 36),
      },
    ],
    annualReports: reports('every', 2016, today, [
      { label: '企业经营状态', text: '开业' },
      { label: '主营业务活动', text: '食品销售' },
    ]),
    members: [
      { name: '王建海', role: '执行董事、经理' },
      { name: '李闽清', role: '监事' },
    ],
    publications: [
      publication('change', 'change', '住所变更', ago(30), [
        { label: '变更前', text: '福州市仓山区金山大道400号' },
        { label: '变更后', text: '福州市仓山区金山大道588号3号楼501室' },
      ]),
      publication('pledge', 'equity-pledge', '股权出质设立登记', ago(11), [
        { label: '出质人', text: '王建海' },
        { label: '质权人', text: '福州某某小额贷款有限公司（模拟）' },
        { label: '出质股权数额', text: '30万元' },
        { label: '状态', text: '有效' },
      ]),
      publication('spot', 'spot-check', '双随机抽查', ago(7), [
        { label: '抽查类型', text: '定向抽查' },
        { label: '结果', text: '发现问题已责令改正' },
      ]),
      publication('frozen', 'frozen-shares', '股权冻结', ago(6), [
        { label: '被执行人', text: '王建海' },
        { label: '执行法院', text: '福州市仓山区人民法院' },
      ]),
      {
        ...publication('spot-repaired', 'spot-check', '双随机抽查', ago(18), [
          { label: '结果', text: '未按规定公示应当公示的信息' },
        ]),
        endedOn: ago(15),
        endReason: 'repaired' as const,
      },
    ],
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

function cancelled(today: PlainDate): MerchantSnapshot {
  return {
    ...noRecords,
    uscc: '91350181MAT0126762',
    name: '福清市恒泰隆贸易有限公司',
    kind: 'enterprise',
    type: '有限责任公司（自然人投资或控股）',
    status: 'cancelled',
    head: '郑国平',
    capital: 2_000_000,
    establishedOn: '2012-04-20',
    endedOn: '2024-08-30',
    division: '350181',
    address: '福建省福清市清昌大道105号2号楼803室',
    scope: `一般项目：日用百货销售；五金产品零售；货物进出口。${CLOSING}`,
    registrar: '福清市市场监督管理局',
    annualReports: reports('cancelled', 2013, plainDate('2024-08-30'), [{ label: '企业经营状态', text: '开业' }]),
    asOf: today,
  }
}

function seller(today: PlainDate): MerchantSnapshot {
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
    scope: `一般项目：互联网销售（除销售需要许可的商品）；日用百货销售；服装服饰零售；母婴用品销售；食品互联网销售（仅销售预包装食品）。${CLOSING}`,
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

/** A report filed every April for each year from `firstYear` to the one before `until`. */
function reports(
  id: string,
  firstYear: number,
  until: PlainDate,
  published: AnnualReport['published'],
): AnnualReport[] {
  const found: AnnualReport[] = []
  for (let year = firstYear; `${year + 1}-04-15` <= until; year += 1)
    found.push({ id: `showcase-report-${id}-${year}`, year, filedOn: `${year + 1}-04-15`, published })
  return found
}
