import { laws } from '../../kernel/law'
import { isIndustryOnly, sectionsOfIndustry } from './industryWords'
import { type NameRule, nameRule } from './nameOutcome'
import { composeName } from './nameParts'
import { organisationForms } from './organisationForms'
import { isFullPlaceName, isPlaceName, readDivision } from './placeNames'
import { characterKind, charactersOf } from './standardCharacters'

const { nameReg, nameRules, registrationRules, solePropLaw } = laws
const rulesFrom = '2023-10-01'
const municipality = /^(?:北京|上海|天津|重庆)/

const quoted = (characters: readonly string[]) => [...new Set(characters)].map((one) => `“${one}”`).join('')

/** N1–N10: what every name is made of (名称规定 arts. 4–10). */
export const compositionRules: readonly NameRule[] = [
  nameRule(
    'N1',
    'rejected',
    nameReg.article(4),
    (parts) =>
      /[、，,;；/|]/.test(composeName(parts)) && {
        message: '只能登记一个名称。',
        fix: '请只填一个；想备用的名称，可以等这个不通过时再换。',
      },
  ),
  nameRule('N2', 'rejected', nameReg.article(5), (parts) => {
    // brackets around the division are ours
    const foreign = charactersOf(parts.division + parts.trade + parts.industry + parts.form)
      .filter((one) => !/[、，,;；/|（）()]/.test(one))
      .filter((one) => characterKind(one) === 'foreign')
    return (
      foreign.length > 0 && {
        message: `名称只能用规范汉字，不能有${quoted(foreign)}。`,
        fix: '字母、拼音、数字和表情符号请改成汉字；外文译名可以自己用，但不登记。',
      }
    )
  }),
  nameRule('N2.rare', 'manualReview', nameReg.article(5), (parts) => {
    const rare = charactersOf(parts.trade + parts.industry).filter((one) => characterKind(one) === 'rare')
    return (
      rare.length > 0 && {
        message: `${quoted(rare)}不在《通用规范汉字表》里，要由登记机关人工判断。`,
        fix: '可能是繁体字、异体字或生僻字，换成规范字最稳妥。',
      }
    )
  }),
  nameRule(
    'N3',
    'rejected',
    nameReg.article(6),
    ({ form }) =>
      form === '' && {
        message: '名称最后缺少组织形式。',
        fix: '例如“有限公司”“店”“专业合作社”。',
      },
  ),
  nameRule(
    'N4.division',
    'rejected',
    nameReg.article(6),
    ({ division }, { kind, acrossProvinces }) =>
      division === '' &&
      kind !== 'branch' &&
      !acrossProvinces && {
        message: '名称要冠行政区划，跨省经营的企业才可以不写。',
        fix: '请在前面加上所在地，例如“福州”。',
      },
  ),
  nameRule(
    'N4.industry',
    'rejected',
    nameReg.article(6),
    ({ industry }, { kind, acrossIndustries }) =>
      industry === '' &&
      (kind === 'company' || kind === 'sole-proprietorship') &&
      !acrossIndustries && {
        message: '名称要写行业或者经营特点，跨行业综合经营的企业才可以不写。',
        fix: '请加上主要业务，例如“科技”“贸易”“电子商务”。',
      },
  ),
  nameRule(
    'N4.claimed',
    'manualReview',
    nameReg.article(6),
    ({ division, industry }, { kind, acrossProvinces, acrossIndustries }) =>
      kind !== 'branch' &&
      ((division === '' && acrossProvinces) || (industry === '' && acrossIndustries)) && {
        message: '不写行政区划或者行业，要由登记机关核对是否符合条件。',
        fix: '写全四个部分，办得更快。',
      },
  ),
  nameRule('N5', 'rejected', nameReg.article(7), ({ division }) => {
    if (division === '') return undefined
    const { province, prefecture, county, zone, rest } = readDivision(division)
    if (zone !== '' && province + prefecture + county === '')
      return { message: `“${zone}”要和行政区划一起用。`, fix: `例如“福州${zone}”。` }
    if (county.endsWith('区') && prefecture === '' && !municipality.test(province))
      return { message: `市辖区“${county}”前面要加上所属的市。`, fix: `例如“福州市${county}”。` }
    return (
      rest !== '' && {
        message: `“${rest}”不是县级以上行政区划的名称。`,
        fix: '请写省、市、县的名称，市辖区前面加上市。',
      }
    )
  }),
  nameRule('N5.short', 'manualReview', nameReg.article(7), ({ division }) => {
    const { province, prefecture, county } = readDivision(division)
    return (
      province + prefecture === '' &&
      county !== '' &&
      !isFullPlaceName(county) && {
        message: `“${county}”请写全称。`,
        fix: '县写“连江县”，市辖区写“福州市鼓楼区”。',
      }
    )
  }),
  nameRule(
    'N6',
    'rejected',
    nameRules.whole(),
    ({ division, trade, industry, form }) =>
      /[（）()]/.test(division + trade + industry + form) && {
        message: '括号里只能是行政区划，放在字号后面或者组织形式前面。',
        fix: '例如“榕网（福州）科技有限公司”。',
      },
    rulesFrom,
  ),
  nameRule(
    'N7.length',
    'rejected',
    nameReg.article(8),
    ({ trade }, { kind }) =>
      kind !== 'branch' &&
      charactersOf(trade).length < 2 && {
        message: trade === '' ? '名称里没有字号。' : '字号至少要两个汉字。',
        fix: '字号是您自己起的部分，例如“榕网”。',
      },
  ),
  nameRule(
    'N7.place',
    'rejected',
    nameReg.article(8),
    ({ trade }) =>
      isFullPlaceName(trade) && { message: `“${trade}”是行政区划名称，不能作字号。`, fix: '请换一个字号。' },
  ),
  nameRule(
    'N7.place.short',
    'manualReview',
    nameReg.article(8),
    ({ trade }, { investors = [] }) =>
      isPlaceName(trade) &&
      // N8: an investor's own name may be the 字号
      !investors.includes(trade) && {
        message: `“${trade}”是县级以上地名的简称，有其他含义的才可以作字号。`,
        fix: '请说明其他含义，或者换一个字号。',
      },
  ),
  nameRule(
    'N7.industry',
    'rejected',
    nameReg.article(8),
    ({ trade }) =>
      isIndustryOnly(trade) && {
        message: `“${trade}”是行业用语，不能作字号，有其他含义的除外。`,
        fix: '请在行业前面另起一个字号，例如“榕网”。',
      },
  ),
  nameRule('N9', 'manualReview', nameReg.article(9), ({ industry }, { sections = [] }) => {
    if (industry === '') return undefined
    const spoken = sectionsOfIndustry(industry)
    if (!spoken)
      return { message: `“${industry}”不是常见的行业用语，登记机关要核对。`, fix: '可以换成主要业务的通用说法。' }
    return (
      sections.length > 0 &&
      !spoken.some((section) => sections.includes(section)) && {
        message: `行业写“${industry}”，经营范围里没有这一类。`,
        fix: '行业要和主营业务一致：改行业，或者在经营范围里加上这一类。',
      }
    )
  }),
  nameRule(
    'N10',
    'rejected',
    nameReg.article(10),
    ({ form }, { kind }) =>
      kind === 'company' &&
      form !== '' &&
      !organisationForms.company.includes(form) && {
        message: `有限责任公司的组织形式不能是“${form}”。`,
        fix: '请用“有限公司”或者“有限责任公司”。',
      },
  ),
  nameRule(
    'N11',
    'rejected',
    solePropLaw.article(11),
    (parts, { kind }) =>
      kind === 'sole-proprietorship' &&
      /有限|公司/.test(composeName(parts)) && {
        message: '个人独资企业的投资人承担无限责任，名称里不能有“有限”“公司”。',
        fix: '可以用“厂”“店”“部”“中心”“工作室”。',
      },
  ),
  nameRule(
    'N12',
    'rejected',
    registrationRules.article(6, 7),
    (parts, { kind }) =>
      kind === 'sole-trader' &&
      /企业|公司|农民专业合作社/.test(composeName(parts)) && {
        message: '个体工商户的名称里不能有“企业”“公司”“农民专业合作社”。',
        fix: '可以用“店”“馆”“部”“行”“中心”。',
      },
  ),
]
