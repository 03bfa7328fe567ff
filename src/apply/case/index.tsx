import { useState } from 'react'
import { Button, EmptyState, ErrorState, Notice, Page, SignInSheet, Skeleton } from '@/components'
import { casesMessages, instantWords } from '@/messages'
import { stopPullDown, usePageParams, usePullDown } from '@/platform'
import { parseCaseNumber } from '../../../domain/kernel/case'
import { CaseContent } from './CaseContent'
import { useLiveCase } from './useLiveCase'

/** One case of the person's own: `?n=` is its number. */
export default function CasePage() {
  const { n = '' } = usePageParams()
  const { view, copyAt, error, refresh } = useLiveCase(parseCaseNumber(n) ?? n)
  const [signingIn, setSigningIn] = useState(false)
  usePullDown(() => void refresh().finally(stopPullDown))
  const notSignedIn = error?.code === 'not-signed-in'
  // What the server denies is not shown from a copy either.
  const denied = error?.code === 'not-found' || error?.code === 'not-allowed'
  const shown = denied || notSignedIn ? undefined : view

  return (
    <Page title={view?.serviceTitle ?? casesMessages.page}>
      {notSignedIn && (
        <EmptyState icon='person' title={casesMessages.signIn}>
          <Button onPress={() => setSigningIn(true)}>{casesMessages.list.signIn}</Button>
        </EmptyState>
      )}
      {!view && !error && <Skeleton />}
      {!shown && error && !notSignedIn && (
        <ErrorState message={denied ? casesMessages.notFound : error.message} onRetry={() => void refresh()} />
      )}
      {shown && (
        <>
          {copyAt && error && <Notice tone='warning'>{casesMessages.stale(instantWords(copyAt))}</Notice>}
          {!copyAt && error && <Notice tone='warning'>{error.message}</Notice>}
          <CaseContent view={shown} onActed={refresh} />
        </>
      )}
      <SignInSheet
        open={signingIn}
        onClose={() => setSigningIn(false)}
        onSignedIn={() => {
          setSigningIn(false)
          void refresh()
        }}
      />
    </Page>
  )
}
