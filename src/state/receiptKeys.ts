import { call, readStored, writeStored } from '@/platform'
import type { PublicKey } from '../../domain/kernel/evidence/receipt'

/** The public keys that check receipts, as this phone last fetched them. */
export interface ReceiptKeys {
  readonly keys: readonly PublicKey[]
  /** Instant at which they were fetched. */
  readonly at: string
}

/** Not among the copies: those are forgotten when there are many, and checking must work without a network for years. */
const key = 'receipt-keys'

/** What was fetched before; undefined on a phone that never did. */
export function keptReceiptKeys(): ReceiptKeys | undefined {
  return readStored<ReceiptKeys>(key)
}

/** Fetches the published keys and keeps them; undefined when the server cannot be reached. */
export async function fetchReceiptKeys(now: Date = new Date()): Promise<ReceiptKeys | undefined> {
  const reply = await call('cases.receiptKeys', {})
  if (!reply.ok) return undefined
  const fetched = { keys: reply.data.keys.map(({ id, publicKey }) => ({ id, publicKey })), at: now.toISOString() }
  writeStored(key, fetched)
  return fetched
}
