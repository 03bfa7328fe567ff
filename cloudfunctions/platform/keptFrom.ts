import { beijingDay, startOfDay } from '../../domain/kernel/calendar'
import { keptSince, type RetentionId } from '../../domain/privacy'

/** What is older than this moment has been kept long enough. */
export function keptFrom(id: RetentionId, now: Date): Date {
  return new Date(startOfDay(keptSince(id, beijingDay(now.toISOString()))))
}
