import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { Button, EmptyState, ErrorState, Page, SignInSheet, Skeleton } from '@/components'
import { mandatesMessages, merchantsMessages } from '@/messages'
import { openPage, openService, usePageShow } from '@/platform'
import { session, useRead, useSession } from '@/state'
import { claimService } from './claimService'
import { MerchantCard } from './MerchantCard'
import './merchants.scss'

const words = merchantsMessages

/** 我的商户: whom one may act for, and what there is to do for each. */
export default function MerchantsPage() {
  const { status } = useSession()
  const [signingIn, setSigningIn] = useState(false)
  const signedIn = status === 'signed-in'
  const { data, error, loading, reload } = useRead(
    signedIn ? { procedure: 'cases.merchants', input: {}, copyKey: 'my-merchants', personal: true } : undefined,
  )
  usePageShow(
    useCallback(() => {
      void session.getState().refresh()
      void reload()
    }, [reload]),
  )
  const claim = () => claimService && openService(claimService.id)
  const accept = () => openPage('apply/mandate/index')
  return (
    <Page title={words.title}>
      {status === 'signed-out' && (
        <EmptyState title={words.signIn}>
          <Button onPress={() => setSigningIn(true)}>{words.signInButton}</Button>
        </EmptyState>
      )}
      {status !== 'signed-out' && loading && !data && <Skeleton cards={2} />}
      {error && !data && <ErrorState message={error.message} onRetry={() => void reload()} />}
      {data && data.merchants.length === 0 && (
        <EmptyState title={words.none} text={words.noneText}>
          <Button onPress={claim}>{words.claim}</Button>
          <Button kind='quiet' onPress={accept}>
            {mandatesMessages.accept}
          </Button>
        </EmptyState>
      )}
      {data && data.merchants.length > 0 && (
        <>
          <View className='wet-soft'>{words.intro}</View>
          {data.merchants.map((merchant) => (
            <MerchantCard key={merchant.uscc} merchant={merchant} />
          ))}
          <Button kind='secondary' block onPress={claim}>
            {words.claimAnother}
          </Button>
          <Button kind='quiet' block onPress={accept}>
            {mandatesMessages.accept}
          </Button>
        </>
      )}
      <SignInSheet open={signingIn} onClose={() => setSigningIn(false)} onSignedIn={() => setSigningIn(false)} />
    </Page>
  )
}
