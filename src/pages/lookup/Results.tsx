import { View } from '@tarojs/components'
import { Button, ErrorState, Notice, Skeleton } from '@/components'
import { componentMessages, instantWords, lookupMessages } from '@/messages'
import { openPage } from '@/platform'
import { type lookup, mostPages, recentSearches } from '@/state'
import { FoundArticles } from './FoundArticles'
import { MerchantCard } from './MerchantCard'
import { NothingFound } from './NothingFound'

type Search = ReturnType<typeof lookup.getState>

/** What the search came to, in whatever state it is. */
export function Results({ search }: { readonly search: Search }) {
  const { status, found, pages, words, error } = search
  if (status === 'loading') return <Skeleton cards={4} />
  if (status === 'failed' || !found) {
    return (
      <ErrorState
        title={lookupMessages.failed}
        message={error?.message ?? componentMessages.errorTitle}
        onRetry={() => void search.retry()}
      />
    )
  }
  const count = pages.reduce((total, page) => total + page.length, 0)
  const open = (uscc: string) => {
    recentSearches.getState().remember(words.trim())
    openPage('credit/merchant/index', { uscc })
  }
  return (
    <>
      {search.copyAt && <Notice tone='warning'>{componentMessages.copyOf(instantWords(search.copyAt))}</Notice>}
      {found.repairs.length > 0 && (
        <Notice tone='success' title={lookupMessages.repaired}>
          {found.repairs.join('；')}
        </Notice>
      )}
      {found.advice && <Notice tone='warning'>{found.advice}</Notice>}
      {count === 0 ? (
        <NothingFound />
      ) : (
        // In a view of their own: a page appended there is all that WeChat has to be sent.
        <View className='lookup-pages'>
          {pages.map((page, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pages are only ever appended
            <View key={at} className='lookup-pages'>
              {page.map((merchant) => (
                <MerchantCard key={merchant.uscc} merchant={merchant} words={words} onOpen={open} />
              ))}
            </View>
          ))}
        </View>
      )}
      {count > 0 && <End search={search} count={count} />}
      <FoundArticles words={words.trim()} />
    </>
  )
}

/** The line under the list: how many, whether more is coming, and how fresh it all is. */
function End({ search, count }: { readonly search: Search; readonly count: number }) {
  const more = search.found?.more ?? false
  if (search.error) {
    return (
      <Notice tone='danger' live title={lookupMessages.moreFailed}>
        {search.error.message}
        <View>
          <Button kind='quiet' onPress={() => void search.more()}>
            {lookupMessages.loadMore}
          </Button>
        </View>
      </Notice>
    )
  }
  const full = search.pages.length >= mostPages
  return (
    <View className='lookup-end'>
      {more && full ? lookupMessages.tooMany(count) : lookupMessages.results(count, more)}
      {/* Scrolling loads by itself; the button is for those who do not scroll. */}
      {more && !full && (
        <View>
          <Button kind='quiet' busy={search.loadingMore} onPress={() => void search.more()}>
            {lookupMessages.loadMore}
          </Button>
        </View>
      )}
      {search.found?.asOf && <View>{lookupMessages.asOf(instantWords(search.found.asOf))}</View>}
    </View>
  )
}
