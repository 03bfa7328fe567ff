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
  readonly tone: 'open' | 'waiting' | 'good' | 'bad' | 'closed'
}

export interface ActDefinition<S extends string = string> {
  readonly label: string
  readonly by: Actor
  readonly from: readonly S[]
  /** Absent: the case stays in the state it is in, for example when something is added to it. */
  readonly to?: S
  readonly basis: Citation
  /** What the actor has to say with it, as form fields: the ground of a refusal, the lab's name. */
  readonly fields?: readonly Field[]
  readonly says: Sentences
  /** Asked before the act is sent, because it cannot be taken back. */
  readonly confirm?: string
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
}

/** Ties the acts' `from` and `to` to the states at compile time. */
export function defineWorkflow<const S extends Readonly<Record<string, StateDefinition>>>(table: {
  readonly initial: keyof S & string
  readonly states: S
  readonly acts: Readonly<Record<string, ActDefinition<keyof S & string>>>
  readonly submitted: Workflow['submitted']
}): Workflow {
  return table
}

/** The acts one actor may do in a state, in the table's order. */
export function availableActs(workflow: Workflow, state: string, by: Actor): readonly string[] {
  return Object.entries(workflow.acts)
    .filter(([, act]) => act.by === by && act.from.includes(state))
    .map(([id]) => id)
}

export function isFinal(workflow: Workflow, state: string): boolean {
  return workflow.states[state]?.waitingFor === 'nobody'
}

export function say(sentence: Sentences['applicant'], data: Answers): string {
  return typeof sentence === 'function' ? sentence(data) : sentence
}

/** The table as a Mermaid state diagram, for documentation. */
export function diagram(workflow: Workflow): string {
  const lines = Object.entries(workflow.acts).flatMap(([id, act]) =>
    act.from.map((from) => `  ${from} --> ${act.to ?? from}: ${id} (${act.by})`),
  )
  return ['stateDiagram-v2', `  [*] --> ${workflow.initial}: submit`, ...lines].join('\n')
}
