import type { Selectable } from 'kysely'
import { type Answers, type Field, leaves } from '../../domain/kernel/form'
import { services } from '../../domain/services/registry'
import { keptFrom, type Platform, type Queryable, type Sealing, type Tables } from '../platform'
import { fieldsOf, loadCase, openEvent } from './caseStore'

/** Cases one round of renewing looks at. */
const PAGE = 200

/** What a case must say of itself for its contacts to be compared. */
type Marked = Pick<Selectable<Tables['case_file']>, 'service' | 'owner' | 'merchant'>

/**
 * The marks of a filing's telephones and addresses, whoever they belong to, in one spelling (decision 044): for each one a key,
 * the newest first. None where nobody said who they are or the merchant has no code; marks of one merchant are none of another's,
 * so that nobody can be followed through the table.
 */
export function contactMarks(
  sealing: Sealing,
  { service, owner, merchant }: Marked,
  fields: readonly Field[],
  answers: Answers,
) {
  if (owner === null || merchant === null) return []
  const contacts = leaves(fields, answers).flatMap(({ field, value }) =>
    field.personal === 'ordinary' && (field.kind === 'mobile' || field.kind === 'address') && typeof value === 'string'
      ? [value.normalize('NFKC').replace(/\s/g, '')]
      : [],
  )
  return [...new Set(contacts)].map((contact) => sealing.marks(contact, `contact|${service}|${merchant}`))
}

/** Keeps the marks of a filing, under the newest key, where its service compares contacts at all. */
export async function keepMarks(
  query: Queryable,
  sealing: Sealing,
  file: Marked & { readonly number: string },
  fields: readonly Field[],
  answers: Answers,
): Promise<void> {
  if (!comparing.includes(file.service)) return
  const marks = contactMarks(sealing, file, fields, answers).flatMap(([newest]) => newest ?? [])
  if (marks.length === 0) return
  await query
    .insertInto('contact_mark')
    .values(marks.map(({ keyId, mark }) => ({ case_number: file.number, key_id: keyId, mark })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

const comparing: readonly string[] = services.filter(({ signals }) => signals).map(({ id }) => id)

/** Marks of a case whose contacts are forgotten. */
export async function forgetMarks(query: Queryable, caseNumber: string): Promise<void> {
  await query.deleteFrom('contact_mark').where('case_number', '=', caseNumber).execute()
}

/** Marks nothing will be compared with any more. @returns how many */
export async function forgetOldMarks({ database, clock }: Platform): Promise<number> {
  const { query } = database
  const old = query
    .selectFrom('case_file')
    .select('number')
    .where('received_at', '<', keptFrom('contact-mark', await clock.now()))
  const { numDeletedRows } = await query.deleteFrom('contact_mark').where('case_number', 'in', old).executeTakeFirst()
  return Number(numDeletedRows)
}

/**
 * Makes the marks of all filings that are still compared anew under the newest key, the missing ones as well. A part of the
 * rotation of keys: may be stopped and run again.
 *
 * @returns how many filings
 */
export async function renewMarks(platform: Platform): Promise<number> {
  const { database, sealing } = platform
  const since = keptFrom('contact-mark', await platform.clock.now())
  let renewed = 0
  for (let after = ''; ; ) {
    const files = await database.query
      .selectFrom('case_file')
      .select('number')
      .where('number', '>', after)
      .where('service', 'in', comparing)
      .where('received_at', '>=', since)
      .where('owner', 'is not', null)
      .where('merchant', 'is not', null)
      .orderBy('number')
      .limit(PAGE)
      .execute()
    for (const { number } of files) {
      after = number
      await database.query.transaction().execute(async (query) => {
        const stored = await loadCase(query, number, true)
        const first = stored?.events[0]
        if (!stored || !first) return
        await forgetMarks(query, number)
        await keepMarks(query, sealing, stored.file, fieldsOf(stored, 'submit'), openEvent(platform, stored, first))
      })
      renewed += 1
    }
    if (files.length < PAGE) return renewed
  }
}
