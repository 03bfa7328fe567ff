import { Image, View } from '@tarojs/components'
import { formMessages } from '@/messages'
import { accessible } from '../accessible'
import { Icon } from '../Icon'
import { Pressable } from '../Pressable'

interface FileTileProps {
  readonly name: string
  /** bytes */
  readonly size: number
  /** A picture the phone can show, if there is one. */
  readonly picture?: string | undefined
  /** 0 … 100 while it is being sent; absent when it has arrived. */
  readonly percent?: number
  readonly problem?: string | undefined
  readonly onRetry?: (() => void) | undefined
  readonly onRemove: () => void
}

const words = formMessages.files

/** One file of the grid, in words as well as in a picture. */
export function FileTile({ name, size, picture, percent, problem, onRetry, onRemove }: FileTileProps) {
  const going = percent !== undefined && problem === undefined
  const state = problem ?? (going ? words.progress(percent) : words.uploaded)
  return (
    <View className={`wet-file ${problem ? 'wet-file--problem' : ''}`}>
      {picture && isPicture(name) ? (
        <Image className='wet-file__picture' src={picture} mode='aspectFill' {...accessible({ hidden: true })} />
      ) : (
        <View className='wet-file__picture wet-file__picture--none'>
          <Icon name='document' />
        </View>
      )}
      <View className='wet-file__words'>
        <View className='wet-file__name'>{name}</View>
        <View className='wet-file__state' {...accessible({ live: 'polite' })}>
          {words.size(size)} · {state}
        </View>
        {going && (
          <View className='wet-file__bar' {...accessible({ hidden: true })}>
            <View className='wet-file__bar-done' style={{ width: `${percent}%` }} />
          </View>
        )}
        {problem && onRetry && (
          <Pressable className='wet-file__retry' label={words.retryOf(name)} onPress={onRetry}>
            {words.retry}
          </Pressable>
        )}
      </View>
      <Pressable className='wet-file__remove' label={words.removeOf(name)} onPress={onRemove}>
        <Icon name='close' />
      </Pressable>
    </View>
  )
}

function isPicture(name: string): boolean {
  return !/\.(pdf|mp4|mov|m4v)$/i.test(name)
}
