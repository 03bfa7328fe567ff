import type { NoticeKind, Queryable } from './database'

export interface Notice {
  /** the event's id: the same news twice is one notice */
  readonly id: string
  readonly person: string
  readonly caseNumber?: string
  readonly title: string
  readonly text: string
  readonly at: Date
  /** `waits`: the person has to do something; `due`: a day comes near; `progress`, the usual: how it goes on */
  readonly kind?: NoticeKind
}

/**
 * Puts a notice into the in-app inbox (站内消息), the source of truth for what a person was told. Where the person has agreed
 * to be knocked for this kind and has not switched it off, one consent is used up and a knock stands ready for the timer.
 */
export async function notify(query: Queryable, notice: Notice): Promise<void> {
  const { id, person, kind = 'progress' } = notice
  const told = await query
    .insertInto('notice')
    .values({
      id,
      person,
      case_number: notice.caseNumber ?? null,
      title: notice.title,
      text: notice.text,
      at: notice.at,
      read_at: null,
      kind,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (Number(told.numInsertedOrUpdatedRows ?? 0) === 0) return
  const agreed = await query
    .updateTable('knock_consent')
    .set((consent) => ({ remaining: consent('remaining', '-', 1) }))
    .where('person', '=', person)
    .where('kind', '=', kind)
    .where('remaining', '>', 0)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('notice_choice')
            .select('quiet')
            .where('notice_choice.person', '=', person)
            .where('notice_choice.kind', '=', kind)
            .where('quiet', '=', true),
        ),
      ),
    )
    .executeTakeFirst()
  if (Number(agreed.numUpdatedRows) > 0)
    await query.insertInto('knock').values({ notice: id, due_at: notice.at }).execute()
}
