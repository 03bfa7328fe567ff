import type { ConformanceResult } from '../conformance'
import type { Finding } from '../runChecks'
import { byGroup, reasonOf, totals } from './totals'

/** One line for a finding that is not a pass; passes are counted in the table. */
export function findingLine(finding: Finding): string | undefined {
  if (finding.result === 'passed') return undefined
  const mark = finding.result === 'failed' ? 'FAILED ' : 'SKIPPED'
  return `${mark} ${finding.id}: ${finding.title}\n        ${reasonOf(finding)}`
}

/** The table at the end of a run. */
export function consoleReport({ findings, ms }: ConformanceResult): string {
  const rows = [
    ...byGroup(findings).map((group) => ({ name: group.name, ...totals(group.findings) })),
    { name: 'total', ...totals(findings) },
  ]
  const lines = rows.map(
    ({ name, passed, failed, skipped }) =>
      `${[passed, failed, skipped].map((count) => String(count).padStart(7)).join(' ')}  ${name}`,
  )
  return [' passed  failed skipped', ...lines, `${(ms / 1000).toFixed(1)} s`].join('\n')
}
