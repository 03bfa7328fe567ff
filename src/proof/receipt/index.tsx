import { useEffect, useState } from 'react'
import { ActionBar, Button, EmptyState, ErrorState, Notice, Page, SignInSheet, Skeleton } from '@/components'
import { casesMessages, componentMessages, instantWords, proofMessages as words } from '@/messages'
import { canPrint, openPage, printPage, usePageParams } from '@/platform'
import { fetchReceiptKeys, useRead } from '@/state'
import { parseCaseNumber } from '../../../domain/kernel/case'
import { ReceiptContent } from './ReceiptContent'
import './proof.scss'

/** 回执: the signed receipt of one's own case as a QR code and on paper. `?n=` is the case number. */
export default function ProofPage() {
  const { n = '' } = usePageParams()
  const caseNumber = parseCaseNumber(n) ?? n
  const { data, copyAt, error, reload } = useRead({
    procedure: 'cases.receipt',
    input: { caseNumber },
    copyKey: `receipt:${caseNumber}`,
    personal: true,
  })
  const [signingIn, setSigningIn] = useState(false)
  const notSignedIn = error?.code === 'not-signed-in'
  const denied = error?.code === 'not-found' || error?.code === 'not-allowed'
  const shown = denied || notSignedIn ? undefined : data
  // Whoever holds a receipt may want to check it where there is no network.
  const online = data !== undefined && copyAt === undefined
  useEffect(() => {
    if (online) void fetchReceiptKeys()
  }, [online])

  return (
    <Page
      title={words.page}
      actions={
        shown && (
          <ActionBar>
            {canPrint && (
              <Button block onPress={printPage}>
                {words.print}
              </Button>
            )}
            <Button kind={canPrint ? 'quiet' : 'primary'} block onPress={() => openPage('proof/verify/index')}>
              {words.verify}
            </Button>
          </ActionBar>
        )
      }
    >
      {notSignedIn && (
        <EmptyState icon='person' title={words.signIn}>
          <Button onPress={() => setSigningIn(true)}>{casesMessages.list.signIn}</Button>
        </EmptyState>
      )}
      {!data && !error && <Skeleton cards={2} />}
      {!shown && error && !notSignedIn && (
        <ErrorState message={denied ? casesMessages.notFound : error.message} onRetry={() => void reload()} />
      )}
      {shown && copyAt && error && <Notice tone='warning'>{componentMessages.copyOf(instantWords(copyAt))}</Notice>}
      {shown && <ReceiptContent receipt={shown} />}
      <SignInSheet
        open={signingIn}
        onClose={() => setSigningIn(false)}
        onSignedIn={() => {
          setSigningIn(false)
          void reload()
        }}
      />
    </Page>
  )
}
