import { View } from '@tarojs/components'
import { useState } from 'react'
import { Icon, Pressable, SearchBox } from '@/components'
import { homeMessages } from '@/messages'
import { canScan, scanCode, switchToTab } from '@/platform'
import { lookup, useAppearance, useSession } from '@/state'
import { PlaceChoice } from './PlaceChoice'

/** Who is greeted, where this is, larger letters with one tap, and one field for everything. */
export function Welcome() {
  const { me } = useSession()
  const { scale, choose } = useAppearance()
  const [words, setWords] = useState('')
  const large = scale !== 'standard'
  const search = (sought: string) => {
    setWords('')
    void lookup.getState().submit(sought)
    switchToTab('pages/lookup/index')
  }
  const scan = async () => {
    const text = await scanCode()
    if (text) search(text)
  }
  return (
    <View className='home-welcome'>
      <View className='home-welcome__head'>
        <View className='home-welcome__name'>{homeMessages.greeting(me?.greeting)}</View>
        <Pressable
          className={`home-elder ${large ? 'home-elder--on' : ''}`}
          role='switch'
          checked={large}
          label={homeMessages.elder}
          onPress={() => choose(large ? 'standard' : 'large')}
        >
          <Icon name={large ? 'check' : 'text'} />
          {homeMessages.elder}
        </Pressable>
      </View>
      <PlaceChoice />
      <SearchBox
        value={words}
        label={homeMessages.search}
        onChange={setWords}
        onSubmit={search}
        {...(canScan && { onScan: () => void scan() })}
      />
    </View>
  )
}
