import { type Channel, guidanceChannel } from './channel'

/** What a dispute or a lead is about, and who looks after it. `channel` absent: the market regulator does. */
export interface Matter {
  readonly id: string
  readonly label: string
  readonly hint?: string
  /** 由人力资源和社会保障部门负责 */
  readonly keeper?: string
  readonly channel?: Channel
}

/**
 * Subjects in plain words. Who looks after the ones that are not ours follows from each authority's own duties, which
 * Order 121 does not list: guidance of ours, marked so through the channel's citation.
 */
export const matters: readonly Matter[] = [
  {
    id: 'market',
    label: '商品、服务，或者商家的经营行为',
    hint: '质量、价格、宣传、退换货、预付卡、食品药品安全、假冒、无照经营等',
  },
  {
    id: 'labour',
    label: '工资、社保、劳动合同',
    keeper: '人力资源和社会保障部门',
    channel: guidanceChannel('人力资源和社会保障部门', '12333', '可以向劳动保障监察投诉，也可以申请劳动人事争议仲裁。'),
  },
  {
    id: 'private',
    label: '邻里、借款、房东房客等个人之间的事',
    keeper: '人民调解组织和人民法院',
    channel: guidanceChannel('公共法律服务热线', '12348', '可以请人民调解委员会调解，也可以向人民法院起诉。'),
  },
  {
    id: 'property',
    label: '物业费、物业服务、房屋质量',
    keeper: '住房和城乡建设部门',
    channel: guidanceChannel('住房和城乡建设（房管）部门', '12345', '可以先找业主委员会、街道或乡镇。'),
  },
  {
    id: 'express',
    label: '快递丢失、损坏、延误',
    keeper: '邮政管理部门',
    channel: guidanceChannel('邮政管理部门', '12345', '请先向快递公司投诉，没有解决的再申诉。'),
  },
  {
    id: 'telecom',
    label: '话费、流量、宽带',
    keeper: '通信管理部门',
    channel: guidanceChannel('通信管理部门（电信用户申诉）', '12300', '请先向电信公司投诉，没有解决的再申诉。'),
  },
  {
    id: 'finance',
    label: '银行、保险、贷款、证券',
    keeper: '金融监管部门',
    channel: guidanceChannel('金融监管部门', '12378', '银行和保险打12378；证券和期货打12386。'),
  },
  {
    id: 'tax',
    label: '税务、不开发票',
    keeper: '税务部门',
    channel: guidanceChannel('税务部门', '12366'),
  },
  {
    id: 'medical',
    label: '看病、医院、医保',
    keeper: '卫生健康部门和医疗保障部门',
    channel: guidanceChannel('卫生健康部门', '12345', '医保的问题打12393。'),
  },
  {
    id: 'education',
    label: '学校、教师、学科类培训',
    keeper: '教育部门',
    channel: guidanceChannel('教育部门', '12345'),
  },
  {
    id: 'transport',
    label: '公交、出租车、网约车',
    keeper: '交通运输部门',
    channel: guidanceChannel('交通运输部门', '12328'),
  },
  {
    id: 'tourism',
    label: '旅行社、导游',
    keeper: '文化和旅游部门',
    channel: guidanceChannel('文化和旅游部门', '12345'),
  },
  {
    id: 'surroundings',
    label: '噪声、油烟、污染、占道',
    keeper: '生态环境、城市管理等部门',
    channel: guidanceChannel('生态环境、城市管理部门', '12345'),
  },
  {
    id: 'crime',
    label: '被诈骗、被偷，人身有危险',
    keeper: '公安机关',
    channel: guidanceChannel('公安机关', '110', '怀疑是电信网络诈骗，也可以打96110。'),
  },
  {
    id: 'unsure',
    label: '不知道算哪一类',
    keeper: '对应的主管部门',
    channel: guidanceChannel('12345政务服务便民热线', '12345', '说清楚事情，热线会转给管这件事的部门。'),
  },
]
