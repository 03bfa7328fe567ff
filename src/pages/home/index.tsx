import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { Icon, Later, Page, Pressable, QueuedWrites } from '@/components'
import { homeMessages } from '@/messages'
import { phoneCall, usePageShow } from '@/platform'
import { session, useRead, useSession } from '@/state'
import { city } from '../../../config/city'
import { ForYou } from './ForYou'
import { ServiceCards } from './ServiceCards'
import { Steps } from './Steps'
import { Welcome } from './Welcome'
import './index.scss'

/** 办事: what waits for this person, then what can be done here. */
export default function HomePage() {
  const { status } = useSession()
  const here = status === 'signed-in'
  const { data, reload } = useRead(
    here ? { procedure: 'cases.merchants', input: {}, copyKey: 'my-merchants', personal: true } : undefined,
  )
  usePageShow(useCallback(() => void session.getState().refresh(), []))
  usePageShow(() => void (here && reload()))
  return (
    <Page tab title={homeMessages.title}>
      <Welcome />
      <QueuedWrites />
      <Later>
        <ForYou merchants={data?.merchants} />
        <ServiceCards merchants={data?.merchants} />
        {!here && <Steps />}
        <Pressable className='home-hotline' onPress={() => phoneCall(city.hotline.number)}>
          <Icon name='phone' className='home-hotline__icon' />
          <View className='home-hotline__words'>
            <View>{homeMessages.hotline}</View>
            <View className='home-hotline__number'>{homeMessages.call}</View>
          </View>
          <Icon name='arrow' />
        </Pressable>
      </Later>
    </Page>
  )
}
