import { beijingDay, type Instant, longDate, type PlainDate } from '../../../domain/kernel/calendar'
import { type Citation, versionOn } from '../../../domain/kernel/law'
import type { PublicService } from '../../../domain/kernel/service'
import type { DeskRow } from './deskRow'

/** How near the end of a service level is. */
export type BreachStatus = 'running' | 'soon' | 'overdue' | 'escalated'

/** The service level of a desk row that ends first, as the queue shows it; undefined while it is not the office's move. */
export function breachOf(
  service: PublicService,
  row: Pick<DeskRow, 'breach_period' | 'breach_at' | 'remind_at' | 'escalate_at' | 'received_at'>,
  now: Date,
): { period: string; title: string; source: Citation; at: Instant; status: BreachStatus; text: string } | undefined {
  const period = service.periods.find(({ id }) => id === row.breach_period)
  const version = period && versionOn(period.length, beijingDay(row.received_at.toISOString()))
  if (!period || !version || !row.breach_at) return undefined
  const status = statusOf(row, now)
  // 24:00 of the last day is 0:00 of the next
  const lastDay: PlainDate = beijingDay(new Date(row.breach_at.getTime() - 1).toISOString())
  const words = status === 'running' || status === 'soon' ? `${longDate(lastDay)}24时前` : `已超过${longDate(lastDay)}`
  return {
    period: period.id,
    title: period.title,
    source: version.source,
    at: row.breach_at.toISOString(),
    status,
    text: `${period.title}：${words}`,
  }
}

function statusOf(row: Pick<DeskRow, 'breach_at' | 'remind_at' | 'escalate_at'>, now: Date): BreachStatus {
  const passed = (at: Date | null) => at !== null && at <= now
  if (passed(row.escalate_at)) return 'escalated'
  if (passed(row.breach_at)) return 'overdue'
  return passed(row.remind_at) ? 'soon' : 'running'
}
