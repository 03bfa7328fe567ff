import { randomBytes } from 'node:crypto'
import type { InferOutput } from 'valibot'
import { city } from '../../config/city'
import { beijingDay, isPlainDate } from '../../domain/kernel/calendar'
import { maskText } from '../../domain/kernel/identifiers'
import { actingOfficer, auditDone, procedure, reachableParks, reaches, refuse } from '../platform'
import { announcementsContract } from './contract'
import { wholeOf } from './view'

type Written = InferOutput<(typeof announcementsContract)['announcements.write']['input']>

const NOT_FOUND = '没有找到这条公告'

/** An officer announces for a park of theirs or proposes for the city; a leader's own stands at once. */
export const write = procedure(announcementsContract['announcements.write'], 'desk', async (context, input) => {
  const { officer } = actingOfficer(context)
  if (input.park !== undefined && (!reaches(officer, input.park) || !city.parks.some(({ id }) => id === input.park)))
    return refuse('not-found', '没有这个园区')
  const event = input.event && {
    ...input.event,
    startsAt: instant(input.event.startsAt),
    endsAt: instant(input.event.endsAt),
  }
  check({ ...input, event }, context.today)
  const stands = officer.role !== 'officer'
  const id = `a-${randomBytes(6).toString('hex')}`
  const state = stands ? ('published' as const) : ('proposed' as const)
  await context.query
    .insertInto('announcement')
    .values({
      id,
      kind: input.kind,
      title: input.title,
      summary: input.summary,
      body: JSON.stringify(input.body),
      source: input.source,
      park: input.park ?? null,
      event: event ? JSON.stringify(event) : null,
      terms: input.terms ? JSON.stringify(input.terms) : null,
      until_day: input.until,
      state,
      author: officer.id,
      author_name: `${officer.name}（专管员）`,
      written_at: context.now,
      decided_by: stands ? officer.id : null,
      decided_at: stands ? context.now : null,
      withdrawn_why: null,
    })
    .execute()
  await auditDone(context, 'announcements.write', id)
  return { id, state }
})

/** What waits and what stands, of the parks an officer may see and of the city; the newest first. */
export const proposals = procedure(announcementsContract['announcements.proposals'], 'desk', async (context) => {
  const { officer } = actingOfficer(context)
  const parks = reachableParks(officer) ?? city.parks.map(({ id }) => id)
  const rows = await context.query
    .selectFrom('announcement')
    .selectAll()
    .where('state', '<>', 'withdrawn')
    .where('until_day', '>=', context.today)
    .where((or) => or.or([or('park', 'is', null), ...(parks.length > 0 ? [or('park', 'in', [...parks])] : [])]))
    .orderBy('state', 'desc')
    .orderBy('written_at', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()
  const items = []
  for (const row of rows) items.push({ ...(await wholeOf(context, row)), mine: row.author === officer.id })
  return { items }
})

/** A leader's decision. Taking back what stands needs a reason: whoever signed up reads it. */
export const decide = procedure(announcementsContract['announcements.decide'], 'desk', async (context, input) => {
  const { officer } = actingOfficer(context)
  const { id, decision, reason } = input
  const row = await context.query
    .selectFrom('announcement')
    .select(['state', 'park'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row || (row.park !== null && !reaches(officer, row.park))) return refuse('not-found', NOT_FOUND)
  if (row.state === 'withdrawn' || (decision === 'publish' && row.state !== 'proposed'))
    return refuse('conflict', '这条公告的状态已经变了，请刷新查看')
  if (decision === 'withdraw' && row.state === 'published' && !reason)
    return refuse('blocked', '请写明撤回的原因，报过名的人会看到', { fields: { reason: '请写明原因' } })
  const state = decision === 'publish' ? ('published' as const) : ('withdrawn' as const)
  await context.query
    .updateTable('announcement')
    .set({
      state,
      decided_by: officer.id,
      decided_at: context.now,
      withdrawn_why: state === 'withdrawn' && row.state === 'published' ? (reason ?? null) : null,
    })
    .where('id', '=', id)
    .execute()
  await auditDone(context, 'announcements.decide', id, decision)
  return { state }
})

/** An event has its facts, a subsidy its conditions, neither has the other's; days follow each other. */
function check(input: Written, today: string): void {
  const { kind, event, terms, until } = input
  const words = [input.title, input.summary, ...input.body.flatMap(({ heading = '', text }) => [heading, text])]
  if (words.some((text) => maskText(text) !== text))
    blocked('body', '公告里像是有手机号、证件号或银行卡号，请删去；联系方式写在来源里的单位即可')
  if (!isPlainDate(until) || until < today) blocked('until', '显示到哪天：请填今天或以后的日期')
  if ((kind === 'event') !== (event !== undefined)) blocked('event', '培训活动要写明时间、地点和名额')
  if (terms !== undefined && kind !== 'subsidy') blocked('terms', '只有补贴可以写申领条件')
  if (!event) return
  if (!isPlainDate(event.signUpUntil)) blocked('signUpUntil', '这一天不存在，请按年月日填写')
  if (event.endsAt <= event.startsAt) blocked('endsAt', '结束要晚于开始')
  const day = beijingDay(event.startsAt)
  if (day < today) blocked('startsAt', '活动的时间已经过去')
  if (event.signUpUntil > day) blocked('signUpUntil', '报名截止不能晚于活动当天')
}

/** Whatever offset it was written with. */
function instant(text: string): string {
  return new Date(text).toISOString()
}

function blocked(field: string, message: string): never {
  return refuse('blocked', message, { fields: { [field]: message } })
}
