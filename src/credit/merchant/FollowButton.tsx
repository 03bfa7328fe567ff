import { useState } from 'react'
import { Button, SignInSheet } from '@/components'
import { displayMessages } from '@/messages'
import { call, newIdempotencyKey, showToast } from '@/platform'
import { useRead, useSession } from '@/state'

const words = displayMessages.follow

/** Follows the merchant, or no longer; asks for sign-in at the first tap only. */
export function FollowButton({ uscc }: { readonly uscc: string }) {
  const { status } = useSession()
  const [signingIn, setSigningIn] = useState(false)
  const [busy, setBusy] = useState(false)
  const { data, reload } = useRead(
    status === 'signed-in'
      ? { procedure: 'credit.following', input: {}, copyKey: 'following', personal: true }
      : undefined,
  )
  const follows = data?.items.some((item) => item.uscc === uscc) ?? false
  const set = async (wanted: boolean) => {
    if (busy) return
    setBusy(true)
    const reply = await call('credit.follow', { uscc, follows: wanted }, { idempotencyKey: newIdempotencyKey() })
    setBusy(false)
    if (reply.ok) showToast(wanted ? words.followed : words.unfollowed)
    else showToast(reply.error.message)
    void reload()
  }
  const press = () => (status === 'signed-in' ? void set(!follows) : setSigningIn(true))
  return (
    <>
      <Button kind='secondary' busy={busy} onPress={press}>
        {follows ? words.unfollow : words.follow}
      </Button>
      <SignInSheet open={signingIn} onClose={() => setSigningIn(false)} onSignedIn={() => void set(true)} />
    </>
  )
}
