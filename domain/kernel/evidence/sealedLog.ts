import * as v from 'valibot'
import { chainHash, firstHash } from './chain'
import { openSignedText, type PublicKey, type Sign, type SignedForm, signText } from './receipt'

/** What a seal says: up to this record the log was so. Signed, because a chain alone can be written anew from any record on. */
interface Seal {
  readonly v: 1
  /** which log */
  readonly l: string
  /** number of records */
  readonly c: number
  /** hash of the last of them */
  readonly h: string
  /** when it was sealed */
  readonly t: string
  /** id of the key */
  readonly k: string
}

const sealSchema = v.strictObject({
  v: v.literal(1),
  l: v.string(),
  c: v.number(),
  h: v.string(),
  t: v.string(),
  k: v.string(),
})

const sealForm: SignedForm<Seal> = {
  mark: 'WETL1',
  write: ({ c, h, k, l, t, v: version }) => JSON.stringify({ c, h, k, l, t, v: version }),
  read: (json) => {
    const parsed = v.safeParse(sealSchema, json)
    return parsed.success ? parsed.output : undefined
  },
}

/** Seals the first `count` records of a log, whose last hash is `hash`. */
export function sealLog(
  facts: {
    readonly log: string
    readonly count: number
    readonly hash: string
    readonly at: string
    readonly keyId: string
  },
  sign: Sign,
): string {
  const { log, count, hash, at, keyId } = facts
  return signText(sealForm, { v: 1, l: log, c: count, h: hash, t: at, k: keyId }, sign)
}

export type LogProblem =
  | 'not-a-log'
  | 'record-changed'
  | 'seal-broken'
  | 'seal-differs'
  | 'unknown-key'
  | 'nothing-sealed'

export type LogVerdict =
  | {
      readonly ok: true
      readonly log: string
      readonly records: number
      /** records the newest seal covers; what came later is chained and not yet sealed */
      readonly sealed: number
      readonly sealedAt: string
    }
  /** `line` counts from 1 and names the first line that does not hold */
  | { readonly ok: false; readonly problem: LogProblem; readonly line: number }

const lineSchema = v.union([
  v.strictObject({ content: v.record(v.string(), v.unknown()), previousHash: v.string(), hash: v.string() }),
  v.strictObject({ seal: v.string() }),
])

/**
 * Checks an exported log with public keys alone: one JSON object a line, records in order, each seal after the last record
 * it covers. Every record against its hash and the one before it, every seal against the records and its key.
 */
export function verifyLog(text: string, keys: readonly PublicKey[]): LogVerdict {
  const lines = text.split('\n').filter((line) => line !== '')
  let previous = firstHash
  let records = 0
  let newest: Seal | undefined
  for (const [index, line] of lines.entries()) {
    const refused = (problem: LogProblem) => ({ ok: false, problem, line: index + 1 }) as const
    const parsed = v.safeParse(lineSchema, parse(line))
    if (!parsed.success) return refused('not-a-log')
    if ('seal' in parsed.output) {
      const opened = openSignedText(sealForm, parsed.output.seal, keys)
      if (!opened.ok) return refused(opened.problem === 'unknown-key' ? 'unknown-key' : 'seal-broken')
      const { content: seal } = opened
      if (seal.c !== records || seal.h !== previous || (newest && newest.l !== seal.l)) return refused('seal-differs')
      newest = seal
      continue
    }
    const { content, previousHash, hash } = parsed.output
    if (previousHash !== previous || hashOf(content, previousHash) !== hash) return refused('record-changed')
    previous = hash
    records += 1
  }
  if (!newest) return { ok: false, problem: 'nothing-sealed', line: lines.length }
  return { ok: true, log: newest.l, records, sealed: newest.c, sealedAt: newest.t }
}

function hashOf(content: unknown, previousHash: string): string | undefined {
  try {
    return chainHash(content, previousHash)
  } catch {
    return undefined
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
