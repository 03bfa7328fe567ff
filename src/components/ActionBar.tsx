import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './ActionBar.scss'

/** The page's main actions, always in reach of the thumb. The first one given is the main one. */
export function ActionBar({ children }: { readonly children: ReactNode }) {
  return <View className='wet-action-bar'>{children}</View>
}
