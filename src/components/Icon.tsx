import { View } from '@tarojs/components'
import { accessible } from './accessible'
import './Icon.scss'

export type IconName =
  | 'alert'
  | 'arrow'
  | 'back'
  | 'bell'
  | 'check'
  | 'clock'
  | 'close'
  | 'copy'
  | 'document'
  | 'down'
  | 'empty'
  | 'info'
  | 'offline'
  | 'person'
  | 'phone'
  | 'scan'
  | 'search'
  | 'share'
  | 'shield'
  | 'shop'
  | 'text'
  | 'up'

/** A line icon in the colour of the text around it. It never speaks alone: the word is beside it, or in its label. */
export function Icon({ name, className = '' }: { readonly name: IconName; readonly className?: string }) {
  return <View className={`wet-icon wet-icon--${name} ${className}`} {...accessible({ hidden: true })} />
}
