import { View } from '@tarojs/components'
import { Button, Notice } from '@/components'
import { filingMessages } from '@/messages'
import type { PublicService } from '../../../domain/kernel/service'
import type { StoryCarried } from './useStory'

const words = filingMessages.story

interface StoryNoticeProps {
  readonly service: PublicService
  readonly story: StoryCarried
}

/** What happened to the case the person came from. */
export function StoryNotice({ service, story }: StoryNoticeProps) {
  switch (story.state) {
    case 'carried':
      return (
        <Notice tone='success'>
          <View>{words.carried(story.caseNumber, story.files)}</View>
          {service.anonymous === 'allowed' && <View>{words.anonymous}</View>}
        </Notice>
      )
    case 'other':
      return (
        <Notice tone='warning' title={words.other.title}>
          <View>{words.other.text(story.caseNumber)}</View>
          <View className='wet-beside'>
            <Button kind='secondary' onPress={story.replace}>
              {words.other.replace}
            </Button>
            <Button kind='quiet' onPress={story.keep}>
              {words.other.keep}
            </Button>
          </View>
        </Notice>
      )
    case 'unread':
      return (
        <Notice tone='warning'>
          <View>{words.unread}</View>
          <Button kind='quiet' onPress={story.retry}>
            {filingMessages.retryMerchant}
          </Button>
        </Notice>
      )
    default:
      return null
  }
}
