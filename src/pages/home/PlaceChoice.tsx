import { View } from '@tarojs/components'
import { useState } from 'react'
import { Icon, Pressable, Sheet } from '@/components'
import { homeMessages } from '@/messages'
import { usePlace } from '@/state'
import { city } from '../../../config/city'

/** The city, and the park whose officers answer: chosen once, filled into every question after that. */
export function PlaceChoice() {
  const { park, choose } = usePlace()
  const [open, setOpen] = useState(false)
  const chosen = city.parks.find(({ id }) => id === park)
  const take = (id: string | undefined) => {
    choose(id)
    setOpen(false)
  }
  return (
    <>
      <Pressable className='home-place' label={homeMessages.placeLabel(chosen?.name)} onPress={() => setOpen(true)}>
        <Icon name='place' />
        <View>{homeMessages.place(chosen?.name)}</View>
        <Icon name='down' />
      </Pressable>
      <Sheet open={open} title={homeMessages.parks} onClose={() => setOpen(false)}>
        <View className='wet-soft'>{homeMessages.parksWhy}</View>
        {city.parks.map(({ id, name }) => (
          <Pressable key={id} className='home-park' role='radio' checked={id === park} onPress={() => take(id)}>
            <View className='home-service__words'>{name}</View>
            {id === park && <Icon name='check' />}
          </Pressable>
        ))}
        <Pressable className='home-park' role='radio' checked={!chosen} onPress={() => take(undefined)}>
          <View className='home-service__words'>{homeMessages.noPark}</View>
          {!chosen && <Icon name='check' />}
        </Pressable>
      </Sheet>
    </>
  )
}
