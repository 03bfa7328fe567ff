import { sharedPart } from '../../../domain/kernel/joint'
import type { Queryable, Sealings } from '../../platform'
import type { StoredCase } from '../caseStore'
import { seatPlace } from './jointStore'

/** Which parts of a jointly filed case somebody reads as their own; undefined for a case one person filed alone. */
export type CaseParts = readonly string[] | undefined

/**
 * The parts of a filed case for one reader. Whoever filed it reads the shared part and their own places; so does who stands
 * for the merchant it was filed for; a participant reads the places they took.
 */
export async function caseParts(
  query: Queryable,
  sealings: Sealings,
  { file, service }: Pick<StoredCase, 'file' | 'service'>,
  reader: { readonly person: string; readonly participant: boolean },
): Promise<CaseParts> {
  if (!service.parties) return undefined
  const rows = await query.selectFrom('joint_seat').selectAll().where('case_number', '=', file.number).execute()
  if (rows.length === 0) return undefined
  const holder = reader.participant ? reader.person : file.owner
  const own = rows
    .filter(({ person }) => person === holder)
    .map(({ id, draft, seat }) => sealings.sealing.open(seat, seatPlace(draft, id)))
  return reader.participant ? own : [sharedPart, ...own]
}
