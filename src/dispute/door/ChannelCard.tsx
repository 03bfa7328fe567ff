import { View } from '@tarojs/components'
import { Button, Card, Citation } from '@/components'
import { doorMessages } from '@/messages'
import { phoneCall } from '@/platform'
import type { Channel } from '../../../domain/routing'

interface ChannelCardProps {
  readonly title: string
  readonly channel: Channel
}

/** The official place to turn to, its number to tap, and where we have it from. */
export function ChannelCard({ title, channel: { name, phone, note, basis } }: ChannelCardProps) {
  return (
    <Card title={title}>
      <View className='door-channel'>{name}</View>
      {note && <View>{note}</View>}
      {phone && (
        <Button block kind='secondary' label={doorMessages.callLabel(phone, name)} onPress={() => phoneCall(phone)}>
          {doorMessages.call(phone)}
        </Button>
      )}
      {phone !== '12345' && phone !== '110' && <View className='wet-soft'>{doorMessages.lost}</View>}
      <Citation citation={basis} />
    </Card>
  )
}
