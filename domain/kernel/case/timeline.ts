import type { Instant } from '../calendar'
import type { Answers } from '../form'
import type { Citation } from '../law'
import type { CaseEvent } from './caseEvent'
import type { CaseProgress } from './fold'
import { type Actor, type Sentences, say, type Workflow } from './workflow'

/** One line of a case's timeline, as one side reads it. */
export interface TimelineEntry {
  readonly sequence: number
  readonly act: string
  readonly at: Instant
  readonly by: Actor
  readonly title: string
  readonly text: string
  readonly basis: Citation
  /** False for an event that came too late to change anything. */
  readonly effective: boolean
  readonly data: Answers
}

/**
 * The timeline for one reader, oldest first. Acts that have no sentence for the reader are left out, and for the other side
 * everything before it was brought in.
 */
export function timeline(
  workflow: Workflow,
  progress: CaseProgress,
  reader: 'applicant' | 'counterparty',
): readonly TimelineEntry[] {
  const ineffective = new Set(progress.withoutEffect.map((event) => event.id))
  const from = reader === 'counterparty' ? broughtIn(workflow, progress) : 0
  return [...progress.applied, ...progress.withoutEffect]
    .filter((event) => event.sequence >= from)
    .sort((a, b) => a.sequence - b.sequence)
    .flatMap((event) => entry(workflow, event, reader, !ineffective.has(event.id)))
}

/** The number of the event that brought the other side in; none is that high while nothing has. */
function broughtIn({ bringsIn }: Workflow, progress: CaseProgress): number {
  if (!bringsIn) return 0
  return progress.applied.find(({ act }) => bringsIn.includes(act))?.sequence ?? Number.POSITIVE_INFINITY
}

function entry(workflow: Workflow, event: CaseEvent, reader: keyof Sentences, effective: boolean): TimelineEntry[] {
  const definition = event.act === 'submit' ? undefined : workflow.acts[event.act]
  if (event.act !== 'submit' && !definition) return []
  const says = definition ? definition.says : workflow.submitted
  const sentence = says[reader]
  if (sentence === undefined) return []
  return [
    {
      sequence: event.sequence,
      act: event.act,
      at: event.at,
      by: event.by,
      title: definition?.label ?? '提交',
      text: effective
        ? say(sentence, event.data)
        : `${say(sentence, event.data)}（送达时办件已进入其他状态，不改变当前结果）`,
      basis: definition?.basis ?? workflow.submitted.basis,
      effective,
      data: event.data,
    },
  ]
}
