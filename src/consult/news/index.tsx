import { View } from '@tarojs/components'
import { useState } from 'react'
import {
  accessible,
  Button,
  Choices,
  EmptyState,
  ErrorState,
  Heading,
  Notice,
  Page,
  Pressable,
  Skeleton,
  Tag,
} from '@/components'
import { componentMessages, dayWords, instantWords, newsMessages } from '@/messages'
import { openPage, type ProcedureInput, type ProcedureOutput } from '@/platform'
import { useRead } from '@/state'
import { AskButtons } from '../AskButtons'
import '../consult.scss'

type Card = ProcedureOutput<'announcements.list'>['items'][number]
type Kind = NonNullable<ProcedureInput<'announcements.list'>['kind']>

const words = newsMessages
const kinds = Object.keys(words.kinds) as Kind[]

/** 公告、培训和补贴: what officers announce, by kind, twenty a page. */
export default function NewsPage() {
  const [kind, setKind] = useState<Kind>()
  const [page, setPage] = useState(0)
  const { data, error, copyAt, loading, reload } = useRead({
    procedure: 'announcements.list',
    input: { page, ...(kind ? { kind } : {}) },
    copyKey: `news:${kind ?? ''}:${page}`,
  })
  return (
    <Page title={words.title}>
      <Choices
        label={words.choose}
        options={[{ id: '', label: words.all }, ...kinds.map((id) => ({ id, label: words.kinds[id] }))]}
        value={kind ?? ''}
        onChoose={(id) => {
          setKind(kinds.find((known) => known === id))
          setPage(0)
        }}
      />
      <Button kind='secondary' block onPress={() => openPage('consult/subsidies/index')}>
        {words.toSubsidies}
      </Button>
      {loading && !data && <Skeleton />}
      {error && !data && <ErrorState message={error.message} onRetry={() => void reload()} />}
      {error && copyAt && <Notice tone='warning'>{componentMessages.copyOf(instantWords(copyAt))}</Notice>}
      {data && data.items.length === 0 && (
        <EmptyState icon='bell' title={words.none} text={words.noneText}>
          <AskButtons />
        </EmptyState>
      )}
      {data && (
        <View className='wet-articles' {...accessible({ live: 'polite' })}>
          {data.items.map((item) => (
            <NewsCard key={item.id} item={item} />
          ))}
        </View>
      )}
      <View className='wet-beside wet-beside--apart'>
        {page > 0 && (
          <Button kind='quiet' onPress={() => setPage(page - 1)}>
            {words.previous}
          </Button>
        )}
        {data?.more && (
          <Button kind='quiet' onPress={() => setPage(page + 1)}>
            {words.next}
          </Button>
        )}
      </View>
    </Page>
  )
}

function NewsCard({ item }: { readonly item: Card }) {
  const { id, title, summary, kindLabel, parkName, publishedOn, startsAt } = item
  return (
    <Pressable className='wet-article-card' onPress={() => openPage('consult/notice/index', { id })}>
      <Heading level={2}>{title}</Heading>
      <View>{summary}</View>
      <View className='wet-beside'>
        <Tag tone='brand'>{kindLabel}</Tag>
        {startsAt && <View>{words.starts(instantWords(startsAt))}</View>}
        <View className='wet-soft'>{words.published(dayWords(publishedOn), parkName ?? words.city)}</View>
      </View>
    </Pressable>
  )
}
