import type { Check } from './check'
import type { Kit } from './kit'
import { CheckFailure } from './must'

export type Outcome =
  | { readonly result: 'passed' }
  /** `reason` says what was expected and what came */
  | { readonly result: 'failed'; readonly reason: string }
  /** nothing is known about this promise; `reason` says what was missing */
  | { readonly result: 'skipped'; readonly reason: string }

export type Finding = Pick<Check, 'id' | 'group' | 'title'> & Outcome & { readonly ms: number }

/**
 * Runs checks one after the other, each whatever the others found.
 *
 * @param onFinding told of each as soon as it is known
 */
export async function runChecks(
  checks: readonly Check[],
  kit: Kit,
  onFinding: (finding: Finding) => void = () => undefined,
): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const { id, group, title, needs, run } of checks) {
    const started = performance.now()
    const outcome: Outcome =
      needs === 'operator' && !kit.operator
        ? { result: 'skipped', reason: 'needs acts of an officer: run with --operator' }
        : await tried(() => run(kit))
    const finding = { id, group, title, ...outcome, ms: Math.round(performance.now() - started) }
    findings.push(finding)
    onFinding(finding)
  }
  return findings
}

async function tried(run: () => Promise<void>): Promise<Outcome> {
  try {
    await run()
    return { result: 'passed' }
  } catch (error) {
    if (error instanceof CheckFailure) return { result: 'failed', reason: error.message }
    // no answer at all, or one the kit could not even read: a failure of the implementation too
    return {
      result: 'failed',
      reason: error instanceof Error ? `no usable answer: ${error.message}` : 'no usable answer',
    }
  }
}
