import * as v from 'valibot'

const text = v.optional(v.nullable(v.string()))

/** One signed message as either side's bridge log keeps it: who signed what when, and the answer's digest; never a body. */
const loggedMessage = v.object({
  at: v.string(),
  direction: v.picklist(['out', 'in']),
  method: v.string(),
  /** path and query */
  path: v.string(),
  keyid: v.string(),
  content_digest: v.string(),
  signature_input: v.string(),
  signature: v.string(),
  /** of the answer; absent where none came or none was kept */
  status: v.optional(v.nullable(v.number())),
  answer_digest: text,
  trace: text,
})

export type LoggedMessage = v.InferOutput<typeof loggedMessage>

/** Where two logs of one bridge disagree. `line` is of the log that has the message. */
export interface LogDifference {
  readonly kind: 'only-here' | 'only-there' | 'differs'
  readonly line: number
  readonly at: string
  readonly method: string
  readonly path: string
  /** what differs, where both have it */
  readonly what?: string
}

export interface LogComparison {
  /** messages that both sides have, alike */
  readonly alike: number
  /** sent, and never answered or not believed: the other side need not have them */
  readonly unanswered: number
  /** newer than the end of the other log */
  readonly tooNew: number
  readonly differences: readonly LogDifference[]
}

/** Clocks of two sides may differ by what a signature allows. */
const SKEW_MS = 300_000
/** The other side keeps no record of what it did not believe, nor always of what it broke over. */
const isUnkept = (status: number) => status === 401 || status >= 500

interface Entry {
  readonly line: number
  readonly message: LoggedMessage
}

/**
 * Compares the bridge logs of both sides, each checked by `verifyLog` before. A signature names a message: what one side says
 * it sent and was answered, the other must say it received, with the same digest, and the same answer.
 *
 * @param here one side's export
 * @param there the other's
 */
export function compareLogs(here: string, there: string): LogComparison {
  const [ours, theirs] = [entriesOf(here), entriesOf(there)]
  const [oursBySignature, theirsBySignature] = [bySignature(ours), bySignature(theirs)]
  const ends = [endOf(ours), endOf(theirs)]
  const differences: LogDifference[] = []
  const tally = { alike: 0, unanswered: 0, tooNew: 0 }
  const missing = (entry: Entry, kind: LogDifference['kind'], otherEnd: number) => {
    const { message } = entry
    const unanswered = message.direction === 'out' && (message.status == null || isUnkept(message.status))
    if (unanswered) tally.unanswered += 1
    else if (Date.parse(message.at) > otherEnd - SKEW_MS) tally.tooNew += 1
    else differences.push(difference(entry, kind))
  }
  for (const entry of ours) {
    const counterpart = theirsBySignature.get(entry.message.signature)
    if (!counterpart) {
      missing(entry, 'only-here', ends[1] ?? 0)
      continue
    }
    const what = whatDiffers(entry.message, counterpart.message)
    if (what) differences.push({ ...difference(entry, 'differs'), what })
    else tally.alike += 1
  }
  for (const entry of theirs)
    if (!oursBySignature.has(entry.message.signature)) missing(entry, 'only-there', ends[0] ?? 0)
  return { ...tally, differences }
}

/** The first thing two records of one message say differently. */
function whatDiffers(one: LoggedMessage, other: LoggedMessage): string | undefined {
  if (one.direction === other.direction) return 'direction'
  for (const name of ['method', 'path', 'keyid', 'content_digest', 'signature_input'] as const)
    if (one[name] !== other[name]) return name
  // a side that heard no answer, or kept none, says nothing about it
  for (const name of ['status', 'answer_digest'] as const)
    if (one[name] != null && other[name] != null && one[name] !== other[name]) return name
  return undefined
}

function difference({ line, message: { at, method, path } }: Entry, kind: LogDifference['kind']): LogDifference {
  return { kind, line, at, method, path }
}

function entriesOf(log: string): readonly Entry[] {
  return log.split('\n').flatMap((line, index) => {
    if (line === '') return []
    const { content } = JSON.parse(line) as { content?: unknown }
    const parsed = v.safeParse(loggedMessage, content)
    return parsed.success ? [{ line: index + 1, message: parsed.output }] : []
  })
}

function bySignature(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.message.signature, entry]))
}

function endOf(entries: readonly Entry[]): number {
  return Math.max(0, ...entries.slice(-1).map(({ message }) => Date.parse(message.at)))
}
