import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import { utf8 } from './utf8'

/** A record in a hash chain: its hash covers its content and the hash before it. */
export interface Chained<T> {
  readonly content: T
  /** Hash of the record before; 64 zeros for the first. */
  readonly previousHash: string
  readonly hash: string
}

export const firstHash = '0'.repeat(64)

/** SHA-256 (hex) over RFC 8785 canonical JSON of the content and the previous hash. */
export function chainHash(content: unknown, previousHash: string): string {
  return digestJson({ content, previousHash })
}

/** SHA-256 (hex) of the RFC 8785 canonical form; throws on values JSON cannot carry. */
export function digestJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('not a JSON value')
  return bytesToHex(sha256(utf8(text)))
}

export function append<T>(chain: readonly Chained<T>[], content: T): Chained<T> {
  const previousHash = chain[chain.length - 1]?.hash ?? firstHash
  return { content, previousHash, hash: chainHash(content, previousHash) }
}

/** The index of the first record that was changed, moved, added or removed in the middle; undefined for a whole chain. */
export function firstBrokenRecord(chain: readonly Chained<unknown>[]): number | undefined {
  let previous = firstHash
  for (const [index, record] of chain.entries()) {
    if (record.previousHash !== previous || chainHash(record.content, record.previousHash) !== record.hash) return index
    previous = record.hash
  }
  return undefined
}
