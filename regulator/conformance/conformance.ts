import type { CaseSubmission, SigningKey } from '../contract'
import type { GroupId } from './check'
import { allChecks } from './checks'
import { client } from './client'
import { told } from './expectations'
import { kit } from './kit'
import type { Operator } from './operator'
import { type Finding, runChecks } from './runChecks'
import { samples } from './samples'
import { wire } from './wire'

export interface ConformanceOptions {
  /** address in front of `/v1/…` */
  readonly url: string
  /** a key the implementation knows */
  readonly key: SigningKey
  readonly operator?: Operator
  /** a filing the office knows how to take, instead of the contract's example */
  readonly filing?: CaseSubmission
  /** leave out what takes seconds or megabytes */
  readonly light?: boolean
  /** only these groups of checks */
  readonly groups?: readonly GroupId[]
  readonly onFinding?: (finding: Finding) => void
}

export interface ConformanceResult {
  readonly url: string
  /** ISO instant */
  readonly at: string
  readonly findings: readonly Finding[]
  readonly ms: number
}

/**
 * Tries every promise of the contract against an implementation, from outside. It files cases there: use a test system.
 *
 * @throws Error when nobody answers at the address, or our key is not known there: then nothing has been tested
 */
export async function runConformance(options: ConformanceOptions): Promise<ConformanceResult> {
  const started = performance.now()
  const line = wire(options.url)
  try {
    const { light = false, groups } = options
    const checks = allChecks.filter(({ heavy, group }) => !(light && heavy) && (!groups || groups.includes(group)))
    const made = kit(client(line, options.key), options.key, samples(options.filing), options.operator)
    // one call ahead: three hundred failures would say less than this one
    const first = await made.call({ method: 'GET', target: '/v1/events?after=0&limit=1' })
    if (first.status === 401) throw new Error(`the backend does not believe our signature: ${told(first)}`)
    const findings = await runChecks(checks, made, options.onFinding)
    return { url: options.url, at: new Date().toISOString(), findings, ms: Math.round(performance.now() - started) }
  } finally {
    line.close()
  }
}
