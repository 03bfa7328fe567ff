import { View } from '@tarojs/components'
import { memo } from 'react'
import { Card } from '@/components'
import { homeMessages } from '@/messages'

/** How it works, in three steps. */
export const Steps = memo(function Steps() {
  return (
    <Card title={homeMessages.how}>
      {homeMessages.steps.map(({ title, text }, at) => (
        <View key={title} className='home-step'>
          <View className='home-step__number'>{at + 1}</View>
          <View className='home-service__words'>
            <View className='home-service__title'>{title}</View>
            <View className='home-service__summary'>{text}</View>
          </View>
        </View>
      ))}
    </Card>
  )
})
