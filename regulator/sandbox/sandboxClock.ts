import { beijingDay, daysBetween, longDate, type PlainDate } from '../../domain/kernel/calendar'
import type { SandboxDatabase } from './database'

const MS_PER_DAY = 86_400_000

export type Move = { readonly ok: true } | { readonly ok: false; readonly message: string }

/** Time as the sandbox sees it: the real clock, shifted by whole days. Only cases live in it; signatures use real time. */
export interface SandboxClock {
  now(): Date
  /** Beijing day */
  today(): PlainDate
  offsetDays(): number
  /** Sets the shift. Going back is refused while anything on record would then lie in the future. */
  shiftTo(offsetDays: number): Promise<Move>
  /** Shifts to a later day. */
  goTo(day: PlainDate): Promise<Move>
}

export async function sandboxClock(database: SandboxDatabase, realNow: () => Date): Promise<SandboxClock> {
  const stored = await database
    .selectFrom('setting')
    .select('value')
    .where('name', '=', 'offsetDays')
    .executeTakeFirst()
  let offset = Number(stored?.value ?? 0)

  const at = (days: number) => new Date(realNow().getTime() + days * MS_PER_DAY)
  const clock: SandboxClock = {
    now: () => at(offset),
    today: () => beijingDay(clock.now().toISOString()),
    offsetDays: () => offset,
    shiftTo: async (days) => {
      if (!Number.isInteger(days) || Math.abs(days) > 36_500) return { ok: false, message: '天数不对，时间没有变。' }
      const last = days < offset ? await lastRecord(database) : undefined
      if (last && last > at(days))
        return {
          ok: false,
          message: `不能回到${longDate(beijingDay(at(days).toISOString()))}：已有办件记录发生在${longDate(beijingDay(last.toISOString()))}，时间没有变。`,
        }
      const value = JSON.stringify(days)
      await database
        .insertInto('setting')
        .values({ name: 'offsetDays', value })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
        .execute()
      offset = days
      return { ok: true }
    },
    goTo: (day) => clock.shiftTo(offset + Math.max(0, daysBetween(clock.today(), day))),
  }
  return clock
}

/** The newest moment on record in any case. */
async function lastRecord(database: SandboxDatabase): Promise<Date | undefined> {
  const row = await database
    .selectNoFrom((read) => [
      read
        .selectFrom('filed_case')
        .select((e) => e.fn.max('received_at').as('at'))
        .as('filed'),
      read
        .selectFrom('applicant_act')
        .select((e) => e.fn.max('at').as('at'))
        .as('told'),
      read
        .selectFrom('outgoing_event')
        .select((e) => e.fn.max('at').as('at'))
        .as('done'),
    ])
    .executeTakeFirstOrThrow()
  const times = [row.filed, row.told, row.done].flatMap((time) => (time ? [new Date(time)] : []))
  return times.sort((a, b) => b.getTime() - a.getTime())[0]
}

/** The first day after today on which the clock of a case runs out, if there is one. */
export async function nextDueDay(database: SandboxDatabase, today: PlainDate): Promise<PlainDate | undefined> {
  const row = await database
    .selectFrom('filed_case')
    .select('next_due')
    .where('closed', '=', false)
    .where('next_due', '>', today)
    .orderBy('next_due')
    .limit(1)
    .executeTakeFirst()
  return (row?.next_due ?? undefined) as PlainDate | undefined
}
