import type { MerchantSnapshot } from '../../kernel/merchant'
import { composeScope } from '../../registration'
import type { Change, ChangeAnswers } from './form'

const fenPerYuan = 100

/** The register's entry with what was changed; the code stays (促进个体工商户发展条例 art. 13 for a new operator). */
export function changedEntry(merchant: MerchantSnapshot, answers: ChangeAnswers, day: string): MerchantSnapshot {
  const { changes = [], newName, scope, address, premisesKind, headName, newCapital } = answers
  const is = (change: Change) => changes.includes(change)
  return {
    ...merchant,
    ...(is('name') && newName ? { name: newName.trim() } : {}),
    ...(is('scope') && scope ? { scope: composeScope(scope) } : {}),
    ...(is('premises') && address ? { address, residential: premisesKind === 'residence' } : {}),
    ...(is('head') && headName ? { head: headName } : {}),
    ...(is('capital') && newCapital !== undefined ? { capital: Math.floor(newCapital / fenPerYuan) } : {}),
    asOf: day,
  }
}
