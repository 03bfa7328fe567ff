import type { Instant } from '../calendar'
import type { CaseEvent } from './caseEvent'
import type { Workflow } from './workflow'

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
 * events always gives the same one (they are ordered by `sequence` and de-duplicated by `id` first).
 */
export function foldCase(workflow: Workflow, events: readonly CaseEvent[]): CaseProgress {
  const applied: CaseEvent[] = []
  const withoutEffect: CaseEvent[] = []
  const stays: Stay[] = []
  let state = workflow.initial
  for (const event of inOrder(events)) {
    const to = nextState(workflow, state, event, applied.length === 0)
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

/** Whether an act may happen now; the same question the fold asks. */
export function allows(workflow: Workflow, state: string, act: string, by: CaseEvent['by']): boolean {
  // the name of an act may come from outside: `constructor` is in every object and in no table
  const definition = Object.keys(workflow.acts).includes(act) ? workflow.acts[act] : undefined
  return definition !== undefined && definition.by === by && definition.from.includes(state)
}

function nextState(workflow: Workflow, state: string, event: CaseEvent, first: boolean): string | undefined {
  if (event.act === 'submit') return first && event.by === 'applicant' ? workflow.initial : undefined
  if (first || !allows(workflow, state, event.act, event.by)) return undefined
  return workflow.acts[event.act]?.to ?? state
}

function inOrder(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const byId = new Map<string, CaseEvent>()
  for (const event of events) if (!byId.has(event.id)) byId.set(event.id, event)
  return [...byId.values()].sort((a, b) => a.sequence - b.sequence || (a.id < b.id ? -1 : 1))
}
