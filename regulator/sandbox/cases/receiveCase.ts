import { randomBytes } from 'node:crypto'
import { beijingDay } from '../../../domain/kernel/calendar'
import { foldCase } from '../../../domain/kernel/case'
import { digestJson } from '../../../domain/kernel/evidence'
import { serviceById } from '../../../domain/services/registry'
import type { CaseReceipt, CaseSubmission } from '../../contract'
import type { Office } from '../office'
import { decideAlone } from './decideAlone'
import { queueColumns, submitted } from './openCase'

export type Received<T> =
  | { readonly ok: true; readonly value: T; readonly repeated: boolean }
  | { readonly ok: false; readonly problem: 'different-content' | 'unknown-service' | 'unknown-act' | 'case-unknown' }

/** Takes a filing in. The same filing again gets the first receipt; another one under the same number is refused. */
export async function receiveCase(office: Office, submission: CaseSubmission): Promise<Received<CaseReceipt>> {
  const service = serviceById(submission.service)
  if (!service) return { ok: false, problem: 'unknown-service' }
  const { signals: _hints, ...filing } = submission
  const digest = digestJson(filing)
  const { caseNumber } = submission
  const inserted = await office.database
    .insertInto('filed_case')
    .values({
      case_number: caseNumber,
      digest,
      service: service.id,
      title: submission.title,
      received_at: submission.receivedAt,
      accepted_at: office.clock.now(),
      reference: reference(office.clock.today()),
      submission: JSON.stringify(submission),
      ...queueColumns(service, foldCase(service.workflow, [submitted(submission)]), beijingDay(submission.receivedAt)),
    })
    .onConflict((conflict) => conflict.column('case_number').doNothing())
    .returning('case_number')
    .executeTakeFirst()
  const row = await office.database
    .selectFrom('filed_case')
    .select(['digest', 'reference', 'accepted_at'])
    .where('case_number', '=', caseNumber)
    .executeTakeFirstOrThrow()
  if (row.digest !== digest) return { ok: false, problem: 'different-content' }
  if (inserted) {
    office.revision.changed()
    await decideAlone(office, caseNumber)
  }
  return {
    ok: true,
    value: { caseNumber, regulatorReference: row.reference, acceptedAt: row.accepted_at.toISOString() },
    repeated: !inserted,
  }
}

/** The regulator's own number (收件编号): `榕市监收20261122-8F3A21C7`. */
function reference(today: string): string {
  return `榕市监收${today.replaceAll('-', '')}-${randomBytes(4).toString('hex').toUpperCase()}`
}
