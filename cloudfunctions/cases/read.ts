import type { Side } from '../../domain/kernel/case'
import { merchantsOf, procedure, type Queryable, signedCases, signedIn } from '../platform'
import { loadEvents, type StoredCase } from './caseStore'
import { casesContract } from './contract'
import { caseParts } from './joint/caseParts'
import { proposals } from './joint/consent'
import { linksOf } from './links'
import { groupActs, groupOf } from './othersAbout'
import { requireCase } from './requireCase'
import { isTold } from './side'
import { caseCard, caseView } from './view'

const PAGE = 20

/**
 * One's own cases, those of the merchants one stands for, and those about them that they have been told of; the one that
 * moved last first.
 */
export const list = procedure(casesContract['cases.list'], 'read', async (context, input) => {
  const { person } = signedIn(context)
  const mine = await merchantsOf(context.query, person)
  const signed = await signedCases(context.query, person)
  const files = await context.query
    .selectFrom('case_file')
    .selectAll()
    .where((where) =>
      where.or([
        where('owner', '=', person),
        ...(signed.length > 0 ? [where('number', 'in', signed)] : []),
        ...(mine.length > 0 ? [where('made_for', 'in', mine), where('merchant', 'in', mine)] : []),
      ]),
    )
    .orderBy('updated_at', 'desc')
    .orderBy('number')
    .offset(input.page * PAGE)
    .limit(PAGE + 1)
    .execute()
  const cases = await loadEvents(context.query, files.slice(0, PAGE))
  const sides = cases.map((stored) => ({ stored, side: sideIn(stored, person, mine, signed) }))
  return {
    items: sides
      .filter(({ stored, side }) => side === 'applicant' || isTold(stored))
      .map(({ stored, side }) => caseCard(stored, context.today, side)),
    more: files.length > PAGE,
    today: context.today,
  }
})

export const get = procedure(casesContract['cases.get'], 'read', async (context, input) => {
  const { stored, side, relation } = await requireCase(context, 'cases.get', input.caseNumber)
  const { person } = signedIn(context)
  const participant = relation === 'participant'
  const parts = await caseParts(context.query, context.platform, stored, { person, participant })
  const stuck = await outboxNeedsAttention(context.query, stored)
  const proposed = parts ? await proposals(context.query, context.platform, stored, parts) : []
  const view = {
    ...caseView(stored, context.platform, context.today, stuck, side, { parts, participant }),
    ...(proposed.length > 0 ? { proposals: proposed } : {}),
  }
  // only who filed it: a merchant's colleagues and the other side have no business with a person's other cases
  if (stored.file.owner !== person) return view
  const group = await groupOf(context.query, stored, person, context.now)
  const acts = groupActs(view.acts, stored.service, group)
  return { ...view, acts, links: await linksOf(context, stored, person), ...(group ? { group } : {}) }
})

function sideIn({ file }: StoredCase, person: string, mine: readonly string[], signed: readonly string[]): Side {
  const own = file.owner === person || (file.made_for !== null && mine.includes(file.made_for))
  return own || signed.includes(file.number) ? 'applicant' : 'counterparty'
}

/** Whether something of the case could not be handed to the regulator and waits for a person. */
export async function outboxNeedsAttention(query: Queryable, { file }: StoredCase): Promise<boolean> {
  const stuck = await query
    .selectFrom('outbox')
    .select('id')
    .where('case_number', '=', file.number)
    .where('status', '=', 'needs-attention')
    .executeTakeFirst()
  return stuck !== undefined
}
