import { Page, PersonalState } from '@/components'
import { mandatesMessages, merchantsMessages } from '@/messages'
import { usePageParams } from '@/platform'
import { usePersonalRead } from '@/state'
import { GrantCard } from './GrantCard'
import { MandateList } from './MandateList'
import '../merchants/merchants.scss'

/** 委托办理 of one merchant (`?uscc=`): entrust one filing to somebody, see what was entrusted, take it back. */
export default function MandatesPage() {
  const { uscc = '' } = usePageParams()
  const reading = usePersonalRead({ procedure: 'cases.mandates', input: { merchant: uscc } })
  const { data, reload } = reading
  return (
    <Page title={mandatesMessages.title}>
      <PersonalState reading={reading} signIn={{ title: merchantsMessages.gate.signIn }} cards={2} />
      {data && (
        <>
          <GrantCard uscc={uscc} offers={data.offers} onGranted={() => void reload()} />
          <MandateList items={data.items} onRevoked={() => void reload()} />
        </>
      )}
    </Page>
  )
}
