import { View } from '@tarojs/components'
import { Heading, Icon, Pressable } from '@/components'
import { homeMessages, instantWords } from '@/messages'
import { openService } from '@/platform'
import { useDrafts } from '@/state/drafts'

/** 继续填写: what was begun on this phone and not yet sent. */
export function DraftCards() {
  const drafts = useDrafts()
  if (drafts.length === 0) return null
  return (
    <View className='home-section'>
      <Heading level={2}>{homeMessages.drafts}</Heading>
      {drafts.map(({ id, service, merchant, title, savedAt, tasksDone, tasksTotal }) => (
        <Pressable
          key={id}
          className='home-draft'
          onPress={() =>
            openService(
              service,
              merchant ? { uscc: merchant.uscc, ...(merchant.subject ? { subject: merchant.subject } : {}) } : {},
            )
          }
        >
          <View className='home-service__words'>
            <View className='home-service__title'>{title}</View>
            <View className='home-service__summary'>
              {merchant && <View>{merchant.name}</View>}
              {homeMessages.draftProgress(tasksDone, tasksTotal)} · {homeMessages.savedAt(instantWords(savedAt))}
            </View>
            <View className='home-draft__bar'>
              <View
                className='home-draft__done'
                style={{ width: `${tasksTotal === 0 ? 0 : Math.round((tasksDone / tasksTotal) * 100)}%` }}
              />
            </View>
          </View>
          <Icon name='arrow' className='home-service__arrow' />
        </Pressable>
      ))}
    </View>
  )
}
