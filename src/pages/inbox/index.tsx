import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button, EmptyState, ErrorState, Notice, Page, SignInSheet, Skeleton } from '@/components'
import { componentMessages, inboxMessages, instantWords } from '@/messages'
import { stopPullDown, usePageShow, usePullDown } from '@/platform'
import { session, useRead, useSession } from '@/state'
import { InboxItem } from './InboxItem'
import { KindSwitches } from './KindSwitches'
import { markRead } from './markRead'
import './index.scss'

/**
 * 消息: what happened to the person's cases, twenty at a time. The truth of what was told; a subscribe message is only a
 * knock.
 */
export default function InboxPage() {
  const { status } = useSession()
  const [asking, setAsking] = useState(false)
  const [page, setPage] = useState(0)
  const { data, copyAt, error, loading, reload } = useRead(
    status === 'signed-in'
      ? { procedure: 'account.inbox', input: { page }, copyKey: `account.inbox:${page}`, personal: true }
      : undefined,
  )
  usePageShow(() => void session.getState().refresh())
  usePullDown(() => void reload().finally(stopPullDown))

  const newest = page === 0 && !copyAt ? data?.items[0] : undefined
  useEffect(() => {
    if (newest && !newest.read) void markRead(newest.id)
  }, [newest])

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
  return (
    <Page title={inboxMessages.title}>
      {!data && !error && <Skeleton cards={3} />}
      {!data && error && <ErrorState message={error.message} onRetry={() => void reload()} busy={loading} />}
      {data && error && (
        <Notice tone='warning' live>
          {copyAt ? componentMessages.copyOf(instantWords(copyAt)) : error.message}
        </Notice>
      )}
      {data?.items.length === 0 && <EmptyState title={inboxMessages.none} text={inboxMessages.noneText} />}
      {data && (
        <View className='inbox-items'>
          {data.items.map((item) => (
            <InboxItem key={item.id} item={item} />
          ))}
        </View>
      )}
      <View className='inbox-pages'>
        {page > 0 && (
          <Button kind='secondary' onPress={() => setPage(page - 1)}>
            {inboxMessages.later}
          </Button>
        )}
        {data?.more && (
          <Button kind='secondary' onPress={() => setPage(page + 1)}>
            {inboxMessages.earlier}
          </Button>
        )}
      </View>
      {data && !copyAt && <KindSwitches />}
    </Page>
  )
}
