import * as v from 'valibot'

/** Deeper than any message of the contract, and far from what would exhaust a stack. */
const DEEPEST = 40
/** NUL, and halves of characters: PostgreSQL cannot keep either, in no text and no key. */
const unstorable = /[\0\ud800-\udfff]/u

/**
 * Reads a JSON body by a schema of the contract, after looking for what no office can keep: text PostgreSQL refuses, numbers
 * that became infinite, and nesting that breaks whoever walks it recursively.
 */
export function readMessage<S extends v.GenericSchema>(schema: S, body: Buffer): v.SafeParseResult<S> {
  const whole = v.pipe(
    v.string(),
    v.parseJson(),
    v.check(isStorable, 'text, numbers or depth that cannot be kept'),
    schema,
  )
  return v.safeParse(whole as unknown as S, body.toString('utf8'))
}

/** Walks level by level: a hostile depth must not end in a stack overflow. */
function isStorable(message: unknown): boolean {
  let level: unknown[] = [message]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return false
    const next: unknown[] = []
    for (const value of level) {
      if (typeof value === 'string' && unstorable.test(value)) return false
      if (typeof value === 'number' && !Number.isFinite(value)) return false
      if (typeof value !== 'object' || value === null) continue
      if (Object.keys(value).some((key) => unstorable.test(key))) return false
      for (const child of Object.values(value)) next.push(child)
    }
    level = next
  }
  return true
}
