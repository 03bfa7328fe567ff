import { randomUUID } from 'node:crypto'
import { parseCaseNumber } from '../../domain/kernel/case'
import { readableDocument } from '../../domain/kernel/form'
import {
  actingOfficer,
  auditDone,
  auditName,
  type CallContext,
  type Procedures,
  procedure,
  Refusal,
  refuse,
} from '../platform'
import { appendEvent, loadCase, openEvent, type StoredCase } from './caseStore'
import { casesContract } from './contract'
import { tell } from './tell'

const MINUTE = 60_000
/** How long a second officer has time to agree. */
const ASKED_FOR = 24 * 60 * MINUTE
/** How long the two may read what was opened. */
const READABLE_FOR = 15 * MINUTE
const MOST = 50

/**
 * The first of two officers asks to see who reported. A case of a service that keeps no such secret, or that nobody's name
 * stands behind, does not exist here.
 */
const ask = procedure(casesContract['cases.askOpening'], 'desk', async (context, input) => {
  const { officer } = actingOfficer(context)
  const stored = await secretCase(context, 'cases.askOpening', input.caseNumber)
  const id = randomUUID()
  await context.query
    .insertInto('identity_opening')
    .values({
      id,
      case_number: stored.file.number,
      reason: input.reason,
      asked_by: officer.id,
      asked_at: context.now,
      agreed_by: null,
      agreed_at: null,
    })
    .execute()
  await auditDone(context, 'cases.askOpening', stored.file.number, input.reason)
  return { id }
})

/** The second agrees: from here on the reporter reads in the case that it happened, who asked for it excepted. */
const agree = procedure(casesContract['cases.agreeOpening'], 'desk', async (context, input) => {
  const { officer } = actingOfficer(context)
  const asked = await openingOf(context, input.id, true)
  if (asked.agreed_by !== null) return refuse('conflict', '另一位工作人员已经同意')
  if (asked.asked_by === officer.id) return refuse('not-allowed', '申请和同意要由两位工作人员分别操作')
  if (context.now.getTime() - asked.asked_at.getTime() > ASKED_FOR)
    return refuse('conflict', '申请已过一天，请重新申请')
  const stored = await secretCase(context, 'cases.agreeOpening', asked.case_number, true)
  const agreed = { agreed_by: officer.id, agreed_at: context.now }
  await context.query.updateTable('identity_opening').set(agreed).where('id', '=', asked.id).execute()
  const after = await appendEvent(context.query, stored, {
    id: randomUUID(),
    act: stored.service.identityOpening ?? '',
    by: 'system',
    at: context.now.toISOString(),
    data: { reason: asked.reason },
  })
  await tell(context.query, after)
  await auditDone(context, 'cases.agreeOpening', stored.file.number, asked.reason)
  return { id: asked.id }
})

const list = procedure(casesContract['cases.openings'], 'desk', async (context) => {
  const { officer } = actingOfficer(context)
  const rows = await context.query
    .selectFrom('identity_opening')
    .innerJoin('officer as asker', 'asker.id', 'identity_opening.asked_by')
    .leftJoin('officer as agreer', 'agreer.id', 'identity_opening.agreed_by')
    .innerJoin('case_file', 'case_file.number', 'identity_opening.case_number')
    .selectAll('identity_opening')
    .select(['asker.name as asker_name', 'agreer.name as agreer_name', 'case_file.title'])
    .where('asked_at', '>', new Date(context.now.getTime() - ASKED_FOR))
    .orderBy('asked_at', 'desc')
    .limit(MOST)
    .execute()
  return {
    items: rows.map((row) => ({
      id: row.id,
      caseNumber: row.case_number,
      title: row.title,
      reason: row.reason,
      askedBy: row.asker_name,
      askedAt: row.asked_at.toISOString(),
      mine: row.asked_by === officer.id,
      ...(row.agreer_name === null ? {} : { agreedBy: row.agreer_name }),
      readable: mayRead(row, officer.id, context.now),
    })),
  }
})

/** What both have agreed to open. Every look is on record. */
const read = procedure(casesContract['cases.openedIdentity'], 'desk', async (context, input) => {
  const { officer } = actingOfficer(context)
  const opened = await openingOf(context, input.id)
  if (!mayRead(opened, officer.id, context.now))
    return refuse('not-allowed', '查看时间已过，或者还没有第二位工作人员同意')
  const stored = await secretCase(context, 'cases.openedIdentity', opened.case_number)
  const [submitted] = stored.events
  const document = submitted ? readableDocument(stored.form, openEvent(context.platform, stored, submitted)) : []
  await auditDone(context, 'cases.openedIdentity', stored.file.number, opened.reason)
  return {
    caseNumber: stored.file.number,
    rows: document
      .flatMap(({ rows }) => rows)
      .filter(({ personal }) => personal === 'reporter')
      .map(({ key, label, text }) => ({ key, label, text })),
    until: new Date((opened.agreed_at ?? opened.asked_at).getTime() + READABLE_FOR).toISOString(),
  }
})

export const openingProcedures: Procedures = {
  'cases.askOpening': ask,
  'cases.agreeOpening': agree,
  'cases.openings': list,
  'cases.openedIdentity': read,
}

interface Opening {
  readonly asked_by: string
  readonly agreed_by: string | null
  readonly agreed_at: Date | null
}

function mayRead({ asked_by, agreed_by, agreed_at }: Opening, officer: string, now: Date): boolean {
  if (agreed_at === null || now.getTime() - agreed_at.getTime() > READABLE_FOR) return false
  return officer === asked_by || officer === agreed_by
}

async function openingOf({ query }: CallContext, id: string, lock = false) {
  const select = query.selectFrom('identity_opening').selectAll().where('id', '=', id)
  const row = await (lock ? select.forUpdate() : select).executeTakeFirst()
  return row ?? refuse('not-found', '没有找到这个申请')
}

async function secretCase(context: CallContext, procedure: string, typed: string, lock = false): Promise<StoredCase> {
  const number = parseCaseNumber(typed) ?? typed
  const stored = await loadCase(context.query, number, lock)
  if (stored?.service.identityOpening !== undefined && stored.file.owner !== null) return stored
  throw new Refusal(
    'not-found',
    stored?.service.identityOpening !== undefined ? '这件是匿名举报，没有身份可以查看' : '没有找到这件举报，请核对编号',
    {},
    stored && { person: auditName(actingOfficer(context).officer), procedure, object: number, reason: 'not-secret' },
  )
}
