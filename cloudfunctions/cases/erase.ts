import { sql } from 'kysely'
import { beijingDay } from '../../domain/kernel/calendar'
import { isFinal } from '../../domain/kernel/case'
import { keptThrough, type RetentionId } from '../../domain/privacy'
import { services } from '../../domain/services/registry'
import {
  auditDone,
  inTurn,
  type KeyPurpose,
  keptFrom,
  type Platform,
  procedure,
  type Queryable,
  refuse,
} from '../platform'
import { loadCase, type StoredCase } from './caseStore'
import { forgetMarks } from './contactMarks'
import { casesContract } from './contract'
import { requireCase } from './requireCase'

/** Cases one beat looks at. */
const MOST = 50

/**
 * A person has their data in one of their own cases deleted (PIPL art. 47): its keys are forgotten, its files removed. What
 * happened to the case stays, because the record of an authority's work is kept by law; it says no more who it was about.
 */
export const erase = procedure(casesContract['cases.erase'], 'file', async (context, input) => {
  const { stored } = await requireCase(context, 'cases.erase', input.caseNumber, true)
  const { number } = stored.file
  const reason = whyKept(stored)
  if (reason) return refuse('conflict', reason)
  const waiting = await context.query
    .selectFrom('outbox')
    .select('id')
    .where('case_number', '=', number)
    .where('status', '<>', 'delivered')
    .executeTakeFirst()
  if (waiting) return refuse('conflict', '还有内容没有送达监管部门，送达后才能删除。')
  await forgetKeys(context.query, number, ['ordinary', 'sensitive', 'reporter'], 'asked', context.now)
  await forgetFiles(context.query, context.platform, number)
  await auditDone(context, 'cases.erase', number, 'asked')
  return { erased: true as const }
})

/** Why the law or the matter keeps a case's data with us; undefined when it may go. */
export function whyKept(stored: StoredCase): string | undefined {
  if (stored.file.made_for) return '这是替商户办的事项，登记、年报等材料依法保存，不能在这里删除。可以向登记机关申请。'
  if (!isClosed(stored)) return '这件还在办理，要用到您的联系方式。办结或撤回后可以删除。'
  return undefined
}

function isClosed({ file }: StoredCase): boolean {
  return closedStates.includes(`${file.service}/${file.state}`)
}

/** Every service's states after which a case is over, as `service/state`. A claim that stands is not over. */
export const closedStates: readonly string[] = services.flatMap(({ id, workflow, forMerchant }) =>
  Object.keys(workflow.states)
    .filter((state) => isFinal(workflow, state) && !forMerchant?.claim?.standsIn.includes(state))
    .map((state) => `${id}/${state}`),
)

/**
 * Forgets what has had its time (PIPL arts. 19, 47; facts §12.3). Runs at every beat; a crash in between leaves a case whole
 * or forgotten, and the next beat goes on.
 *
 * @returns keys and files forgotten
 */
export async function forgetDue(platform: Platform): Promise<number> {
  const now = await platform.clock.now()
  const today = beijingDay(now.toISOString())
  const over = (id: RetentionId, from: Date) => today > keptThrough(id, beijingDay(from.toISOString()))
  const sensitive = await each(platform, await handedOver(platform, now), async (query, { file }, handed) =>
    over('case-sensitive', handed) ? forgetKeys(query, file.number, ['sensitive'], 'period', now) : 0,
  )
  const rest = await each(platform, await closed(platform, now), async (query, stored, at) => {
    if (!isClosed(stored)) return 0
    const { number } = stored.file
    let forgotten = 0
    if (over('case-reporter', at)) forgotten += await forgetKeys(query, number, ['reporter'], 'period', now)
    if (over('case-files', at)) forgotten += await forgetFiles(query, platform, number)
    if (over('case-contact', at)) forgotten += await forgetKeys(query, number, ['ordinary', 'sensitive'], 'period', now)
    return forgotten
  })
  // nobody comes back to a closed account: what is over goes at once
  const gone = await each(platform, await ofClosedAccounts(platform), async (query, { file }) => {
    const files = await forgetFiles(query, platform, file.number)
    return files + (await forgetKeys(query, file.number, ['ordinary', 'sensitive', 'reporter'], 'asked', now))
  })
  return sensitive + rest + gone
}

