import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import {
  accessible,
  Button,
  Choices,
  EmptyState,
  ErrorState,
  Heading,
  Notice,
  Page,
  SearchBox,
  Skeleton,
} from '@/components'
import { componentMessages, instantWords, knowledgeMessages } from '@/messages'
import { type ProcedureInput, usePageParams } from '@/platform'
import { useRead } from '@/state'
import { AskButtons } from '../AskButtons'
import { ArticleCard } from './ArticleCard'
import '../consult.scss'

type Question = ProcedureInput<'knowledge.search'>
type Category = NonNullable<Question['category']>

const words = knowledgeMessages
/** A pause in typing after which is searched; milliseconds. */
const pause = 300
const categories = Object.keys(words.categories) as Category[]

/** 常见问题: articles by words (`?words=`) or by category, twenty a page. */
export default function KnowledgePage() {
  const { words: asked = '' } = usePageParams()
  const [typed, setTyped] = useState(asked)
  const [sought, setSought] = useState(asked.trim())
  const [category, setCategory] = useState<Category>()
  const [page, setPage] = useState(0)
  const { data, error, copyAt, loading, reload } = useRead({
    procedure: 'knowledge.search',
    input: { words: sought, page, ...(category ? { category } : {}) },
    copyKey: `knowledge:${sought}:${category ?? ''}:${page}`,
  })
  const search = (text: string) => {
    setSought(text.trim())
    setPage(0)
  }
  useEffect(() => {
    const timer = setTimeout(() => {
      setSought(typed.trim())
      setPage(0)
    }, pause)
    return () => clearTimeout(timer)
  }, [typed])

  return (
    <Page title={words.title}>
      <SearchBox value={typed} label={words.field} maxLength={200} onChange={setTyped} onSubmit={search} />
      <Choices
        label={words.choose}
        options={[{ id: '', label: words.all }, ...categories.map((id) => ({ id, label: words.categories[id] }))]}
        value={category ?? ''}
        onChoose={(id) => {
          setCategory(categories.find((known) => known === id))
          setPage(0)
        }}
      />
      {loading && !data && <Skeleton />}
      {error && !data && <ErrorState message={error.message} onRetry={() => void reload()} />}
      {error && copyAt && <Notice tone='warning'>{componentMessages.copyOf(instantWords(copyAt))}</Notice>}
      {data && data.items.length === 0 && (
        <EmptyState icon='search' title={words.none} text={words.noneText}>
          <AskButtons />
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <>
          <View className='wet-articles' {...accessible({ live: 'polite' })}>
            {data.items.map((article) => (
              <ArticleCard key={article.id} article={article} />
            ))}
          </View>
          <View className='wet-beside wet-beside--apart'>
            {page > 0 && (
              <Button kind='quiet' onPress={() => setPage(page - 1)}>
                {words.previous}
              </Button>
            )}
            {data.more && (
              <Button kind='quiet' onPress={() => setPage(page + 1)}>
                {words.next}
              </Button>
            )}
          </View>
          <Heading level={2}>{words.stillOpen}</Heading>
          <AskButtons />
        </>
      )}
    </Page>
  )
}
