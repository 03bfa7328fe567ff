import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { Button, Card, EmptyState, ErrorState, Page, SignInSheet, Skeleton } from '@/components'
import { dayWords, displayMessages } from '@/messages'
import { call, newIdempotencyKey, openPage, showToast, usePageShow } from '@/platform'
import { session, useRead, useSession } from '@/state'
import { beijingDay } from '../../../domain/kernel/calendar'

const words = displayMessages.follow

/** The merchants one follows; each can be opened and let go. */
export default function FollowedPage() {
  const { status } = useSession()
  const [signingIn, setSigningIn] = useState(false)
  const signedIn = status === 'signed-in'
  const { data, error, loading, reload } = useRead(
    signedIn ? { procedure: 'credit.following', input: {}, copyKey: 'following', personal: true } : undefined,
  )
  // opened by its address, nobody has asked yet who is signed in
  usePageShow(useCallback(() => void session.getState().refresh(), []))
  const letGo = async (uscc: string) => {
    const reply = await call('credit.follow', { uscc, follows: false }, { idempotencyKey: newIdempotencyKey() })
    showToast(reply.ok ? words.unfollowed : reply.error.message)
    void reload()
  }
  return (
    <Page title={words.title}>
      {status === 'signed-out' && (
        <EmptyState title={words.signIn}>
          <Button onPress={() => setSigningIn(true)}>{words.signInButton}</Button>
        </EmptyState>
      )}
      {!data && loading && <Skeleton cards={2} />}
      {!data && error && <ErrorState title={words.failed} message={error.message} onRetry={() => void reload()} />}
      {signedIn && data?.items.length === 0 && <EmptyState title={words.none} text={words.noneText} />}
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
      <SignInSheet open={signingIn} onClose={() => setSigningIn(false)} onSignedIn={() => setSigningIn(false)} />
    </Page>
  )
}
