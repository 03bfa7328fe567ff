import { View } from '@tarojs/components'
import { Card, Citation, DefinitionRows, Heading } from '@/components'
import type { CaseView } from './useLiveCase'

/** What both sides agreed on, word for word as it is on record. */
export function LetterCard({ letter }: { readonly letter: NonNullable<CaseView['letter']> }) {
  return (
    <Card title={letter.title}>
      {letter.sections.map((section) => (
        <View key={section.id}>
          <Heading level={3}>{section.title}</Heading>
          <DefinitionRows rows={section.rows.map(({ label, text }) => ({ label, text }))} />
        </View>
      ))}
      <View className='wet-soft'>{letter.note}</View>
      {letter.basis.map((citation) => (
        <Citation key={`${citation.law}${citation.article}`} citation={citation} />
      ))}
    </Card>
  )
}
