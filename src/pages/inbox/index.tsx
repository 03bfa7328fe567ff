import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, EmptyState, ErrorState, Notice, Page, SignInSheet, Skeleton } from '@/components'
import { componentMessages, inboxMessages, instantWords } from '@/messages'
import { stopPullDown, usePageShow, usePullDown, useReachBottom } from '@/platform'
import { session, useSession } from '@/state'
import { InboxItem } from './InboxItem'
import { useInbox } from './useInbox'
import './index.scss'

/** 消息: what happened to the person's cases. The truth of what was told; a subscribe message is only a knock. */
export default function InboxPage() {
  const { status } = useSession()
  const [asking, setAsking] = useState(false)
  const inbox = useInbox(status === 'signed-in')
  usePageShow(() => void session.getState().refresh())
  usePullDown(() => void inbox.reload().finally(stopPullDown))
  useReachBottom(() => void inbox.more())

  if (status === 'signed-out') {
    return (
      <Page title={inboxMessages.title}>
        <EmptyState icon='person' title={inboxMessages.signedOut}>
          <Button onPress={() => setAsking(true)}>{inboxMessages.signIn}</Button>
        </EmptyState>
        <SignInSheet open={asking} onClose={() => setAsking(false)} onSignedIn={() => setAsking(false)} />
      </Page>
    )
  }
  const { pages, error, copyAt, loading, moreFailed } = inbox
  const empty = pages?.[0]?.length === 0
  return (
    <Page title={inboxMessages.title}>
      {!pages && loading && <Skeleton cards={3} />}
      {!pages && error && <ErrorState message={error.message} onRetry={() => void inbox.reload()} busy={loading} />}
      {pages && copyAt && error && <Notice tone='warning'>{componentMessages.copyOf(instantWords(copyAt))}</Notice>}
      {empty && <EmptyState title={inboxMessages.none} text={inboxMessages.noneText} />}
      {pages?.map((page, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pages are only ever appended
        <View key={at} className='inbox-page'>
          {page.map((item) => (
            <InboxItem key={item.id} item={item} />
          ))}
        </View>
      ))}
      {moreFailed && <Notice tone='danger'>{inboxMessages.moreFailed}</Notice>}
      {inbox.hasMore && (
        <Button kind='quiet' busy={inbox.loadingMore} onPress={() => void inbox.more()}>
          {inboxMessages.more}
        </Button>
      )}
    </Page>
  )
}
