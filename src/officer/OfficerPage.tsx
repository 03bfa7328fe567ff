import type { ReactNode } from 'react'
import { Button, EmptyState, ErrorState, Notice, Page, Skeleton } from '@/components'
import { officerMessages } from '@/messages'
import { openPage } from '@/platform'
import type { OfficerReading } from './useOfficerRead'
import './officer.scss'

interface OfficerPageProps {
  readonly title: string
  readonly wide?: boolean
  /** What the page stands on: without its data there is nothing to show. */
  readonly readings: readonly Omit<OfficerReading<unknown>, 'data'>[]
  readonly ready: boolean
  readonly children: ReactNode
}

/** A page of the desk: asks for the sign-in when there is none, says what could not be read, keeps what was. */
export function OfficerPage({ title, wide = false, readings, ready, children }: OfficerPageProps) {
  const error = readings.map((reading) => reading.error).find(Boolean)
  const again = () => {
    for (const reading of readings) if (reading.error) void reading.reload()
  }
  // a leaver's or an expired session shows nothing more
  const out = error?.code === 'not-signed-in'
  return (
    <Page title={title} wide={wide}>
      {out && (
        <EmptyState icon='person' title={officerMessages.signIn.again}>
          <Button onPress={() => openPage('officer/sign-in/index')}>{officerMessages.signIn.toSignIn}</Button>
        </EmptyState>
      )}
      {!out && !ready && (error ? <ErrorState message={error.message} onRetry={again} /> : <Skeleton />)}
      {!out && ready && (
        <>
          {error && <Notice tone='warning'>{error.message}</Notice>}
          {children}
        </>
      )}
    </Page>
  )
}
