import { city } from '../../config/city'
import { beijingDay, chinaCalendar } from '../../domain/kernel/calendar'
import { foldCase, readClock } from '../../domain/kernel/case'
import type { Platform, Queryable } from '../platform'
import { loadEvents, openEvent, type StoredCase } from './caseStore'

const PAGE = 200
const YEAR = 365 * 86_400_000

/** How often the authority kept a statutory period, in the last year's cases, by bureau. */
export interface PeriodCount {
  readonly level: string
  readonly division: string
  readonly kept: number
  readonly total: number
}

/**
 * Counts the statutory periods the regulator owes: ended in time, ended late, or over and not ended. What still runs is not
 * counted, and our own promises are not law and not here.
 */
export async function periodCounts(platform: Platform, query: Queryable): Promise<readonly PeriodCount[]> {
  const now = await platform.clock.now()
  const today = beijingDay(now.toISOString())
  const counts = new Map<string, { kept: number; total: number }>()
  for (let after = ''; ; ) {
    const files = await query
      .selectFrom('case_file')
      .selectAll()
      .where('received_at', '>', new Date(now.getTime() - YEAR))
      .where('delivered_at', 'is not', null)
      .where('number', '>', after)
      .orderBy('number')
      .limit(PAGE)
      .execute()
    for (const stored of await loadEvents(query, files)) {
      const division = divisionOf(platform, stored)
      const progress = foldCase(stored.service.workflow, stored.events)
      for (const { title, status, owedBy, source } of readClock(
        stored.service.periods,
        progress,
        chinaCalendar,
        today,
      )) {
        if (owedBy !== 'regulator' || source.law === 'own-practice' || status === 'running' || status === 'suspended')
          continue
        const key = `period:${title}\n${division}`
        const count = counts.get(key) ?? { kept: 0, total: 0 }
        counts.set(key, { kept: count.kept + (status === 'met' ? 1 : 0), total: count.total + 1 })
      }
    }
    if (files.length < PAGE) break
    after = files.at(-1)?.number ?? after
  }
  return [...counts].map(([key, count]) => {
    const [level = '', division = ''] = key.split('\n')
    return { level, division, ...count }
  })
}

function divisionOf(platform: Platform, stored: StoredCase): string {
  const submitted = stored.events[0]
  if (!submitted || !stored.service.competence) return ''
  return stored.service.competence(openEvent(platform, stored, submitted), city).division ?? ''
}
