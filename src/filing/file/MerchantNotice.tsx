import { View } from '@tarojs/components'
import { Button, Notice } from '@/components'
import { filingMessages } from '@/messages'
import type { MerchantPrefill } from './useMerchantPrefill'

/** What happened to the merchant the person came from. */
export function MerchantNotice({ prefill }: { readonly prefill: MerchantPrefill }) {
  switch (prefill.state) {
    // as high as what follows it: nothing below moves
    case 'reading':
      return <Notice>{filingMessages.merchantReading}</Notice>
    case 'carried':
      return <Notice tone='success'>{filingMessages.carriedFrom(prefill.name)}</Notice>
    case 'other':
      return (
        <Notice tone='warning' title={filingMessages.otherMerchant.title}>
          <View>{filingMessages.otherMerchant.text(prefill.name)}</View>
          <View className='wet-beside'>
            <Button kind='secondary' onPress={prefill.replace}>
              {filingMessages.otherMerchant.replace}
            </Button>
            <Button kind='quiet' onPress={prefill.keep}>
              {filingMessages.otherMerchant.keep}
            </Button>
          </View>
        </Notice>
      )
    case 'unread':
      return (
        <Notice tone='warning'>
          <View>{filingMessages.merchantUnread}</View>
          <Button kind='quiet' onPress={prefill.retry}>
            {filingMessages.retryMerchant}
          </Button>
        </Notice>
      )
    default:
      return null
  }
}
