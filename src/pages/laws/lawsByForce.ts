import { beijingDay } from '../../../domain/kernel/calendar'
import type { Law } from '../../../domain/kernel/law'

export interface LawGroup {
  readonly force: 'now' | 'coming' | 'ended'
  readonly members: readonly Law[]
}

/** The register by standing on a day: in force, not yet, no longer. Empty groups are left out. */
export function lawsByForce(register: readonly Law[], now: Date): readonly LawGroup[] {
  const today = beijingDay(now.toISOString())
  const force = (law: Law): LawGroup['force'] => {
    if (law.from > today) return 'coming'
    return law.to !== undefined && law.to < today ? 'ended' : 'now'
  }
  return (['now', 'coming', 'ended'] as const)
    .map((group) => ({ force: group, members: register.filter((law) => force(law) === group) }))
    .filter(({ members }) => members.length > 0)
}
