/** Industry and feature wordings (行业或者经营特点) with the sections of GB/T 4754 they speak of (名称规定 art. 9). */
const wordsBySection: Readonly<Record<string, string>> = {
  A: '农业 林业 牧业 渔业 养殖 种植 农产品 生态农业 水产 苗木 花卉 果蔬 茶叶 茶业 蔬菜 水果',
  C: '食品 茶业 服装 服饰 鞋业 纺织 家具 工艺品 珠宝 电子 机械 化妆品 印刷 包装 五金 建材 玩具 陶瓷 木业 制造 加工 生物科技',
  E: '建筑 装饰 装修 园林 工程 建设',
  F:
    '贸易 商贸 百货 电子商务 网络 网络科技 互联网科技 茶叶 茶业 食品 服装 服饰 鞋帽 母婴用品 化妆品 美妆 图书 医疗器械 药房 珠宝 ' +
    '工艺品 建材 五金 家具 数码 电子 通讯 烟酒 酒业 水果 生鲜 农产品 海产品 水产 便利 进出口 供应链管理 宠物用品 花艺 眼镜',
  G: '物流 运输 仓储 货运代理 快递 供应链 供应链管理',
  H: '餐饮 餐饮管理 小吃 快餐 咖啡 茶饮 酒店 宾馆 民宿 火锅 烧烤 面包 烘焙 料理 酒店管理',
  I: '科技 网络 网络科技 信息 信息技术 信息科技 软件 数据 数字科技 智能科技 互联网科技 网络信息服务 云计算 物联网 传媒科技 电子商务',
  J: '投资 投资管理 基金 金融 资本 融资租赁 保险经纪',
  K: '房地产 物业 物业管理 房产经纪',
  L: '广告 企业管理 商务咨询 咨询 会展 人力资源 供应链管理 商务服务 旅行社 知识产权代理 租赁 市场营销 营销策划 商务秘书 品牌管理 劳务派遣',
  M: '科技 技术 生物科技 环保科技 设计 检测 技术服务 新能源科技 健康科技 文化科技',
  N: '环保 环境 园林绿化',
  O: '家政 美容 美发 美容美发 理发 洗衣 维修 汽车维修 清洁 宠物 摄影 开锁 洗浴',
  P: '教育 教育科技 培训',
  Q: '诊所 门诊 养老服务 健康管理 医疗',
  R: '文化 文化传媒 文化传播 影视 体育 健身 娱乐 网吧 演艺 文化创意 动漫',
}

const sectionsByWord: Readonly<Record<string, readonly string[]>> = Object.keys(wordsBySection).reduce<
  Record<string, string[]>
>((table, section) => {
  for (const word of (wordsBySection[section] ?? '').split(' ')) table[word] = [...(table[word] ?? []), section]
  return table
}, {})

export const industryWords: readonly string[] = Object.keys(sectionsByWord).sort((a, b) => b.length - a.length)

/** Sections of GB/T 4754 an industry wording speaks of; undefined when the wording is not in our table. */
export function sectionsOfIndustry(word: string): readonly string[] | undefined {
  return Object.keys(sectionsByWord).includes(word) ? sectionsByWord[word] : undefined
}

/** Whether a text is nothing but industry wordings put together: 网络科技, 食品商贸. */
export function isIndustryOnly(text: string): boolean {
  if (text === '') return false
  return industryWords.some(
    (word) => text.startsWith(word) && (text === word || isIndustryOnly(text.slice(word.length))),
  )
}
