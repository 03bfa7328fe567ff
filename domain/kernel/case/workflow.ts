import type { Answers, Field } from '../form'
import type { Citation } from '../law'

/** Who acts on a case. `system` is our own platform (for example an expired draft), never a decision. */
export type Actor = 'applicant' | 'counterparty' | 'regulator' | 'system'

/** What both sides read when an act has happened. Text may use the act's data; absent means that side is not told. */
export interface Sentences {
  readonly applicant: string | ((data: Answers) => string)
  readonly counterparty?: string | ((data: Answers) => string)
}

export interface StateDefinition {
  readonly label: string
  /** Whose move it is; `nobody` in a final state. */
  readonly waitingFor: Actor | 'nobody'
  /** One sentence: what is going on, in plain words. */
  readonly meaning: string
  /** What the merchant the case is about reads instead, where the words speak to whoever filed it. */
  readonly toCounterparty?: { readonly label: string; readonly meaning: string }
  readonly tone: 'open' | 'waiting' | 'good' | 'bad' | 'closed'
}

export interface ActDefinition<S extends string = string> {
  readonly label: string
  readonly by: Actor
  readonly from: readonly S[]
  /** Absent: the case stays in the state it is in, for example when something is added to it. */
  readonly to?: S
  /** Another state where an answer says so: a bad rating leads to a call-back. */
  readonly branch?: { readonly field: string; readonly oneOf: readonly string[]; readonly to: S }
  /** At most once after the newest of these acts (`submit` among them): an extension, a nudge. */
  readonly once?: { readonly since: readonly string[] }
  readonly basis: Citation
  /** What the actor has to say with it, as form fields: the ground of a refusal, the lab's name. */
  readonly fields?: readonly Field[]
  /** Answers it begins with, read from what has happened: the places a correction was asked for. */
  begins?(applied: readonly { readonly act: string; readonly data: Answers }[]): Answers | undefined
  readonly says: Sentences
  /** Asked before the act is sent, because it cannot be taken back. */
  readonly confirm?: string
  /**
   * In a joint filing: who of those who signed it may do this. `each`: every one of them alone; `all`: it takes effect when
   * every one has agreed to the same. Absent: only who filed it.
   */
  readonly parties?: 'each' | 'all'
  /** Only for an applicant we know: an anonymous one has nothing to do it with. */
  readonly onlyNamed?: boolean
}

/**
 * A workflow as a table: states, and acts that lead from state to state. `submit` is not listed: it creates the case in
 * `initial`. The table prints as a diagram and tests enumerate it.
 */
export interface Workflow {
  readonly initial: string
  readonly states: Readonly<Record<string, StateDefinition>>
  readonly acts: Readonly<Record<string, ActDefinition>>
  /** What the applicant reads at the moment of filing. */
  readonly submitted: Sentences & { readonly basis: Citation }
  /** Acts that bring the other side in: before the first of them it is told nothing. Absent: from the beginning. */
  readonly bringsIn?: readonly string[]
}

/** Ties the acts' `from` and `to` to the states at compile time. */
export function defineWorkflow<const S extends Readonly<Record<string, StateDefinition>>>(table: {
  readonly initial: keyof S & string
  readonly states: S
  readonly acts: Readonly<Record<string, ActDefinition<keyof S & string>>>
  readonly submitted: Workflow['submitted']
  readonly bringsIn?: readonly string[]
}): Workflow {
  return { ...table, states: ownNamesOnly(table.states), acts: ownNamesOnly(table.acts) }
}

/** A table in which `toString` is not found: names of acts come from the other side of the bridge too. */
function ownNamesOnly<T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null), entries)
}

/** The acts one actor may do in a state, in the table's order. */
export function availableActs(workflow: Workflow, state: string, by: Actor): readonly string[] {
  return Object.entries(workflow.acts)
    .filter(([, act]) => act.by === by && act.from.includes(state))
    .map(([id]) => id)
}

/** Whether an act that may be done once has been done already. @param done the acts that had effect, in order */
export function usedUp(workflow: Workflow, act: string, done: readonly string[]): boolean {
  const once = workflow.acts[act]?.once
  if (!once) return false
  for (let at = done.length - 1; at >= 0; at -= 1) {
    if (done[at] === act) return true
    if (once.since.includes(done[at] as string)) return false
  }
  return false
}

/** The state an act leads to from `state`, with what was said in it. */
export function leadsTo({ to, branch }: ActDefinition, state: string, data: Answers): string {
  if (branch?.oneOf.includes(String(data[branch.field]))) return branch.to
  return to ?? state
}

export function isFinal(workflow: Workflow, state: string): boolean {
  return workflow.states[state]?.waitingFor === 'nobody'
}

/**
 * What an act says. The regulator's data are unchecked, so a sentence that cannot be made of them is empty: it must stop
 * neither the feed nor whoever opens the case.
 */
export function say(sentence: Sentences['applicant'], data: Answers): string {
  if (typeof sentence !== 'function') return sentence
  try {
    return sentence(data)
  } catch {
    return ''
  }
}

/** The table as a Mermaid state diagram, for documentation. */
export function diagram(workflow: Workflow): string {
  const lines = Object.entries(workflow.acts).flatMap(([id, act]) =>
    act.from.flatMap((from) => [
      `  ${from} --> ${act.to ?? from}: ${id} (${act.by})`,
      ...(act.branch ? [`  ${from} --> ${act.branch.to}: ${id} ${act.branch.oneOf.join('/')} (${act.by})`] : []),
    ]),
  )
  return ['stateDiagram-v2', `  [*] --> ${workflow.initial}: submit`, ...lines].join('\n')
}
