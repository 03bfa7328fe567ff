import { city, type Division } from '../../../config/city'
import type { MerchantKind } from '../../../domain/credit'
import type { Industry } from './industries'
import type { Random } from './random'

export interface NameAndType {
  name: string
  /** 企业类型 as printed on the licence */
  type: string
}

/**
 * Division + trade name + industry + organisation form (企业名称登记管理规定 art. 6); a district is preceded by its city
 * (art. 7); a sole trader never calls itself 公司 or 企业 (市场主体登记管理条例实施细则 art. 6).
 */
export function merchantName(
  kind: MerchantKind,
  division: Division,
  industry: Industry,
  tradeName: string,
  random: Random,
): NameAndType {
  const wording = random.pick(industry.wording)
  // A county or county-level city stands alone, a district cannot.
  const seat = division.kind === 'district' ? city.name + division.name : division.name
  if (kind === 'sole-trader') return { name: seat + tradeName + wording, type: '个体工商户' }
  if (kind === 'cooperative') return { name: `${seat}${tradeName}${wording}专业合作社`, type: '农民专业合作社' }

  const form = random.weighted(COMPANY_FORMS)
  // Unlimited liability must not be hidden behind 有限 or 公司 (个人独资企业法 art. 11).
  const ending = form.endings ? random.pick(form.endings) : '有限公司'
  const name = random.weighted<(name: string) => string>([
    [64, (rest) => city.placeName + rest],
    [12, (rest) => city.province.placeName + rest],
    [16, (rest) => seat + rest],
    [8, (rest) => `${rest.slice(0, tradeName.length)}（${city.placeName}）${rest.slice(tradeName.length)}`],
  ])(tradeName + wording + ending)
  return { name, type: form.type }
}

interface CompanyForm {
  type: string
  endings?: readonly string[]
}

const COMPANY_FORMS: readonly (readonly [number, CompanyForm])[] = [
  [52, { type: '有限责任公司（自然人投资或控股）' }],
  [32, { type: '有限责任公司（自然人独资）' }],
  [6, { type: '有限责任公司（非自然人投资或控股的法人独资）', endings: ['有限责任公司', '有限公司'] }],
  [2, { type: '股份有限公司（非上市、自然人投资或控股）', endings: ['股份有限公司'] }],
  [8, { type: '个人独资企业', endings: ['中心', '工作室', '经营部'] }],
]
