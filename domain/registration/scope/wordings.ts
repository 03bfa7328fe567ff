import type { PermitId } from './permitId'

/**
 * A wording of the scope of business (经营范围规范表述) as licences show it. The official catalogue with its item codes is
 * not published to us; these were collected one by one from licences, so the wording itself is the key.
 */
export interface ScopeWording {
  readonly text: string
  readonly kind: 'general' | 'permitted'
  /** Section of GB/T 4754, for the industry in the name. */
  readonly section: string
  /** Plain words that lead here. */
  readonly words: string
  readonly permit?: PermitId
  /** Cannot be done without a place of one's own: a hosted or online address is warned about. */
  readonly needsPremises?: true
}

const general = (text: string, section: string, words: string, more: Partial<ScopeWording> = {}): ScopeWording => ({
  text,
  kind: 'general',
  section,
  words,
  ...more,
})

const permitted = (
  text: string,
  section: string,
  words: string,
  permit: PermitId,
  more: Partial<ScopeWording> = {},
): ScopeWording => ({ text, kind: 'permitted', section, words, permit, ...more })

const prepacked = { permit: 'prepacked-food' } as const

export const scopeWordings: readonly ScopeWording[] = [
  general(
    '互联网销售（除销售需要许可的商品）',
    'F',
    '网店 电商 网上卖 开网店 淘宝 拼多多 抖音小店 直播带货 直播 带货 微商',
  ),
  general('日用百货销售', 'F', '百货 日用品 生活用品 杂货 网店 电商 小商品'),
  general('服装服饰零售', 'F', '衣服 服装 女装 男装 童装 服饰'),
  general('鞋帽零售', 'F', '鞋 鞋子 帽子'),
  general('母婴用品销售', 'F', '母婴 奶瓶 纸尿裤 婴儿'),
  general('玩具销售', 'F', '玩具 手办 积木'),
  general('化妆品零售', 'F', '化妆品 护肤品 美妆 口红 面膜'),
  general('化妆品批发', 'F', '化妆品批发'),
  general('五金产品零售', 'F', '五金 工具 螺丝'),
  general('家具销售', 'F', '家具 沙发 桌椅'),
  general('办公用品销售', 'F', '文具 办公用品 打印纸'),
  general('电子产品销售', 'F', '电子产品 数码 耳机 充电器'),
  general('通讯设备销售', 'F', '手机 通讯'),
  general('农副产品销售', 'F', '农产品 土特产 水果 蔬菜 茶叶 干货 农副产品'),
  general('珠宝首饰零售', 'F', '珠宝 首饰 金饰 银饰'),
  general('工艺美术品及收藏品零售（象牙及其制品除外）', 'F', '工艺品 寿山石 脱胎漆器 茶具 收藏'),
  general('体育用品及器材零售', 'F', '体育用品 健身器材 球拍'),
  general('计算机软硬件及辅助设备零售', 'F', '电脑 硬件 键盘'),
  general('货物进出口', 'F', '外贸 跨境 进出口 出口 进口'),
  general('技术进出口', 'F', '技术进出口 外贸 跨境'),
  general('进出口代理', 'F', '外贸 进出口代理 跨境'),
  general('食品进出口', 'F', '进口食品 食品出口'),
  general('国内贸易代理', 'F', '贸易 代理 批发'),
  general('供应链管理服务', 'L', '供应链'),
  general('软件开发', 'I', '软件 小程序 APP 做软件 编程 程序'),
  general('信息系统集成服务', 'I', '系统集成 软件 小程序'),
  general('信息技术咨询服务', 'I', '技术咨询 软件 小程序'),
  general('技术服务、技术开发、技术咨询、技术交流、技术转让、技术推广', 'M', '技术服务 技术开发 科技'),
  general('互联网数据服务', 'I', '数据 大数据'),
  general('广告设计、代理', 'L', '广告 推广'),
  general('广告制作', 'L', '广告 推广 喷绘'),
  general('广告发布', 'L', '广告 推广'),
  general('会议及展览服务', 'L', '会展 会议 展览 活动'),
  general('市场营销策划', 'L', '营销 策划 推广 代运营'),
  general('企业形象策划', 'L', '品牌 形象策划'),
  general('企业管理咨询', 'L', '咨询 管理咨询'),
  general('信息咨询服务（不含许可类信息咨询服务）', 'L', '咨询 信息咨询'),
  general('组织文化艺术交流活动', 'R', '文化活动 主播 直播带货 演出策划'),
  general('专业设计服务', 'M', '设计 平面设计 美工'),
  general('商务秘书服务', 'L', '商务秘书 托管地址'),
  general('国际货物运输代理', 'G', '国际货代 货代'),
  general('国内货物运输代理', 'G', '货代 物流 发货'),
  general('装卸搬运', 'G', '搬家 搬运 装卸'),
  general('数字内容制作服务（不含出版）', 'I', '短视频 视频制作 内容制作 剪辑'),
  general('第一类医疗器械销售', 'F', '医疗器械 创可贴 医用'),
  general('食品销售（仅销售预包装食品）', 'F', '零食 预包装食品 食品 饮料 茶叶 盒装茶', prepacked),
  general('食品互联网销售（仅销售预包装食品）', 'F', '网上卖食品 零食 预包装食品 食品 茶叶 网上卖茶', prepacked),
  permitted('食品销售', 'F', '散装食品 食品 熟食 散装茶叶 保健食品 生鲜', 'food', { needsPremises: true }),
  permitted('食品互联网销售', 'F', '网上卖食品 散装食品 外卖食品', 'food'),
  permitted('餐饮服务', 'H', '餐饮 饭店 小吃 奶茶 咖啡 外卖 开餐馆', 'food', { needsPremises: true }),
  permitted('第二类增值电信业务', 'I', '增值电信 平台 电商平台 做平台', 'telecommunications'),
  permitted('互联网信息服务', 'I', '网站 资讯 信息服务 平台', 'telecommunications'),
  permitted(
    '互联网直播服务（不含新闻信息服务、网络表演、网络视听节目）',
    'I',
    '直播平台 办直播 直播服务',
    'live-stream',
  ),
  permitted('道路货物运输', 'G', '货运 物流 货车 拉货', 'road-transport'),
  permitted('住宿服务', 'H', '民宿 酒店 宾馆 旅馆 住宿', 'lodging', { needsPremises: true }),
  permitted('第三类医疗器械经营', 'F', '三类医疗器械 植入 医疗器械', 'medical-devices', { needsPremises: true }),
  permitted('危险化学品经营', 'F', '危化品 油漆 酒精 化学品', 'dangerous-goods', { needsPremises: true }),
  permitted('酒类经营', 'F', '酒 白酒 红酒 卖酒', 'food'),
  permitted('出版物零售', 'F', '书 图书 卖书 杂志', 'publications'),
  permitted('烟草制品零售', 'F', '烟 香烟 卖烟', 'tobacco', { needsPremises: true }),
  permitted('人力资源服务', 'L', '招聘 中介 人力资源 猎头', 'manpower'),
  permitted('劳务派遣服务', 'L', '劳务派遣 派遣', 'dispatch'),
]

/** The wordings of chosen texts, in the catalogue's order; texts that are not in it are left out. */
export function wordingsOf(texts: readonly string[] = []): readonly ScopeWording[] {
  const chosen = new Set(texts)
  return scopeWordings.filter(({ text }) => chosen.has(text))
}
