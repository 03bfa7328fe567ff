import { componentMessages, instantWords } from '@/messages'
import type { PersonalReading } from '@/state'
import { ErrorState } from './ErrorState'
import { Notice } from './Notice'
import { SignInState } from './SignInState'
import { Skeleton } from './Skeleton'

interface PersonalStateProps {
  readonly reading: PersonalReading<unknown>
  /** What is said while nobody is signed in. */
  readonly signIn: { readonly title: string; readonly text?: string }
  /** What could not be read. */
  readonly failed?: string
  /** What is said when there is no such thing, or it is somebody else's. */
  readonly missing?: string
  /** So many grey cards while it is read. */
  readonly cards?: number
}

/** What one's own page says beside its data: the way to sign in, that it is being read, that it failed, that it is an older copy. */
export function PersonalState({ reading, signIn, failed, missing, cards }: PersonalStateProps) {
  const { data, copyAt, error, loading, reload, signedOut } = reading
  if (signedOut) return <SignInState {...signIn} onSignedIn={() => void reload()} />
  if (data)
    return error ? (
      <Notice tone='warning' live>
        {copyAt ? componentMessages.copyOf(instantWords(copyAt)) : error.message}
      </Notice>
    ) : null
  if (error)
    return (
      <ErrorState
        {...(failed ? { title: failed } : {})}
        message={missing && (error.code === 'not-found' || error.code === 'not-allowed') ? missing : error.message}
        busy={loading}
        onRetry={() => void reload()}
      />
    )
  return <Skeleton {...(cards ? { cards } : {})} />
}
