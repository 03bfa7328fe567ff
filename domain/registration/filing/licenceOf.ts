import { isPlainDate, longDate } from '../../kernel/calendar'
import { formatAmount } from '../../kernel/money'
import type { FiledCase, LicenceCard } from '../../kernel/service'
import type { EntityKind } from '../entity'
import { premisesWord } from '../premises/premisesKinds'
import type { NewLicence } from './newEntry'

const heads: Readonly<Record<EntityKind, string>> = {
  company: '法定代表人',
  'sole-trader': '经营者',
  'sole-proprietorship': '投资人',
  cooperative: '法定代表人',
  branch: '负责人',
}
const fenPerYuan = 100

/** What stands on the licence that was handed over (细则 art. 23); undefined until it was. */
export function licenceOf(
  kind: EntityKind,
  { progress }: Pick<FiledCase, 'progress'>,
  licence: NewLicence,
): LicenceCard | undefined {
  const handedOver = progress.applied.find(({ act }) => act === 'deliverLicence')
  if (!handedOver) return undefined
  const { uscc, issuedOn, registrar } = handedOver.data
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['类型', licence.type],
    [heads[kind], licence.head],
    [
      kind === 'company' ? '注册资本' : '出资额',
      licence.capital === undefined ? undefined : formatAmount(licence.capital * fenPerYuan, 'wan'),
    ],
    ['成立日期', isPlainDate(issuedOn) ? longDate(issuedOn) : undefined],
    [premisesWord(kind), licence.address],
    ['经营范围', licence.scope],
    ['登记机关', typeof registrar === 'string' ? registrar : undefined],
  ]
  return {
    title: '营业执照',
    name: licence.name,
    uscc: String(uscc ?? ''),
    rows: rows.flatMap(([label, text]) => (text ? [{ label, text }] : [])),
    note: '这是执照上的登记信息。电子营业执照在微信或支付宝的“电子营业执照”里下载，和纸质执照效力相同。',
  }
}
