import type { MerchantSnapshot, PublicationKind } from '../../kernel/merchant'
import type { FilingAtRegulator } from '../../kernel/service'

/** As many as an entry of the register holds; the oldest go first. */
const most = 200

/**
 * The register's entry with what the registrar publishes about a filing it has registered (企业信息公示暂行条例 art. 6): one
 * publication a case, by its number. A row without text is left out.
 */
export function published(
  merchant: MerchantSnapshot,
  { caseNumber, day }: Pick<FilingAtRegulator, 'caseNumber' | 'day'>,
  publication: {
    readonly kind: PublicationKind
    readonly title: string
    readonly rows: readonly (readonly [label: string, text: string | undefined])[]
  },
): MerchantSnapshot {
  const { kind, title, rows } = publication
  const before = (merchant.publications ?? []).filter(({ id }) => id !== caseNumber)
  const added = {
    id: caseNumber,
    kind,
    title,
    authority: merchant.registrar,
    publishedOn: day,
    rows: rows.flatMap(([label, text]) => (text ? [{ label, text: text.slice(0, 1_000) }] : [])),
  }
  return { ...merchant, publications: [...before, added].slice(-most) }
}
