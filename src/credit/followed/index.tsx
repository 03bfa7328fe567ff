import { View } from '@tarojs/components'
import { Button, Card, EmptyState, Page, PersonalState } from '@/components'
import { dayWords, displayMessages } from '@/messages'
import { call, newIdempotencyKey, openPage, showToast } from '@/platform'
import { usePersonalRead } from '@/state'
import { beijingDay } from '../../../domain/kernel/calendar'

const words = displayMessages.follow

/** The merchants one follows; each can be opened and let go. */
export default function FollowedPage() {
  const reading = usePersonalRead({ procedure: 'credit.following', input: {}, copyKey: 'following' })
  const { data, reload } = reading
  const letGo = async (uscc: string) => {
    const reply = await call('credit.follow', { uscc, follows: false }, { idempotencyKey: newIdempotencyKey() })
    showToast(reply.ok ? words.unfollowed : reply.error.message)
    void reload()
  }
  return (
    <Page title={words.title}>
      <PersonalState reading={reading} signIn={{ title: words.signIn }} failed={words.failed} cards={2} />
      {data?.items.length === 0 && <EmptyState title={words.none} text={words.noneText} />}
      {data?.items.map(({ uscc, name, since }) => (
        <Card key={uscc} title={name ?? uscc}>
          <View className='wet-soft'>{name ? words.since(dayWords(beijingDay(since))) : words.gone}</View>
          <View className='wet-beside'>
            {name && (
              <Button kind='secondary' onPress={() => openPage('credit/merchant/index', { uscc })}>
                {displayMessages.check.file}
              </Button>
            )}
            <Button kind='quiet' label={words.unfollowOf(name ?? uscc)} onPress={() => void letGo(uscc)}>
              {words.unfollow}
            </Button>
          </View>
        </Card>
      ))}
    </Page>
  )
}
