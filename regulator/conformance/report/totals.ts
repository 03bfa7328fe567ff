import { type GroupId, groups } from '../check'
import type { Finding } from '../runChecks'

export interface Totals {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export function totals(findings: readonly Finding[]): Totals {
  const count = (result: Finding['result']) => findings.filter((finding) => finding.result === result).length
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') }
}

/** The findings of each group that has any, in the order of the report. */
export function byGroup(findings: readonly Finding[]): readonly { name: string; findings: readonly Finding[] }[] {
  return (Object.keys(groups) as GroupId[]).flatMap((group) => {
    const mine = findings.filter((finding) => finding.group === group)
    return mine.length > 0 ? [{ name: groups[group], findings: mine }] : []
  })
}

/** What was not passed, and why. */
export function reasonOf(finding: Finding): string {
  return finding.result === 'passed' ? '' : finding.reason
}
