import type { Queryable } from './database'

export interface Notice {
  /** the event's id: the same news twice is one notice */
  readonly id: string
  readonly person: string
  readonly caseNumber?: string
  readonly title: string
  readonly text: string
  readonly at: Date
}

/** Puts a notice into the in-app inbox (站内消息), the source of truth for what a person was told. */
export async function notify(query: Queryable, notice: Notice): Promise<void> {
  await query
    .insertInto('notice')
    .values({
      id: notice.id,
      person: notice.person,
      case_number: notice.caseNumber ?? null,
      title: notice.title,
      text: notice.text,
      at: notice.at,
      read_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}
