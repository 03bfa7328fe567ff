import type { MerchantSnapshot } from '../../kernel/merchant'
import { formatAmount } from '../../kernel/money'
import type { FilingAtRegulator } from '../../kernel/service'
import { composeScope, published } from '../../registration'
import type { Change, ChangeAnswers } from './form'

const fenPerYuan = 100

/** What a change is called in public, and what of the entry it is about. */
const items: Readonly<Record<Change, readonly [title: string, read: (entry: MerchantSnapshot) => string | undefined]>> =
  {
    name: ['名称', ({ name }) => name],
    scope: ['经营范围', ({ scope }) => scope],
    premises: ['住所（经营场所）', ({ address }) => address],
    head: ['负责人', ({ head }) => head],
    capital: [
      '注册资本',
      ({ capital }) => (capital === undefined ? undefined : formatAmount(capital * fenPerYuan, 'wan')),
    ],
  }

/**
 * The register's entry with what was changed, before and after in public; the code stays (促进个体工商户发展条例 art. 13 for a new
 * operator).
 */
export function changedEntry(merchant: MerchantSnapshot, filing: FilingAtRegulator): MerchantSnapshot {
  const { changes = [], newName, scope, address, premisesKind, headName, newCapital } = filing.answers as ChangeAnswers
  const is = (change: Change) => changes.includes(change)
  const changed: MerchantSnapshot = {
    ...merchant,
    ...(is('name') && newName ? { name: newName.trim() } : {}),
    ...(is('scope') && scope ? { scope: composeScope(scope) } : {}),
    ...(is('premises') && address ? { address, residential: premisesKind === 'residence' } : {}),
    ...(is('head') && headName ? { head: headName } : {}),
    ...(is('capital') && newCapital !== undefined ? { capital: Math.floor(newCapital / fenPerYuan) } : {}),
    asOf: filing.day,
  }
  const told = Object.entries(items).filter(([change]) => is(change as Change))
  return published(changed, filing, {
    kind: 'change',
    title: `${told.map(([, [title]]) => title).join('、')}变更`,
    rows: told.flatMap(([, [title, read]]) => [
      [`${title}变更前`, read(merchant)] as const,
      [`${title}变更后`, read(changed)] as const,
    ]),
  })
}
