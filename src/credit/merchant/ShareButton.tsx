import { View } from '@tarojs/components'
import { Button } from '@/components'
import { merchantMessages } from '@/messages'
import { copyText, pageLink, showToast } from '@/platform'

/** A public page may be shared: WeChat's own sheet there, a link elsewhere. */
export function ShareButton({ path }: { readonly path: string }) {
  const copyLink = async () => {
    if (await copyText(pageLink(path))) showToast(merchantMessages.linkCopied)
  }
  return (
    <View className='merchant-share'>
      {process.env.TARO_ENV === 'h5' ? (
        <Button kind='quiet' onPress={() => void copyLink()}>
          {merchantMessages.shareLink}
        </Button>
      ) : (
        <Button kind='quiet' share>
          {merchantMessages.share}
        </Button>
      )}
    </View>
  )
}