interface Candidate {
  readonly number: string
  /** what the period counts from */
  readonly at: Date
}

/** Cases whose identity numbers the authority has had for a time, or that ended here, and that still keep them. */
async function handedOver({ database }: Platform, now: Date): Promise<readonly Candidate[]> {
  const { rows } = await sql<Candidate>`
    select number, at from (
      select f.number, case when max(o.id) is null then f.updated_at else max(o.delivered_at) end as at
      from case_key k join case_file f on f.number = k.case_number left join outbox o on o.case_number = f.number
      where k.purpose = 'sensitive' and k.sealed is not null
      group by f.number
      having bool_and(coalesce(o.status = 'delivered', f.service || '/' || f.state = any(${closedStates}::text[])))
    ) handed
    where at < ${keptFrom('case-sensitive', now)} order by at limit ${MOST}`.execute(database.query)
  return rows
}

/** Cases that ended long enough ago for some of it and keep anything; each period is looked at for each. */
async function closed({ database }: Platform, now: Date): Promise<readonly Candidate[]> {
  const [newest] = (['case-contact', 'case-files', 'case-reporter'] as const)
    .map((id) => keptFrom(id, now))
    .sort((one, other) => other.getTime() - one.getTime())
  const { rows } = await sql<Candidate>`
    select f.number, f.updated_at as at from case_key k join case_file f on f.number = k.case_number
    where k.purpose = 'ordinary' and k.sealed is not null
      and f.service || '/' || f.state = any(${closedStates}::text[])
      and f.updated_at < ${newest}
    order by f.updated_at limit ${MOST}`.execute(database.query)
  return rows
}

/** Cases that are over, of people who have closed their account; what was filed for a merchant is the merchant's. */
async function ofClosedAccounts({ database }: Platform): Promise<readonly Candidate[]> {
  const { rows } = await sql<Candidate>`
    select distinct f.number, f.updated_at as at
    from person p join case_file f on f.owner = p.id join case_key k on k.case_number = f.number
    where p.closed_at is not null and f.made_for is null and k.sealed is not null
      and f.service || '/' || f.state = any(${closedStates}::text[])
    order by f.updated_at limit ${MOST}`.execute(database.query)
  return rows
}

async function each(
  platform: Platform,
  candidates: readonly Candidate[],
  run: (query: Queryable, stored: StoredCase, at: Date) => Promise<number>,
): Promise<number> {
  return inTurn(platform, candidates, async (query, { number, at }) => {
    const stored = await loadCase(query, number, true)
    return stored ? run(query, stored, at) : 0
  })
}

async function forgetKeys(
  query: Queryable,
  number: string,
  purposes: readonly KeyPurpose[],
  why: 'period' | 'asked',
  now: Date,
): Promise<number> {
  if (purposes.includes('ordinary')) await forgetMarks(query, number)
  const { numUpdatedRows } = await query
    .updateTable('case_key')
    .set({ sealed: null, forgotten_at: now, why })
    .where('case_number', '=', number)
    .where('purpose', 'in', purposes)
    .where('sealed', 'is not', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Files go first: a file whose row is gone would be found by nobody. */
async function forgetFiles(query: Queryable, platform: Platform, number: string): Promise<number> {
  const rows = await query
    .selectFrom('upload')
    .select('file_id')
    .where('case_number', '=', number)
    .where('state', '=', 'filed')
    .execute()
  for (const { file_id } of rows) await platform.files.discard(file_id)
  await query
    .updateTable('upload')
    .set({ state: 'erased', name: '' })
    .where('case_number', '=', number)
    .where('state', '=', 'filed')
    .execute()
  return rows.length
}
