import { beijingDay, type Instant, longDate, type PlainDate } from '../../../domain/kernel/calendar'
import { type Citation, type Dated, versionOn } from '../../../domain/kernel/law'
import type { PublicService } from '../../../domain/kernel/service'
import type { DeskRow } from './deskRow'

/** How near the end of a service level is. */
export type BreachStatus = 'running' | 'soon' | 'overdue' | 'escalated'

/** The moments of a service level, of a case or of a task. */
type Moments = Pick<DeskRow, 'breach_at' | 'remind_at' | 'escalate_at' | 'received_at'>

/** A service level as its owner defines it: a period of a service, the level of a kind of task. */
interface Level {
  readonly id: string
  readonly title: string
  readonly length: Dated<unknown>
}

/** The service level of a desk row that ends first, as the queue shows it; undefined while it is not the office's move. */
export function breachOf(service: PublicService, row: Moments & Pick<DeskRow, 'breach_period'>, now: Date) {
  return breachOfLevel(
    service.periods.find(({ id }) => id === row.breach_period),
    row,
    now,
  )
}

/** One level, as the queue shows it. */
export function breachOfLevel(
  level: Level | undefined,
  row: Moments,
  now: Date,
): { period: string; title: string; source: Citation; at: Instant; status: BreachStatus; text: string } | undefined {
  const version = level && versionOn(level.length, beijingDay(row.received_at.toISOString()))
  if (!level || !version || !row.breach_at) return undefined
  const status = statusOf(row, now)
  // 24:00 of the last day is 0:00 of the next
  const lastDay: PlainDate = beijingDay(new Date(row.breach_at.getTime() - 1).toISOString())
  const words = status === 'running' || status === 'soon' ? `${longDate(lastDay)}24时前` : `已超过${longDate(lastDay)}`
  return {
    period: level.id,
    title: level.title,
    source: version.source,
    at: row.breach_at.toISOString(),
    status,
    text: `${level.title}：${words}`,
  }
}

function statusOf(row: Moments, now: Date): BreachStatus {
  const passed = (at: Date | null) => at !== null && at <= now
  if (passed(row.escalate_at)) return 'escalated'
  if (passed(row.breach_at)) return 'overdue'
  return passed(row.remind_at) ? 'soon' : 'running'
}
