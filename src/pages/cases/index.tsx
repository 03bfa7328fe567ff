import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { Button, EmptyState, ErrorState, Notice, Page, QueuedWrites, SignInState, Skeleton } from '@/components'
import { casesMessages, componentMessages, followMessages, instantWords } from '@/messages'
import { openPage, stopPullDown, switchToTab, usePageShow, usePullDown, useReachBottom } from '@/platform'
import { session, useSession } from '@/state'
import { CaseCard } from './CaseCard'
import { JointCards } from './JointCards'
import { useCaseList } from './useCaseList'
import './cases.scss'

const words = casesMessages.list

/** 我的办件: every case of the person who is here, the one that moved last on top. */
export default function CasesPage() {
  const { status, me } = useSession()
  return (
    <Page title={words.page} tab>
      <QueuedWrites />
      {status === 'signed-out' ? (
        <SignInState title={words.signedOutTitle} text={words.signedOutText}>
          <Button kind='quiet' onPress={() => openPage('dispute/follow/index')}>
            {followMessages.entry}
          </Button>
        </SignInState>
      ) : (
        <>
          <JointCards />
          <CaseList key={me?.greeting ?? ''} />
        </>
      )}
    </Page>
  )
}

function CaseList() {
  const { items, today, copyAt, error, loading, more, reload, readMore, moreFailed } = useCaseList()
  usePageShow(() => {
    if (!loading) void reload()
  })
  usePullDown(() => void reload().finally(stopPullDown))
  useReachBottom(() => void readMore())
  if (!items) {
    if (error?.code === 'not-signed-in') return <NotSignedIn />
    return error ? <ErrorState message={error.message} busy={loading} onRetry={() => void reload()} /> : <Skeleton />
  }
  if (items.length === 0) {
    return (
      <EmptyState icon='document' title={words.emptyTitle} text={words.emptyText}>
        <Button onPress={() => switchToTab('pages/home/index')}>{words.start}</Button>
      </EmptyState>
    )
  }
  return (
    <>
      {error && copyAt && <Notice tone='warning'>{componentMessages.copyOf(instantWords(copyAt))}</Notice>}
      {items.map((item) => (
        <CaseCard key={item.caseNumber} item={item} today={today} />
      ))}
      {more && moreFailed && (
        <Button kind='quiet' onPress={() => void readMore()}>
          {words.moreFailed}
        </Button>
      )}
      {more && !moreFailed && <View className='wet-soft wet-centre'>{words.more}</View>}
    </>
  )
}

/** The server says that nobody is here any more: the page follows. */
function NotSignedIn() {
  useEffect(() => void session.getState().refresh(), [])
  return <Skeleton />
}
