import { View } from '@tarojs/components'
import { type ReactNode, useEffect } from 'react'
import { componentMessages } from '@/messages'
import { endFirstPaint, goBack, setPageTitle } from '@/platform'
import { useScaleClass } from '@/state'
import { accessible } from './accessible'
import { Icon } from './Icon'
import { Pressable } from './Pressable'
import { PrivacyGate } from './PrivacyGate'
import './Page.scss'

interface PageProps {
  /** Said in the navigation bar (WeChat) or in our own bar (H5). */
  readonly title: string
  /** A tab has no way back. */
  readonly tab?: boolean
  /** Something else than one page back, for example one step back in a form. */
  readonly onBack?: () => void
  /** Takes a desk's whole screen on H5: for pages that stand in columns there. */
  readonly wide?: boolean
  /** Stays at the bottom while the page scrolls: an ActionBar. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** The root of every page: landmark, text scale, safe areas, the bar on H5, the sticky actions. */
export function Page({ title, tab = false, onBack = goBack, wide = false, actions, children }: PageProps) {
  const scale = useScaleClass()
  useEffect(() => setPageTitle(title), [title])
  useEffect(endFirstPaint, [])
  return (
    <View className={`wet-page ${tab ? 'wet-page--tab' : ''} ${wide ? 'wet-page--wide' : ''} ${scale}`}>
      {process.env.TARO_ENV === 'h5' && (
        <View className='wet-page__bar' {...accessible({ role: 'banner' })}>
          {!tab && (
            <Pressable className='wet-page__back' label={componentMessages.back} onPress={onBack}>
              <Icon name='back' />
            </Pressable>
          )}
          <View className='wet-page__title' {...accessible({ role: 'heading', level: 1 })}>
            {title}
          </View>
        </View>
      )}
      <View className='wet-page__main' {...accessible({ role: 'main' })}>
        {children}
      </View>
      {actions}
      <PrivacyGate />
    </View>
  )
}
