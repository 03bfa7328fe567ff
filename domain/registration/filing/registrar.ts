import { type Citation, laws } from '../../kernel/law'
import type { CityDivisions, Competence, CompetentUnit } from '../../kernel/service'
import { divisionOfAddress } from '../../routing'

/** 细则 art. 10: the registrar of the place. Online-only sole traders: of the residence (网络交易办法 art. 9). */
const rules: Readonly<Record<'premises' | 'residence', { reason: string; basis: Citation }>> = {
  premises: { reason: '由住所（经营场所）所在地的登记机关登记。', basis: laws.registrationRules.article(10) },
  residence: { reason: '只在网上经营的，由经营者住所所在地的县级登记机关登记。', basis: laws.onlineTrade.article(9) },
}

/** 条例 art. 6: 就近办理、异地可办; the seed's 市区同权、多点办理. */
const anyCounter = '在网上提交就行；要当面办的，市里任何一个登记窗口都可以收件。'

/** Who registers, read from an address. The unit is described where the address does not say. */
export function registrarOf(
  address: string | undefined,
  by: 'premises' | 'residence',
  city: CityDivisions,
): Competence {
  const code = divisionOfAddress(address, city)
  const division = city.divisions.find((one) => one.code === code)
  const { reason, basis } = rules[by]
  const shared = { reason, basis, unverified: false }
  const unit: CompetentUnit = division
    ? division.route === 'elsewhere'
      ? {
          ...shared,
          name: `管理${division.name}的登记机关`,
          where: 'elsewhere',
          division: division.code,
          howToFile: division.note ?? '请走当地的登记渠道。',
        }
      : {
          ...shared,
          name: division.bureau.name,
          unverified: !division.bureau.verified,
          where: 'here',
          division: division.code,
          howToFile: anyCounter,
        }
    : {
        ...shared,
        name: '所在地的登记机关',
        where: code === undefined ? 'unknown' : 'out-of-town',
        ...(code === undefined ? {} : { howToFile: '地址不在本市，请到当地的登记机关办理。' }),
      }
  return {
    units: [unit],
    sentence: `由${unit.name}登记。`,
    ...(division ? { division: division.code } : {}),
  }
}
