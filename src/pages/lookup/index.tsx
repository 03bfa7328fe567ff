import { View } from '@tarojs/components'
import { useStore } from 'zustand'
import { Button, Notice, Page, SearchBox } from '@/components'
import { displayMessages, lookupMessages } from '@/messages'
import { canScan, openPage, scanCode, showToast, useReachBottom } from '@/platform'
import { lookup, recentSearches } from '@/state'
import { codeIn } from './codeIn'
import { FoundHere } from './FoundHere'
import { RecentWords } from './RecentWords'
import { Results } from './Results'
import './index.scss'

/** 查询: a merchant by name, credit code or shop address, without signing in. */
export default function LookupPage() {
  const search = useStore(lookup)
  const recent = useStore(recentSearches)
  useReachBottom(() => void search.more())

  const scan = async () => {
    const text = await scanCode()
    if (text === undefined) return
    const code = codeIn(text)
    if (code) void search.submit(code)
    else showToast(lookupMessages.scanFailed)
  }

  return (
    <Page tab title={lookupMessages.title}>
      <View className='lookup-search'>
        <SearchBox
          value={search.words}
          label={lookupMessages.field}
          onChange={search.type}
          onSubmit={(words) => void search.submit(words)}
          {...(canScan && { onScan: () => void scan() })}
        />
      </View>
      {search.status === 'idle' ? (
        <>
          <Notice>{lookupMessages.hint}</Notice>
          <RecentWords recent={recent} onChoose={(words) => void search.submit(words)} />
          <View className='lookup-ways'>
            <Button kind='quiet' onPress={() => openPage('credit/followed/index')}>
              {displayMessages.follow.title}
            </Button>
            <Button kind='quiet' onPress={() => openPage('credit/check/index')}>
              {displayMessages.check.title}
            </Button>
          </View>
        </>
      ) : (
        <>
          <FoundHere words={search.words.trim()} />
          <Results search={search} />
        </>
      )}
    </Page>
  )
}
