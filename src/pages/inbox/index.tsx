import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button, EmptyState, Page, PersonalState } from '@/components'
import { inboxMessages } from '@/messages'
import { stopPullDown, usePullDown } from '@/platform'
import { usePersonalRead } from '@/state'
import { InboxItem } from './InboxItem'
import { KindSwitches } from './KindSwitches'
import { markRead } from './markRead'
import './index.scss'

/**
 * 消息: what happened to the person's cases, twenty at a time. The truth of what was told; a subscribe message is only a
 * knock.
 */
export default function InboxPage() {
  const [page, setPage] = useState(0)
  const reading = usePersonalRead({ procedure: 'account.inbox', input: { page }, copyKey: `account.inbox:${page}` })
  const { data, copyAt, reload } = reading
  usePullDown(() => void reload().finally(stopPullDown))

  const newest = page === 0 && !copyAt ? data?.items[0] : undefined
  useEffect(() => {
    if (newest && !newest.read) void markRead(newest.id)
  }, [newest])

  return (
    <Page title={inboxMessages.title}>
      <PersonalState reading={reading} signIn={{ title: inboxMessages.signedOut }} />
      {data?.items.length === 0 && <EmptyState title={inboxMessages.none} text={inboxMessages.noneText} />}
      {data && (
        <View className='inbox-items'>
          {data.items.map((item) => (
            <InboxItem key={item.id} item={item} />
          ))}
        </View>
      )}
      <View className='inbox-pages'>
        {page > 0 && !reading.signedOut && (
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
