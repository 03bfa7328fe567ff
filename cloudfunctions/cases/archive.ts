import { writeArchive } from '../../domain/kernel/evidence'
import { auditDone, procedure } from '../platform'
import { loadChain } from './caseStore'
import { casesContract } from './contract'
import { filesOf, receiptText } from './receipt'
import { requireCase } from './requireCase'

/**
 * One's own case as a file that can be checked without us: every event with its hash, personal values left sealed, the list
 * of files, the receipt and the public keys.
 */
export const archive = procedure(casesContract['cases.archive'], 'read', async (context, input) => {
  const { platform, query, now } = context
  const { stored } = await requireCase(context, 'cases.archive', input.caseNumber)
  const caseNumber = stored.file.number
  const chain = await loadChain(query, caseNumber)
  const files = stored.events.flatMap(({ sequence }) =>
    filesOf(platform, stored, sequence).map(({ name, size, sha256 }) => ({ sequence, name, size, sha256 })),
  )
  const { id, published, sign } = platform.receiptKey
  const keys = published.map((key) => ({ id: key.id, publicKey: key.publicKey, from: key.from }))
  const head = { caseNumber, exportedAt: now.toISOString(), files, keys, receipt: receiptText(platform, stored, chain) }
  await auditDone(context, 'cases.archive', caseNumber)
  return { name: `办件档案-${caseNumber}.json`, text: writeArchive(head, chain, id, sign) }
})
