import { type Selectable, sql } from 'kysely'
import { city } from '../../config/city'
import { announcementKinds } from '../../domain/announcements'
import { beijingDay } from '../../domain/kernel/calendar'
import { outlines } from '../../domain/services/outlines'
import type { CallContext, Tables } from '../platform'

export type Announcement = Selectable<Tables['announcement']>

/** One line of a list. */
export function cardOf(row: Announcement) {
  const park = city.parks.find(({ id }) => id === row.park)
  return {
    id: row.id,
    kind: row.kind,
    kindLabel: announcementKinds.find(({ id }) => id === row.kind)?.label ?? row.kind,
    title: row.title,
    summary: row.summary,
    ...(park ? { parkName: park.name } : {}),
    publishedOn: beijingDay((row.decided_at ?? row.written_at).toISOString()),
    until: row.until_day,
    ...(row.event ? { startsAt: row.event.startsAt } : {}),
  }
}

/** A whole announcement as whoever calls sees it at the moment. */
export async function wholeOf(context: CallContext, row: Announcement) {
  return {
    ...cardOf(row),
    state: row.state,
    body: row.body,
    source: row.source,
    author: row.author_name,
    today: context.today,
    ...(row.event ? { event: await eventOf(context, row, row.event) } : {}),
    ...(row.withdrawn_why ? { withdrawnWhy: row.withdrawn_why } : {}),
  }
}

async function eventOf(
  { query, now, today, person }: CallContext,
  { id, state }: Announcement,
  event: NonNullable<Announcement['event']>,
) {
  const taking = outlines.flatMap(({ id: service, holdsIn }) =>
    holdsIn ? [sql`(service = ${service} and state = any(${[...holdsIn]}::text[]))`] : [],
  )
  const { rows } = await sql<{ held: number; mine: string | null }>`
    select count(*)::int as held, max(number) filter (where owner = ${person ?? null}) as mine
    from case_file where made_for is null and subject = ${id} and (${sql.join(taking, sql` or `)})`.execute(query)
  const left = Math.max(0, event.seats - (rows[0]?.held ?? 0))
  return {
    ...event,
    left,
    over: new Date(event.endsAt) <= now,
    open: state === 'published' && left > 0 && today <= event.signUpUntil,
    ...(rows[0]?.mine ? { mine: rows[0].mine } : {}),
  }
}
