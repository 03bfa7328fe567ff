import { View } from '@tarojs/components'
import { Heading, Notice } from '@/components'
import { filingMessages } from '@/messages'
import { SimilarList } from './SimilarList'
import type { SimilarFound } from './useSimilar'

const words = filingMessages.similar

/** Possibly the same, before the form: one's own filings to go on with, and how many others there are. */
export function SimilarStep({ found }: { readonly found: SimilarFound | undefined }) {
  return (
    <>
      <View className='wet-step'>
        <Heading level={2}>{words.step}</Heading>
      </View>
      {found && found.items.length > 0 && (
        <Notice tone='warning' title={words.title}>
          <SimilarList items={found.items} />
        </Notice>
      )}
      {found && found.others > 0 && (
        <Notice>
          <View>{words.others(found.others)}</View>
          <View>{words.othersWhy}</View>
        </Notice>
      )}
    </>
  )
}
