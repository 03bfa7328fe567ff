import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { Icon, Page, Pressable, SearchBox } from '@/components'
import { homeMessages } from '@/messages'
import { canScan, phoneCall, scanCode, switchToTab, usePageShow } from '@/platform'
import { lookup, session, useSession } from '@/state'
import { city } from '../../../config/city'
import { DoorCard } from './DoorCard'
import { DraftCards } from './DraftCards'
import { ElderSwitch } from './ElderSwitch'
import { LatestCases } from './LatestCases'
import { ServiceCards } from './ServiceCards'
import { Steps } from './Steps'
import './index.scss'

/** 办事: what can be done, what is unfinished, what is under way. */
export default function HomePage() {
  const { status, me } = useSession()
  const [words, setWords] = useState('')
  usePageShow(useCallback(() => void session.getState().refresh(), []))

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
    <Page tab title={homeMessages.title}>
      <View className='home-welcome'>
        <View className='home-welcome__name'>{homeMessages.greeting(me?.greeting)}</View>
        <View className='home-welcome__about'>{homeMessages.about}</View>
        <SearchBox
          value={words}
          label={homeMessages.search}
          onChange={setWords}
          onSubmit={search}
          {...(canScan && { onScan: () => void scan() })}
        />
      </View>
      <DraftCards />
      <ServiceCards />
      <DoorCard />
      {status === 'signed-in' && <LatestCases />}
      <Steps />
      <ElderSwitch />
      <Pressable className='home-hotline' onPress={() => phoneCall(city.hotline.number)}>
        <Icon name='phone' className='home-hotline__icon' />
        <View className='home-hotline__words'>
          <View>{homeMessages.hotline}</View>
          <View className='home-hotline__number'>{homeMessages.call}</View>
        </View>
        <Icon name='arrow' />
      </Pressable>
    </Page>
  )
}
