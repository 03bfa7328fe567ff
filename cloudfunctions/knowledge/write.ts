import { randomBytes } from 'node:crypto'
import type { InferOutput } from 'valibot'
import { maskText } from '../../domain/kernel/identifiers'
import { lawById } from '../../domain/kernel/law'
import { actingOfficer, auditDone, type OfficerContext, procedure, refuse, requirePark } from '../platform'
import { knowledgeContract } from './contract'
import { articleOf, nextVersion, settleEntry } from './versions'

type Written = InferOutput<(typeof knowledgeContract)['knowledge.write']['input']>

const GUIDANCE = 'own-guidance'

/** A new article or the next version of one. An officer proposes, a leader's own stands at once; no version is rewritten. */
export const write = procedure(knowledgeContract['knowledge.write'], 'desk', async (context, input) => {
  const caller = actingOfficer(context)
  checkWords(input)
  if (input.fromCase) await requireCaseOfPark(caller, input.fromCase)
  const known =
    input.id &&
    (await context.query.selectFrom('knowledge_version').select('id').where('id', '=', input.id).executeTakeFirst())
  if (input.id && !known) return refuse('not-found', '没有找到这篇文章')
  const id = input.id ?? `officer-${randomBytes(6).toString('hex')}`
  const version = await nextVersion(context.query, id)
  const stands = caller.officer.role !== 'officer'
  const state = stands ? ('published' as const) : ('proposed' as const)
  await context.query
    .insertInto('knowledge_version')
    .values({
      id,
      version,
      title: input.title,
      summary: input.summary,
      category: input.category,
      body: JSON.stringify(input.body),
      citations: JSON.stringify(input.citations),
      as_of: context.today,
      author: caller.officer.id,
      author_name: `${caller.officer.name}（专管员）`,
      from_case: input.fromCase ?? null,
      state,
      written_at: context.now,
      decided_by: stands ? caller.officer.id : null,
      decided_at: stands ? context.now : null,
    })
    .execute()
  if (stands) await settleEntry(context.query, id)
  await auditDone(context, 'knowledge.write', `${id}@${version}`)
  return { id, version, state }
})

/** A leader sees everything that waits, an officer what is their own. */
export const proposals = procedure(knowledgeContract['knowledge.proposals'], 'desk', async (context) => {
  const { officer } = actingOfficer(context)
  const waiting = context.query.selectFrom('knowledge_version').selectAll().where('state', '=', 'proposed')
  const rows = await (officer.role === 'officer' ? waiting.where('author', '=', officer.id) : waiting)
    .orderBy('written_at')
    .orderBy('id')
    .limit(100)
    .execute()
  const items = []
  for (const row of rows)
    items.push({
      ...(await articleOf(context.query, row, context.today)),
      state: row.state,
      mine: row.author === officer.id,
    })
  return { items }
})

export const decide = procedure(knowledgeContract['knowledge.decide'], 'desk', async (context, input) => {
  const { officer } = actingOfficer(context)
  const { id, version, decision } = input
  const row = await context.query
    .selectFrom('knowledge_version')
    .select('state')
    .where('id', '=', id)
    .where('version', '=', version)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return refuse('not-found', '没有找到这篇文章')
  const may = decision === 'publish' ? row.state === 'proposed' : row.state !== 'withdrawn'
  if (!may) return refuse('conflict', '这篇文章的状态已经变了，请刷新查看')
  const state = decision === 'publish' ? ('published' as const) : ('withdrawn' as const)
  await context.query
    .updateTable('knowledge_version')
    .set({ state, decided_by: officer.id, decided_at: context.now })
    .where('id', '=', id)
    .where('version', '=', version)
    .execute()
  await settleEntry(context.query, id)
  await auditDone(context, 'knowledge.decide', `${id}@${version}`, decision)
  return { state }
})

/** What is published carries nobody's number, and stands on instruments we know. */
function checkWords(input: Written): void {
  const words = [input.title, input.summary, ...input.body.flatMap(({ heading = '', text }) => [heading, text])]
  if (words.some((text) => maskText(text) !== text))
    refuse('blocked', '文章里像是有手机号、证件号或银行卡号，请删去', { fields: { body: '请删去个人信息' } })
  const unknown = input.citations.find(({ law }) => law !== GUIDANCE && !lawById(law))
  if (unknown) refuse('blocked', '依据里有登记表没有的法规', { fields: { citations: '请从法规列表里选' } })
}

/** The answer it was made from must be one the officer may see. */
async function requireCaseOfPark(caller: OfficerContext, caseNumber: string): Promise<void> {
  const row = await caller.query
    .selectFrom('case_desk')
    .select('park')
    .where('case_number', '=', caseNumber)
    .executeTakeFirst()
  requirePark(caller, 'knowledge.write', row && { id: caseNumber, park: row.park })
  if (!row) refuse('not-found', '没有找到这件办件，请核对编号')
}
