import { ErrorState, Page, Skeleton } from '@/components'
import { mandatesMessages } from '@/messages'
import { usePageParams, usePageShow } from '@/platform'
import { useRead } from '@/state'
import { GrantCard } from './GrantCard'
import { MandateList } from './MandateList'
import '../merchants/merchants.scss'

/** 委托办理 of one merchant (`?uscc=`): entrust one filing to somebody, see what was entrusted, take it back. */
export default function MandatesPage() {
  const { uscc = '' } = usePageParams()
  const { data, error, loading, reload } = useRead({ procedure: 'cases.mandates', input: { merchant: uscc } })
  usePageShow(() => void reload())
  return (
    <Page title={mandatesMessages.title}>
      {loading && !data && <Skeleton cards={2} />}
      {error && !data && <ErrorState message={error.message} onRetry={() => void reload()} />}
      {data && (
        <>
          <GrantCard uscc={uscc} offers={data.offers} onGranted={() => void reload()} />
          <MandateList items={data.items} onRevoked={() => void reload()} />
        </>
      )}
    </Page>
  )
}
