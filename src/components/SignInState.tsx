import { type ReactNode, useState } from 'react'
import { componentMessages } from '@/messages'
import { Button } from './Button'
import { EmptyState } from './EmptyState'
import { SignInSheet } from './SignInSheet'

interface SignInStateProps {
  /** What one sees after signing in. */
  readonly title: string
  readonly text?: string
  /** Called once the server knows the person. */
  readonly onSignedIn?: () => void
  /** Another way on, for whoever does not sign in. */
  readonly children?: ReactNode
}

/** Stands where something of one's own would be while nobody is signed in. */
export function SignInState({ title, text, onSignedIn, children }: SignInStateProps) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <EmptyState icon='person' title={title} {...(text ? { text } : {})}>
        <Button onPress={() => setAsking(true)}>{componentMessages.signIn.title}</Button>
        {children}
      </EmptyState>
      <SignInSheet open={asking} onClose={() => setAsking(false)} onSignedIn={onSignedIn} />
    </>
  )
}
