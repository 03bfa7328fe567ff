import type { Instant } from '../calendar'
import type { CaseEvent } from './caseEvent'
import { availableActs, leadsTo, usedUp, type Workflow } from './workflow'

/** One stay in a state: `left` is absent for the present one. */
export interface Stay {
  readonly state: string
  readonly entered: Instant
  readonly left?: Instant
}

/** Where a case stands after its events. */
export interface CaseProgress {
  readonly state: string
  readonly stays: readonly Stay[]
  /** Events that changed the state, in order. */
  readonly applied: readonly CaseEvent[]
  /**
   * Events that are on record but changed nothing, because the state did not allow them: the authority accepted a moment
   * after the person had withdrawn. Kept and shown, never dropped and never guessed at.
   */
  readonly withoutEffect: readonly CaseEvent[]
}

/**
 * Folds events into progress. Total: any list of events in any order, with repeats, gives a result, and the same set of
 * events always gives the same one (they are de-duplicated by `id` and put {@link inOrder} first).
 */
export function foldCase(workflow: Workflow, events: readonly CaseEvent[]): CaseProgress {
  const applied: CaseEvent[] = []
  const withoutEffect: CaseEvent[] = []
  const stays: Stay[] = []
  let state = workflow.initial
  for (const event of inOrder(events)) {
    const to = nextState(workflow, state, event, applied)
    if (to === undefined) {
      withoutEffect.push(event)
      continue
    }
    applied.push(event)
    if (to === state && stays.length > 0) continue
    const current = stays.pop()
    if (current) stays.push({ ...current, left: event.at })
    stays.push({ state: to, entered: event.at })
    state = to
  }
  return { state, stays, applied, withoutEffect }
}

/** Whether an act may happen in a state; whether it has been used up is the question of {@link mayDo}. */
export function allows(workflow: Workflow, state: string, act: string, by: CaseEvent['by']): boolean {
  // the name of an act may come from outside: `constructor` is in every object and in no table
  const definition = Object.keys(workflow.acts).includes(act) ? workflow.acts[act] : undefined
  return definition !== undefined && definition.by === by && definition.from.includes(state)
}

/** Whether an act may happen now, after everything that has happened; the same question the fold asks. */
export function mayDo(workflow: Workflow, progress: CaseProgress, act: string, by: CaseEvent['by']): boolean {
  return allows(workflow, progress.state, act, by) && !usedUp(workflow, act, actsOf(progress.applied))
}

/** The acts one actor may do now, in the table's order. */
export function actsNow(workflow: Workflow, progress: CaseProgress, by: CaseEvent['by']): readonly string[] {
  return availableActs(workflow, progress.state, by).filter((act) => mayDo(workflow, progress, act, by))
}

function nextState(
  workflow: Workflow,
  state: string,
  event: CaseEvent,
  applied: readonly CaseEvent[],
): string | undefined {
  const first = applied.length === 0
  if (event.act === 'submit') return first && event.by === 'applicant' ? workflow.initial : undefined
  if (first || !allows(workflow, state, event.act, event.by)) return undefined
  const definition = workflow.acts[event.act]
  if (!definition || usedUp(workflow, event.act, actsOf(applied))) return undefined
  return leadsTo(definition, state, event.data)
}

function actsOf(events: readonly CaseEvent[]): readonly string[] {
  return events.map((event) => event.act)
}

/**
 * The order in which events count: the regulator's. Both sides write events down as they come, so acts that cross stand in
 * two orders; an act of the regulator says up to where it had seen ours, and goes in front of what it had not.
 */
function inOrder(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const byId = new Map<string, CaseEvent>()
  for (const event of events) if (!byId.has(event.id)) byId.set(event.id, event)
  const arrived = [...byId.values()].sort((a, b) => a.sequence - b.sequence || (a.id < b.id ? -1 : 1))
  const order: CaseEvent[] = []
  for (const event of arrived) {
    const seen = event.by === 'regulator' ? placeOfSeen(order, event.sawUpTo) : undefined
    if (seen === undefined) order.push(event)
    // never in front of what the regulator did before
    else order.splice(Math.max(seen, order.map(({ by }) => by).lastIndexOf('regulator')) + 1, 0, event)
  }
  return order
}

/** Where the newest act stands that the regulator had seen; undefined when it does not say, or names one we do not have. */
function placeOfSeen(order: readonly CaseEvent[], sawUpTo: CaseEvent['sawUpTo']): number | undefined {
  if (sawUpTo === undefined) return undefined
  const place = order.findIndex(({ act, id }) => (sawUpTo === null ? act === 'submit' : id === sawUpTo))
  return place < 0 ? undefined : place
}
