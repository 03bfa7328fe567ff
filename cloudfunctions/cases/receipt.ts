import { type Chained, shortDigest, writeReceipt } from '../../domain/kernel/evidence'
import type { FileRef } from '../../domain/kernel/form'
import { type Platform, procedure } from '../platform'
import { attachedFiles } from './attachments'
import { fieldsOf, loadChain, openEvent, type StoredCase } from './caseStore'
import { casesContract } from './contract'
import { requireCase } from './requireCase'

/** The receipt of one's own case, signed when it is asked for: always over the first event, so always the same bytes. */
export const receipt = procedure(casesContract['cases.receipt'], 'read', async (context, input) => {
  const { stored } = await requireCase(context, 'cases.receipt', input.caseNumber)
  const chain = await loadChain(context.query, stored.file.number)
  return {
    caseNumber: stored.file.number,
    serviceTitle: stored.service.title,
    title: stored.file.title,
    receivedAt: stored.file.received_at.toISOString(),
    issuedAt: context.now.toISOString(),
    receipt: receiptText(context.platform, stored, chain),
    files: filesOf(context.platform, stored, 1).map(({ name, size, sha256 }) => ({ name, size, sha256 })),
  }
})

export const receiptKeys = procedure(casesContract['cases.receiptKeys'], 'read', async (context) => ({
  keys: context.platform.receiptKey.published.map(({ id, publicKey, from }) => ({ id, publicKey, from })),
}))

export function receiptText(platform: Platform, stored: StoredCase, chain: readonly Chained<unknown>[]): string {
  const submitted = stored.events[0]
  const first = chain[0]
  if (!submitted || !first) throw new Error(`a case without its first event: ${stored.file.number}`)
  const { id, sign } = platform.receiptKey
  const files = filesOf(platform, stored, submitted.sequence).map((file) => shortDigest(file.sha256))
  return writeReceipt({ v: 1, n: stored.file.number, t: submitted.at, h: first.hash, f: files, k: id }, sign)
}

/** The files that one event of the applicant brought. */
export function filesOf(platform: Platform, stored: StoredCase, sequence: number): readonly FileRef[] {
  const event = stored.events.find((candidate) => candidate.sequence === sequence)
  if (event?.by !== 'applicant') return []
  return attachedFiles(fieldsOf(stored, event.act), openEvent(platform, stored, event))
}
