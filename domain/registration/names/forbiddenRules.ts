import { laws } from '../../kernel/law'
import { type NameRule, nameRule } from './nameOutcome'
import { composeName, type NameParts } from './nameParts'

const { nameReg, nameRules } = laws

const found = (text: string, words: string) => words.split(' ').filter((word) => text.includes(word))
const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join('')

/**
 * The bans are the article's, the sample words are ours: SAMR's own word list (禁限用规则) has not been published to us, so
 * a name that passes here may still be refused.
 */
const authorities =
  '共产党 共青团 中央军委 国务院 全国人大 全国政协 人民政府 人民法院 人民检察院 公安局 派出所 解放军 武警 国防部 军区 部队 纪委 工会 妇联 外交部 市场监管局 税务局'
const foreignPlaces =
  '美国 英国 法国 德国 日本 韩国 俄罗斯 意大利 加拿大 澳大利亚 印度 巴西 新加坡 泰国 越南 联合国 欧盟 世界银行 世界卫生组织 北约 东盟 世贸组织 世卫组织 美利坚 大不列颠'
const indecent = '色情 情色 赌博 赌场 毒品 大麻 算命 占卜 巫术 降神 恐怖 黑社会 黑帮 暴力 杀手 迷信'
const discriminating = '支那 蛮夷 鞑子 洋鬼子 黑鬼 异教徒 贱民'
const harmful = '台独 港独 藏独 分裂 法西斯 纳粹 军国主义 二奶 小三'
const ranks =
  '博士 硕士 院士 教授 将军 元帅 总统 总理 主席 部长 省长 市长 皇帝 法官 检察官 警察 医师 律师 巴黎 纽约 伦敦 东京 首尔 罗马 米兰 华尔街'
const superlative = '国家级 最高级 最佳 第一 顶级 最大 最优 世界级 特供 专供 驰名商标'
const charitable = '公益 慈善 非营利 协会 学会 基金会 红十字 救助 志愿'
const finance = '虚拟货币 加密货币 稳定币 数字藏品 元宇宙币 区块链金融 P2P网贷 RWA数字资产'
const national = '中国 中华 中央 全国 国家'

const wordRule = (
  id: string,
  outcome: Parameters<typeof nameRule>[1],
  basis: Parameters<typeof nameRule>[2],
  words: string,
  where: (parts: NameParts) => string,
  say: (words: string) => { message: string; fix: string },
  from?: string,
): NameRule =>
  nameRule(
    id,
    outcome,
    basis,
    (parts) => {
      const hits = found(where(parts), words)
      return hits.length > 0 && say(quoted(hits))
    },
    from,
  )

const another = '请换一个字号。'

/** 名称规定 arts. 11–12 and what 实施办法 adds. */
export const forbiddenRules: readonly NameRule[] = [
  wordRule('A11.1', 'rejected', nameReg.article(11, 1), harmful, composeName, (words) => ({
    message: `名称里不能有${words}，有损国家尊严、社会公共利益或者良好风尚。`,
    fix: another,
  })),
  wordRule('A11.3', 'rejected', nameReg.article(11, 3), authorities, composeName, (words) => ({
    message: `${words}是党政军机关、群团组织的名称，不能使用。`,
    fix: another,
  })),
  wordRule(
    'A11.4',
    'rejected',
    nameReg.article(11, 4),
    foreignPlaces,
    ({ trade }) => trade,
    (words) => ({
      message: `字号里有${words}，不能用外国国家（地区）和国际组织的名称。`,
      fix: another,
    }),
  ),
  wordRule(
    'A11.4.industry',
    'manualReview',
    nameReg.article(11, 4),
    foreignPlaces,
    ({ industry }) => industry,
    (words) => ({
      message: `行业里有${words}，要由登记机关核对是不是通行的行业说法。`,
      fix: '换成不带国名的说法更快。',
    }),
  ),
  wordRule('A11.5', 'rejected', nameReg.article(11, 5), indecent, composeName, (words) => ({
    message: `名称里不能有${words}。`,
    fix: another,
  })),
  wordRule('A11.6', 'rejected', nameReg.article(11, 6), discriminating, composeName, (words) => ({
    message: `${words}带有歧视，不能使用。`,
    fix: another,
  })),
  wordRule(
    'A11.8.rank',
    'manualReview',
    nameReg.article(11, 8),
    ranks,
    ({ trade }) => trade,
    (words) => ({
      message: `字号里有${words}，可能使人误解，整体有其他含义的才可以。`,
      fix: '请说明含义，或者换一个字号。',
    }),
  ),
  wordRule(
    'A11.8.superlative',
    'rejected',
    nameRules.whole(),
    superlative,
    composeName,
    (words) => ({ message: `${words}容易误导公众，一般不能使用。`, fix: '请去掉这几个字。' }),
    '2023-10-01',
  ),
  wordRule(
    'A11.8.charity',
    'rejected',
    nameRules.whole(),
    charitable,
    composeName,
    (words) => ({ message: `${words}会让人以为是非营利组织，一般不能使用。`, fix: '请去掉这几个字。' }),
    '2023-10-01',
  ),
  wordRule(
    'A11.8.finance',
    'manualReview',
    nameRules.whole(),
    finance,
    composeName,
    (words) => ({ message: `${words}涉及金融风险，登记机关会重点核对。`, fix: '没有相应业务的，请去掉。' }),
    '2023-10-01',
  ),
  nameRule('A12.head', 'needsApproval', nameReg.article(12), (parts) => {
    const hit = found(composeName(parts), national).find((word) => composeName(parts).startsWith(word))
    return (
      hit !== undefined && {
        message: `名称以“${hit}”开头，要从严审核并报国务院批准。`,
        fix: '没有特别需要的，请改用所在地的行政区划。',
      }
    )
  }),
  nameRule('A12.middle', 'manualReview', nameReg.article(12), (parts) => {
    const name = composeName(parts)
    const hits = found(name.replace('（中国）', ''), national).filter((word) => !name.startsWith(word))
    return (
      hits.length > 0 && {
        message: `名称中间的${quoted(hits)}，只能用来限定行业。`,
        fix: '作字号的，请去掉。',
      }
    )
  }),
  nameRule(
    'A12.bracket',
    'manualReview',
    nameReg.article(12),
    (parts) =>
      composeName(parts).includes('（中国）') && {
        message: '“（中国）”只有外商控股、使用外方字号的企业才可以用。',
        fix: '不是这种情况的，请改成所在地的行政区划。',
      },
  ),
]
