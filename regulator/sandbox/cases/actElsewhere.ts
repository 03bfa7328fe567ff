import { sql } from 'kysely'
import type { Answers } from '../../../domain/kernel/form'
import type { Office } from '../office'
import { filingOf } from './filing'
import { type OpenCase, openCase, ownActs } from './openCase'

/** What the regulator does on a case, with how much of it had been seen. */
export interface ActRequest {
  readonly caseNumber: string
  readonly act: string
  readonly data: Answers
  /** how many events the officer had seen; with more on record the decision has to be looked at again */
  readonly arrivals: number
}

/**
 * What a decision also writes on the case it is about, as the service's own rule says: an extension on the case of the
 * pledge. Undefined where there is no such case, or its state has no room for it.
 */
export async function actElsewhere(
  office: Office,
  decided: OpenCase,
  act: string,
  data: Answers,
): Promise<ActRequest | undefined> {
  const recorded = decided.service.atRegulator?.alsoRecords?.(filingOf(decided, office), act, data)
  if (!recorded) return undefined
  const { service, field, value } = recorded.on
  const found = await office.database
    .selectFrom('outgoing_event')
    .innerJoin('filed_case', 'filed_case.case_number', 'outgoing_event.case_number')
    .select('outgoing_event.case_number')
    .where('filed_case.service', '=', service)
    .where(sql<string>`outgoing_event.data ->> ${field}`, '=', value)
    .orderBy('outgoing_event.position', 'desc')
    .executeTakeFirst()
  const other = found && (await openCase(office.database, found.case_number))
  if (!other || !ownActs(other).includes(recorded.act)) return undefined
  const { caseNumber } = other.submission
  return { caseNumber, act: recorded.act, data: recorded.data, arrivals: other.arrivals }
}
