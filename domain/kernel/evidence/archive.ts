import canonicalize from 'canonicalize'
import * as v from 'valibot'
import { type Chained, digestJson, firstBrokenRecord } from './chain'
import {
  openSignedText,
  type PublicKey,
  type Receipt,
  type Sign,
  type SignedForm,
  type SignedProblem,
  shortDigest,
  signText,
  verifyReceipt,
} from './receipt'

const archivedFile = v.strictObject({
  /** Sequence of the event that brought it; 1 is the filing. */
  sequence: v.number(),
  name: v.string(),
  /** bytes */
  size: v.number(),
  sha256: v.string(),
})

const archiveHead = v.strictObject({
  format: v.literal('wang-e-tong/archive/1'),
  caseNumber: v.string(),
  exportedAt: v.string(),
  files: v.array(archivedFile),
  keys: v.array(v.strictObject({ id: v.string(), publicKey: v.string(), from: v.string() })),
  receipt: v.string(),
  seal: v.string(),
})

export type ArchiveHead = v.InferOutput<typeof archiveHead>

/** What an event's hash covers; personal values in `data` stay sealed. */
export type ArchivedContent = {
  readonly caseNumber: string
  readonly sequence: number
  readonly act: string
  readonly at: string
}

type Records = readonly Chained<ArchivedContent>[]

/** Signed at export over everything in the archive, because the receipt knows the first event only. */
interface Seal {
  readonly v: 1
  readonly n: string
  /** how many events */
  readonly c: number
  /** exported at */
  readonly e: string
  /** hash of the newest event */
  readonly h: string
  /** digest of the list of files */
  readonly m: string
  readonly k: string
}

export type ArchiveProblem =
  | SignedProblem
  | 'not-an-archive'
  | 'record-changed'
  | 'other-case'
  | 'files-changed'
  | 'records-missing'

export type ArchiveVerdict =
  | { readonly ok: true; readonly head: ArchiveHead; readonly receipt: Receipt; readonly records: number }
  /** `record` counts from 1 and names the first record that was changed. */
  | { readonly ok: false; readonly problem: ArchiveProblem; readonly record?: number }

const EVENTS = '"events":['
const END = ']}'

const sealSchema = v.strictObject({
  v: v.literal(1),
  n: v.string(),
  c: v.number(),
  e: v.string(),
  h: v.string(),
  m: v.string(),
  k: v.string(),
})

const sealForm: SignedForm<Seal> = {
  mark: 'WETA1',
  write: ({ c, e, h, k, m, n, v: version }) => JSON.stringify({ c, e, h, k, m, n, v: version }),
  read: (json) => {
    const parsed = v.safeParse(sealSchema, json)
    return parsed.success ? parsed.output : undefined
  },
}

/**
 * An archive (办件档案) as text: JSON with one canonical record a line, so that a damaged record can be named even when the
 * damage is to the JSON itself.
 *
 * @param keyId id of the key behind `sign`
 */
export function writeArchive(
  head: Omit<ArchiveHead, 'format' | 'seal'>,
  records: readonly Chained<unknown>[],
  keyId: string,
  sign: Sign,
): string {
  const newest = records[records.length - 1]
  if (!newest) throw new Error('a case has at least one event')
  const { caseNumber, exportedAt, files, keys, receipt } = head
  const content: Seal = {
    v: 1,
    n: caseNumber,
    c: records.length,
    e: exportedAt,
    h: newest.hash,
    m: digestJson(files),
    k: keyId,
  }
  const whole: ArchiveHead = {
    format: 'wang-e-tong/archive/1',
    caseNumber,
    exportedAt,
    files,
    keys,
    receipt,
    seal: signText(sealForm, content, sign),
  }
  const lines = Object.entries(whole).map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)
  return `{${lines.join(',\n')},\n${EVENTS}\n${records.map((record) => canonicalize(record)).join(',\n')}\n${END}\n`
}

/**
 * Checks an archive with public keys alone: every record against its hash and the one before it, then the receipt over the
 * first record, then the seal over the newest one and the list of files.
 *
 * @param trustedKeys the published keys; without them those inside the archive are used, which shows that nothing was changed
 *   but not by whom it was written
 */
export function verifyArchive(text: string, trustedKeys?: readonly PublicKey[]): ArchiveVerdict {
  const lines = text.replace(/\r\n/g, '\n').split('\n')
  const start = lines.indexOf(EVENTS)
  const end = lines.lastIndexOf(END)
  if (start < 0 || end <= start + 1) return { ok: false, problem: 'not-an-archive' }
  const read = readRecords(lines.slice(start + 1, end))
  if ('broken' in read) return { ok: false, problem: 'record-changed', record: read.broken }
  const head = readHead(`${lines.slice(0, start).join('\n')}"events":[]}`)
  if (!head || lines.slice(end + 1).some((line) => line !== '')) return { ok: false, problem: 'not-an-archive' }
  return verifySignatures(head, read.records, trustedKeys ?? head.keys)
}

function verifySignatures(head: ArchiveHead, records: Records, keys: readonly PublicKey[]): ArchiveVerdict {
  const refused = (problem: ArchiveProblem) => ({ ok: false, problem }) as const
  const signed = verifyReceipt(head.receipt, keys)
  if (!signed.ok) return signed
  const opened = openSignedText(sealForm, head.seal, keys)
  if (!opened.ok) return opened
  const { receipt } = signed
  const { content: seal } = opened
  const [first] = records
  const newest = records[records.length - 1]
  if (receipt.n !== head.caseNumber || seal.n !== head.caseNumber || seal.e !== head.exportedAt)
    return refused('other-case')
  // a chain can be written anew from any record on; the two signatures hold its both ends
  if (receipt.h !== first?.hash || receipt.t !== first.content?.at)
    return { ok: false, problem: 'record-changed', record: 1 }
  if (seal.c !== records.length || seal.h !== newest?.hash) return refused('records-missing')
  const filed = head.files.filter((file) => file.sequence === 1).map((file) => shortDigest(file.sha256))
  if (seal.m !== digestJson(head.files) || filed.join() !== receipt.f.join()) return refused('files-changed')
  return { ok: true, head, receipt, records: records.length }
}

/** The records; or the number of the first one that is not, to the byte, what was chained. */
function readRecords(lines: readonly string[]): { readonly records: Records } | { readonly broken: number } {
  const records: Chained<ArchivedContent>[] = []
  for (const [index, line] of lines.entries()) {
    const record = readRecord(line, index === lines.length - 1)
    if (record) records.push(record)
    if (!record || chainBreaks(records)) return { broken: index + 1 }
  }
  return { records }
}

function readRecord(line: string, last: boolean): Chained<ArchivedContent> | undefined {
  if (!last && !line.endsWith(',')) return undefined
  const text = last ? line : line.slice(0, -1)
  try {
    const record = JSON.parse(text) as Chained<ArchivedContent>
    return canonicalize(record) === text ? record : undefined
  } catch {
    return undefined
  }
}

function chainBreaks(records: Records): boolean {
  try {
    return firstBrokenRecord(records) !== undefined
  } catch {
    return true
  }
}

function readHead(text: string): ArchiveHead | undefined {
  try {
    const { events: _, ...rest } = JSON.parse(text) as Record<string, unknown>
    const parsed = v.safeParse(archiveHead, rest)
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}
