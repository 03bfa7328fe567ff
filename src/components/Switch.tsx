import { View } from '@tarojs/components'
import { Pressable } from './Pressable'
import './Switch.scss'

interface SwitchProps {
  readonly label: string
  readonly text?: string
  readonly on: boolean
  readonly busy?: boolean
  readonly onTurn: (on: boolean) => void
}

/** One thing that is on or off. The whole row turns it, and its place says which it is as well as its colour. */
export function Switch({ label, text, on, busy = false, onTurn }: SwitchProps) {
  return (
    <Pressable
      className='wet-switch'
      role='switch'
      checked={on}
      label={label}
      disabled={busy}
      onPress={() => onTurn(!on)}
    >
      <View className='wet-switch__words'>
        <View className='wet-switch__label'>{label}</View>
        {text && <View className='wet-soft'>{text}</View>}
      </View>
      <View className={`wet-switch__track ${on ? 'wet-switch__track--on' : ''}`} />
    </Pressable>
  )
}
