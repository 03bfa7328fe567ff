import type { Selectable } from 'kysely'
import { type CallContext, type Procedures, procedure, signedIn, storable, type Tables } from '../platform'
import { accountContract, mostDrafts } from './contract'

type Row = Selectable<Tables['draft']>

const drafts = procedure(accountContract['account.drafts'], 'read', async (context) => {
  const { person } = signedIn(context)
  const rows = await context.query
    .selectFrom('draft')
    .selectAll()
    .where('person', '=', person)
    .orderBy('saved_at', 'desc')
    .orderBy('id')
    .execute()
  return { items: rows.map((row) => opened(context, row)) }
})

const keepDraft = procedure(accountContract['account.keepDraft'], 'read', async (context, input) => {
  const { person } = signedIn(context)
  const present = await context.query
    .selectFrom('draft')
    .selectAll()
    .where('person', '=', person)
    .where('id', '=', input.id)
    .forUpdate()
    .executeTakeFirst()
  // the other copy is not in the answer: answers of writes are kept for their repeats, and this one is sealed for a reason
  const last = present?.revision ?? 0
  // one that is gone was filed or thrown away on another phone: it does not come back unseen either
  if (last !== input.base) return { kept: false, revision: last }
  const revision = last + 1
  const row = {
    service: input.service,
    form_version: input.formVersion,
    revision,
    body: context.platform.sealing.seal(input.body, place(person, input.id)),
    saved_at: context.now,
    device: storable(input.device).value,
  }
  await context.query
    .insertInto('draft')
    .values({ person, id: input.id, ...row })
    .onConflict((conflict) => conflict.columns(['person', 'id']).doUpdateSet(row))
    .execute()
  await makeRoom(context, person)
  return { kept: true, revision }
})

const dropDraft = procedure(accountContract['account.dropDraft'], 'read', async (context, input) => {
  const { person } = signedIn(context)
  const gone = await context.query
    .deleteFrom('draft')
    .where('person', '=', person)
    .where('id', '=', input.id)
    .executeTakeFirst()
  return { dropped: Number(gone.numDeletedRows) > 0 }
})

/** The ones left alone longest go when there are too many. */
async function makeRoom({ query }: CallContext, person: string): Promise<void> {
  await query
    .deleteFrom('draft')
    .where('person', '=', person)
    .where('id', 'not in', (newest) =>
      newest
        .selectFrom('draft')
        .select('id')
        .where('person', '=', person)
        .orderBy('saved_at', 'desc')
        .orderBy('id')
        .limit(mostDrafts),
    )
    .execute()
}

function opened({ platform }: CallContext, row: Row) {
  return {
    id: row.id,
    service: row.service,
    formVersion: row.form_version,
    body: platform.sealing.open(row.body, place(row.person, row.id)),
    revision: row.revision,
    savedAt: row.saved_at.toISOString(),
    device: row.device,
  }
}

const place = (person: string, id: string) => `draft|${person}|${id}`

export const draftProcedures: Procedures = {
  'account.drafts': drafts,
  'account.keepDraft': keepDraft,
  'account.dropDraft': dropDraft,
}
