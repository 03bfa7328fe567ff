import { useEffect } from 'react'
import { ActionBar, Button, Page, PersonalState } from '@/components'
import { casesMessages, proofMessages as words } from '@/messages'
import { canPrint, openPage, printPage, usePageParams } from '@/platform'
import { fetchReceiptKeys, usePersonalRead } from '@/state'
import { parseCaseNumber } from '../../../domain/kernel/case'
import { ReceiptContent } from './ReceiptContent'
import './proof.scss'

/** 回执: the signed receipt of one's own case as a QR code and on paper. `?n=` is the case number. */
export default function ProofPage() {
  const { n = '' } = usePageParams()
  const caseNumber = parseCaseNumber(n) ?? n
  const reading = usePersonalRead({
    procedure: 'cases.receipt',
    input: { caseNumber },
    copyKey: `receipt:${caseNumber}`,
  })
  const { data, copyAt } = reading
  // Whoever holds a receipt may want to check it where there is no network.
  const online = data !== undefined && copyAt === undefined
  useEffect(() => {
    if (online) void fetchReceiptKeys()
  }, [online])

  return (
    <Page
      title={words.page}
      actions={
        data && (
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
      <PersonalState reading={reading} signIn={{ title: words.signIn }} missing={casesMessages.notFound} cards={2} />
      {data && <ReceiptContent receipt={data} />}
    </Page>
  )
}
