import { View } from '@tarojs/components'
import { Button, EmptyState, Page, PersonalState } from '@/components'
import { mandatesMessages, merchantsMessages } from '@/messages'
import { openPage, openService } from '@/platform'
import { usePersonalRead } from '@/state'
import { claimService } from './claimService'
import { MerchantCard } from './MerchantCard'
import './merchants.scss'

const words = merchantsMessages

/** 我的商户: whom one may act for, and what there is to do for each. */
export default function MerchantsPage() {
  const reading = usePersonalRead({ procedure: 'cases.merchants', input: {}, copyKey: 'my-merchants' })
  const { data } = reading
  const claim = () => claimService && openService(claimService.id)
  const accept = () => openPage('apply/mandate/index')
  return (
    <Page title={words.title}>
      <PersonalState reading={reading} signIn={{ title: words.signIn }} cards={2} />
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
    </Page>
  )
}
