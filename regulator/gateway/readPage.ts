import * as v from 'valibot'

/** One entry of a page that does not follow the contract, as far as it can be named. */
export interface Unreadable {
  readonly key?: string
  readonly position?: number
  readonly caseNumber?: string
  /** the places that do not fit; values are personal and stay out */
  readonly reason: string
  readonly content: unknown
}

/** Entries one by one: what fits, and what does not. One wrong entry says nothing about its neighbours. */
export function readEntries<S extends v.GenericSchema>(
  schema: S,
  entries: readonly unknown[],
  keyName: 'eventId' | 'uscc',
): { readonly read: readonly v.InferOutput<S>[]; readonly unreadable: readonly Unreadable[] } {
  const read: v.InferOutput<S>[] = []
  const unreadable: Unreadable[] = []
  for (const entry of entries) {
    const parsed = v.safeParse(schema, entry)
    if (parsed.success) read.push(parsed.output)
    else unreadable.push(named(entry, keyName, parsed.issues))
  }
  return { read, unreadable }
}

function named(content: unknown, keyName: string, issues: readonly v.BaseIssue<unknown>[]): Unreadable {
  const entry = typeof content === 'object' && content !== null ? (content as Record<string, unknown>) : {}
  const key = entry[keyName]
  const { position, caseNumber } = entry
  const places = [...new Set(issues.slice(0, 5).map((issue) => v.getDotPath(issue) ?? '(whole entry)'))]
  return {
    ...(typeof key === 'string' && key !== '' ? { key } : {}),
    ...(Number.isSafeInteger(position) ? { position: position as number } : {}),
    ...(typeof caseNumber === 'string' ? { caseNumber } : {}),
    reason: `does not follow the contract at: ${places.join(', ')}`,
    content,
  }
}
