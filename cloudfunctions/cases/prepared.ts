import type { Answers } from '../../domain/kernel/form'
import type { CallContext, Queryable, Sealings } from '../platform'

/** Which filing of which merchant. */
export interface FilingOf {
  readonly merchant: string
  readonly service: string
  readonly subject: string
}

/** Keeps a prepared filing sealed; the newest replaces the one before. */
export async function keepPrepared(
  { query, platform, now }: Pick<CallContext, 'query' | 'platform' | 'now'>,
  filing: FilingOf,
  person: string,
  formVersion: string,
  answers: Answers,
): Promise<void> {
  const sealed = platform.sealing.seal(JSON.stringify(answers), place(filing))
  const row = { form_version: formVersion, by_person: person, answers: sealed, at: now }
  await query
    .insertInto('prepared')
    .values({ ...filing, ...row })
    .onConflict((conflict) => conflict.columns(['merchant', 'service', 'subject']).doUpdateSet(row))
    .execute()
}

/** What was prepared for a merchant, opened. */
export async function preparedFor(
  query: Queryable,
  { sealing }: Sealings,
  filing: FilingOf,
): Promise<{ readonly at: string; readonly answers: Answers } | undefined> {
  const row = await query
    .selectFrom('prepared')
    .selectAll()
    .where('merchant', '=', filing.merchant)
    .where('service', '=', filing.service)
    .where('subject', '=', filing.subject)
    .executeTakeFirst()
  if (!row) return undefined
  return { at: row.at.toISOString(), answers: JSON.parse(sealing.open(row.answers, place(filing))) as Answers }
}

/** A filing has been made: what was prepared for it has served. */
export async function forgetPrepared(query: Queryable, filing: FilingOf): Promise<void> {
  await query
    .deleteFrom('prepared')
    .where('merchant', '=', filing.merchant)
    .where('service', '=', filing.service)
    .where('subject', '=', filing.subject)
    .execute()
}

const place = ({ merchant, service, subject }: FilingOf) => `prepared|${merchant}|${service}|${subject}`
