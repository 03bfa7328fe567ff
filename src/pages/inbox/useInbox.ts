import { useEffect, useRef, useState } from 'react'
import { call, newIdempotencyKey, type ProcedureOutput } from '@/platform'
import { session, useRead } from '@/state'

type Inbox = ProcedureOutput<'account.inbox'>
export type Notified = Inbox['items'][number]

/** The inbox page by page; what is shown counts as read from then on. @param signedIn false asks nothing */
export function useInbox(signedIn: boolean) {
  const first = useRead(
    signedIn ? { procedure: 'account.inbox', input: {}, copyKey: 'account.inbox', personal: true } : undefined,
  )
  const [later, setLater] = useState<readonly Inbox[]>([])
  const [loadingMore, setLoadingMore] = useState(false)
  const [moreFailed, setMoreFailed] = useState(false)
  const busy = useRef(false)

  const newest = first.data?.items[0]
  const fresh = first.copyAt === undefined
  useEffect(() => {
    setLater([])
    if (!newest || newest.read || !fresh) return
    // Reading marks nothing on the screen: 未读 stays until the page is opened again.
    void call('account.readInbox', { upTo: newest.id }, { idempotencyKey: newIdempotencyKey() }).then(() =>
      session.getState().refresh(),
    )
  }, [newest, fresh])

  const last = later[later.length - 1] ?? first.data
  const hasMore = fresh && (last?.more ?? false)
  const more = async () => {
    if (!hasMore || busy.current) return
    busy.current = true
    setLoadingMore(true)
    const reply = await call('account.inbox', { page: later.length + 1 })
    busy.current = false
    setLoadingMore(false)
    setMoreFailed(!reply.ok)
    if (reply.ok) setLater((pages) => [...pages, reply.data])
  }

  return {
    ...first,
    pages: first.data && [first.data, ...later].map((page) => page.items),
    hasMore,
    loadingMore,
    moreFailed,
    more,
  }
}
