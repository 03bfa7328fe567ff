import { digestJson } from '../../../domain/kernel/evidence'
import { serviceById } from '../../../domain/services/registry'
import type { ApplicantAct } from '../../contract'
import type { Office } from '../office'
import { decideAlone } from './decideAlone'
import { openCase, queueColumns } from './openCase'
import type { Received } from './receiveCase'

/**
 * Puts an act of the applicant, or of the merchant the case is about, on the case's record. An act the state no longer allows is kept as well: the fold says that
 * it changed nothing.
 */
export async function receiveAct(office: Office, caseNumber: string, act: ApplicantAct): Promise<Received<void>> {
  const digest = digestJson({ caseNumber, act })
  const outcome = await office.database.transaction().execute(async (transaction): Promise<Received<void>> => {
    const filed = await transaction
      .selectFrom('filed_case')
      .select(['service', 'arrivals'])
      .where('case_number', '=', caseNumber)
      .forUpdate()
      .executeTakeFirst()
    const service = filed && serviceById(filed.service)
    if (!filed || !service) return { ok: false, problem: 'case-unknown' }
    const before = await transaction
      .selectFrom('applicant_act')
      .select('digest')
      .where('event_id', '=', act.eventId)
      .executeTakeFirst()
    if (before)
      return before.digest === digest
        ? { ok: true, value: undefined, repeated: true }
        : { ok: false, problem: 'different-content' }
    const by = service.workflow.acts[act.act]?.by
    if (by !== 'applicant' && by !== 'counterparty') return { ok: false, problem: 'unknown-act' }

    const arrival = filed.arrivals + 1
    const { eventId, at } = act
    const data = JSON.stringify(act.data)
    await transaction
      .insertInto('applicant_act')
      .values({ event_id: eventId, case_number: caseNumber, arrival, digest, act: act.act, at, data })
      .execute()
    const opened = await openCase(transaction, caseNumber)
    if (!opened) throw new Error('the case is gone')
    await transaction
      .updateTable('filed_case')
      .set({ arrivals: arrival, ...queueColumns(service, opened.progress, office.clock.today()) })
      .where('case_number', '=', caseNumber)
      .execute()
    return { ok: true, value: undefined, repeated: false }
  })
  if (outcome.ok && !outcome.repeated) {
    office.revision.changed()
    await decideAlone(office, caseNumber)
  }
  return outcome
}
