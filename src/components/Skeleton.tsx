import { View } from '@tarojs/components'
import { componentMessages } from '@/messages'
import { accessible } from './accessible'
import './Skeleton.scss'

/** Where content will be, so that nothing jumps when it comes. */
export function Skeleton({ cards = 3 }: { readonly cards?: number }) {
  return (
    <View className='wet-skeleton' {...accessible({ role: 'status', label: componentMessages.loading })}>
      {Array.from({ length: cards }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: equal grey boxes have no other identity
        <View key={at} className='wet-skeleton__card'>
          <View className='wet-skeleton__line wet-skeleton__line--title' />
          <View className='wet-skeleton__line' />
          <View className='wet-skeleton__line wet-skeleton__line--short' />
        </View>
      ))}
    </View>
  )
}
