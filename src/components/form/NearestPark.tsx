import { View } from '@tarojs/components'
import { useState } from 'react'
import { formMessages } from '@/messages'
import { locate } from '@/platform'
import { city } from '../../../config/city'
import { nearestPark } from '../../../domain/kernel/geography'
import { accessible } from '../accessible'
import { Button } from '../Button'
import type { ControlProps } from './control'

const words = formMessages.nearest

/** Suggests the park of a question by where the phone is: on a press, with the phone's own consent, compared on the phone. */
export function NearestPark({ onChange, onSettle }: Pick<ControlProps, 'onChange' | 'onSettle'>) {
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<string>()
  const suggest = async () => {
    setBusy(true)
    const { at } = await locate()
    setBusy(false)
    if (!at) return setSaid(words.refused)
    const park = nearestPark(at, city.parks)
    if (!park) return setSaid(words.far)
    onChange(park.id)
    onSettle()
    setSaid(words.found(park.name))
  }
  return (
    <View className='wet-nearest'>
      <Button kind='secondary' busy={busy} onPress={() => void suggest()}>
        {words.ask}
      </Button>
      <View className='wet-soft' {...accessible({ live: 'polite' })}>
        {said ?? words.why}
      </View>
    </View>
  )
}
