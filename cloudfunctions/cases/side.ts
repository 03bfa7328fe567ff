import { foldCase, type Side, timeline } from '../../domain/kernel/case'
import type { Relation } from '../platform'
import type { StoredCase } from './caseStore'

export function sideOf(relation: Relation): Side {
  return relation === 'counterparty' ? 'counterparty' : 'applicant'
}

/** Whether the merchant a case is about has been told anything of it. */
export function isTold({ service, events }: StoredCase): boolean {
  return timeline(service.workflow, foldCase(service.workflow, events), 'counterparty').length > 0
}
