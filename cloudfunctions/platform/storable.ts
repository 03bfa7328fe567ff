/** Deeper than any message or form of ours. */
const DEEPEST = 40
/** NUL, and halves of characters (a phone may cut an emoji in two): `jsonb` and `text` refuse both. */
const unstorable = /[\0\ud800-\udfff]/gu
const REPLACEMENT = '\ufffd'

/**
 * The same JSON value as PostgreSQL can keep it: each character it refuses becomes U+FFFD, in texts and keys, and what is
 * nested deeper than 40 becomes null. What comes from outside goes through here once, so that one bad character in one
 * change can neither stop a feed nor lose a filing.
 *
 * @returns `cleaned`: how many texts, keys and values were changed; 0 and the value itself as a rule
 */
export function storable<T>(value: T): { readonly value: T; readonly cleaned: number } {
  if (isPlainlyStorable(value)) return { value, cleaned: 0 }
  let cleaned = 0
  const text = (from: string): string => {
    const to = from.replace(unstorable, REPLACEMENT)
    if (to !== from) cleaned += 1
    return to
  }
  const walk = (from: unknown, depth: number): unknown => {
    if (typeof from === 'string') return text(from)
    if (typeof from !== 'object' || from === null) return from
    if (depth >= DEEPEST) {
      cleaned += 1
      return null
    }
    if (Array.isArray(from)) return from.map((item) => walk(item, depth + 1))
    return Object.fromEntries(Object.entries(from).map(([key, item]) => [text(key), walk(item, depth + 1)]))
  }
  const walked = walk(value, 0)
  return { value: cleaned > 0 ? (walked as T) : value, cleaned }
}

/** What JSON writes for the characters PostgreSQL refuses; a text that spells one out is looked at closely for nothing. */
const escaped = /\\u(?:0000|d[89a-f])/

/**
 * The quick answer for what is fine as it is, which almost everything is: written once as JSON by the engine, in a third of
 * the time of walking through it. A feed of a million merchants is worth it.
 */
function isPlainlyStorable(value: unknown): boolean {
  // first, because the engine runs out of its stack on what is nested without end
  if (isDeep(value, DEEPEST)) return false
  const json = JSON.stringify(value)
  return json !== undefined && isStorableJson(json)
}

/** Whether JSON, as the engine writes it, holds only characters that PostgreSQL can keep; then {@link storable} changes nothing. */
export function isStorableJson(json: string): boolean {
  return !escaped.test(json)
}

function isDeep(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (left === 0) return true
  for (const item of Array.isArray(value) ? value : Object.values(value)) if (isDeep(item, left - 1)) return true
  return false
}
