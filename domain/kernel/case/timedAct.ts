import { beijingDay, dueDate, endOfDay, type Instant, type Length, type WorkCalendar } from '../calendar'
import { type Dated, versionOn } from '../law'
import type { CaseProgress } from './fold'
import { mayDo } from './fold'
import type { Workflow } from './workflow'

/** Something the platform itself does when a case has stood in a state for a time: it reminds or closes, and never decides. */
export interface TimedAct {
  /** an act of `system` in the workflow */
  readonly act: string
  readonly state: string
  /** counted from the day the state was entered; it happens when the last day is over */
  readonly after: Dated<Length>
}

/** What the platform will do next to a case and when; undefined when nothing waits. Acts already done in this stay are past. */
export function nextTimedAct(
  timed: readonly TimedAct[],
  workflow: Workflow,
  progress: CaseProgress,
  calendar: WorkCalendar,
): { readonly act: string; readonly at: Instant } | undefined {
  const stay = progress.stays[progress.stays.length - 1]
  const received = progress.applied[0]
  if (!stay || !received) return undefined
  let next: { act: string; at: Instant } | undefined
  for (const { act, state, after } of timed) {
    if (state !== stay.state || !mayDo(workflow, progress, act, 'system')) continue
    if (progress.applied.some((event) => event.act === act && event.at >= stay.entered)) continue
    const length = versionOn(after, beijingDay(received.at))
    if (!length) continue
    const at = endOfDay(dueDate(beijingDay(stay.entered), length.value, calendar).latest)
    if (!next || at < next.at) next = { act, at }
  }
  return next
}
