import { Card, DefinitionRows, Notice } from '@/components'
import { momentWords, proofMessages } from '@/messages'
import type { ReceiptVerdict } from '../../../domain/kernel/evidence/receipt'

const words = proofMessages.check

/** Green or red, and always in words: what the check found. */
export function Verdict({ verdict }: { readonly verdict: ReceiptVerdict }) {
  if (!verdict.ok) {
    const { title, text } = words.problems[verdict.problem]
    return (
      <Notice tone='danger' live title={title}>
        {text}
      </Notice>
    )
  }
  const { n, t, f, k } = verdict.receipt
  return (
    <>
      <Notice tone='success' live title={words.good} />
      <Card>
        <DefinitionRows
          rows={[
            { label: words.rows.number, text: n },
            { label: words.rows.received, text: momentWords(t) },
            { label: words.rows.files, text: words.files(f.length) },
            { label: words.rows.key, text: k },
          ]}
        />
      </Card>
    </>
  )
}
