/**
 * In front of a statement that is asked again and again: a server's session reads and plans it once and keeps it under this
 * name. Only for statements whose text is always the same, outside of transactions.
 */
export function keptPlan(name: string): string {
  return `/* kept ${name} */`
}

const KEPT = /^\/\* kept (\w+) \*\//

/** The name under which a statement is kept, if it is to be. */
export function keptName(statement: string): string | undefined {
  return KEPT.exec(statement)?.[1]
}
