import { View } from '@tarojs/components'
import { Card, Citation, DefinitionRows } from '@/components'
import type { FilingInProgress } from './useFiling'

interface NotesCardProps {
  readonly filing: FilingInProgress
  /** Only what is said beside this section; absent: all. */
  readonly section?: string
}

/** What follows from the answers, as the service says it: which permits, which documents, what will stand on the licence. */
export function NotesCard({ filing, section }: NotesCardProps) {
  const notes = filing.service.tells?.(filing.answers) ?? []
  return (
    <>
      {notes
        .filter((note) => section === undefined || note.section === section)
        .map(({ title, rows, sentences = [], basis = [] }) => (
          <Card key={title} title={title}>
            {rows.length > 0 && <DefinitionRows rows={rows} />}
            {sentences.map((sentence) => (
              <View key={sentence}>{sentence}</View>
            ))}
            {basis.map((citation) => (
              <Citation key={citation.law + citation.article} citation={citation} />
            ))}
          </Card>
        ))}
    </>
  )
}
