import { Notice } from '@/components'
import { filingMessages } from '@/messages'
import { SimilarList } from './SimilarList'
import type { Similar } from './useSimilar'

/**
 * The person's own earlier filings about the same merchant once more before they file: somebody may have signed in only now,
 * or named the merchant last.
 */
export function SimilarNotice({ similar: { found } }: { readonly similar: Similar }) {
  if (!found || found.items.length === 0) return null
  return (
    <Notice tone='warning' title={filingMessages.similar.title}>
      <SimilarList items={found.items} />
    </Notice>
  )
}
