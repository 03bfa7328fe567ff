import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Icon, SignInSheet } from '@/components'
import { meMessages } from '@/messages'
import { askToConfirm, choosesPerson } from '@/platform'
import { session, useSession } from '@/state'

/** Signed in or not, and the way to change it. In WeChat the platform knows the person, so there is nothing to leave. */
export function WhoIsHere() {
  const { status, me } = useSession()
  const here = status === 'signed-in'
  const [asking, setAsking] = useState(false)
  const leave = async () => {
    const sure = await askToConfirm({
      title: meMessages.signOut,
      content: meMessages.signOutQuestion,
      confirmText: meMessages.signOutConfirm,
    })
    if (sure) await session.getState().signOut()
  }
  return (
    <Card>
      <View className='me-person'>
        <View className='me-person__badge'>
          <Icon name='person' />
        </View>
        <View className='me-person__words'>
          {/* a name is known only when the person chose to keep contact details */}
          <View className='me-person__name'>
            {here ? (me?.greeting ?? meMessages.signedInText) : meMessages.signedOut}
          </View>
          {(!here || me?.greeting) && (
            <View className='me-note'>{here ? meMessages.signedInText : meMessages.signedOutText}</View>
          )}
        </View>
      </View>
      {here && choosesPerson && (
        <Button kind='secondary' block onPress={() => void leave()}>
          {meMessages.signOut}
        </Button>
      )}
      {!here && (
        <Button block onPress={() => setAsking(true)}>
          {meMessages.signIn}
        </Button>
      )}
      <SignInSheet open={asking} onClose={() => setAsking(false)} />
    </Card>
  )
}
