import { View } from '@tarojs/components'
import { accessible, Card, Icon, Pressable } from '@/components'
import { meMessages } from '@/messages'
import { type TextScale, useAppearance } from '@/state'

const scales: readonly TextScale[] = ['standard', 'large', 'extra-large']

/** Three sizes of everything; the choice stays on this phone. */
export function ScaleChoice() {
  const { scale, choose } = useAppearance()
  return (
    <Card title={meMessages.scale}>
      <View className='me-scales' {...accessible({ role: 'radiogroup', label: meMessages.scale })}>
        {scales.map((one) => (
          <Pressable
            key={one}
            className={`me-scale me-scale--${one} ${one === scale ? 'me-scale--chosen' : ''}`}
            role='radio'
            checked={one === scale}
            onPress={() => choose(one)}
          >
            {one === scale && <Icon name='check' />}
            {meMessages.scales[one]}
          </Pressable>
        ))}
      </View>
      <View className='me-note'>{meMessages.scaleNote}</View>
      <View className='me-note'>{meMessages.theme}</View>
    </Card>
  )
}
