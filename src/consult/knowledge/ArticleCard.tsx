import { View } from '@tarojs/components'
import { memo } from 'react'
import { Heading, Pressable, Tag } from '@/components'
import { dayWords, knowledgeMessages } from '@/messages'
import { openPage, type ProcedureOutput } from '@/platform'

type Article = ProcedureOutput<'knowledge.search'>['items'][number]

const words = knowledgeMessages

/** One article of a list: what it answers, when it was checked, whether its law still holds. */
export const ArticleCard = memo(function ArticleCard({ article }: { readonly article: Article }) {
  const { id, title, summary, categoryLabel, asOf, outdated, helpful } = article
  return (
    <Pressable className='wet-article-card' onPress={() => openPage('consult/article/index', { id })}>
      <Heading level={2}>{title}</Heading>
      <View>{summary}</View>
      <View className='wet-beside'>
        <Tag>{categoryLabel}</Tag>
        {outdated && <Tag tone='bad'>{words.outdated}</Tag>}
        <View className='wet-soft'>{words.asOf(dayWords(asOf))}</View>
        {helpful > 0 && <View className='wet-soft'>{words.helpful(helpful)}</View>}
      </View>
    </Pressable>
  )
})
