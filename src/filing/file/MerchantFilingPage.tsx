import { useEffect, useMemo, useState } from 'react'
import { Button, EmptyState, ErrorState, Page, SignInSheet, Skeleton } from '@/components'
import { merchantsMessages } from '@/messages'
import { openPage, type ProcedureOutput, replacePage } from '@/platform'
import { session, useRead, useSession } from '@/state'
import type { PlainDate } from '../../../domain/kernel/calendar'
import type { Answers, Form } from '../../../domain/kernel/form'
import type { EarlierFiling, MerchantFiling, PublicService } from '../../../domain/kernel/service'
import { FilingPage } from './FilingPage'
import type { FilingRecord } from './filingRecord'

interface MerchantFilingPageProps {
  readonly service: PublicService & { readonly forMerchant: MerchantFiling }
  readonly form: Form
  readonly uscc: string | undefined
  readonly subject: string | undefined
  readonly onDiscard: () => void
}

const words = merchantsMessages.gate

/** A filing in a merchant's name: what is on record is read first, then the form opens over it. */
export function MerchantFilingPage({ service, form, uscc, subject, onDiscard }: MerchantFilingPageProps) {
  const { status } = useSession()
  const [signingIn, setSigningIn] = useState(false)
  useEffect(() => {
    if (status === 'unknown') void session.getState().refresh()
  }, [status])
  const asks = uscc !== undefined && status === 'signed-in'
  const {
    data: read,
    copyAt,
    error,
    reload,
  } = useRead(
    asks
      ? {
          procedure: 'cases.begin',
          input: { service: service.id, merchant: uscc, ...(subject ? { subject } : {}) },
          copyKey: `begin:${service.id}:${uscc}:${subject ?? ''}`,
          personal: true,
        }
      : undefined,
  )
  // The form begins with what it reads, and a kept copy may be older than the last filing: it serves where nothing answers.
  const data = copyAt === undefined || (error && error.code !== 'not-found') ? read : undefined
  const record = useMemo(() => data && recordOf(service.forMerchant, data, subject), [service, data, subject])
  if (record) return <FilingPage service={service} form={form} uscc={undefined} record={record} onDiscard={onDiscard} />
  return (
    <Page title={service.title}>
      {!uscc && (
        <EmptyState title={words.choose} text={words.chooseText}>
          <Button onPress={() => replacePage('apply/merchants/index')}>{words.toMerchants}</Button>
        </EmptyState>
      )}
      {uscc && status === 'signed-out' && (
        <EmptyState title={words.signIn}>
          <Button onPress={() => setSigningIn(true)}>{merchantsMessages.signInButton}</Button>
        </EmptyState>
      )}
      {uscc && error?.code === 'not-found' && (
        <EmptyState title={words.notYours} text={words.notYoursText}>
          <Button onPress={() => openPage('apply/merchants/index')}>{words.toMerchants}</Button>
        </EmptyState>
      )}
      {uscc && error && error.code !== 'not-found' && (
        <ErrorState message={error.message} onRetry={() => void reload()} />
      )}
      {uscc && status !== 'signed-out' && !error && <Skeleton cards={3} />}
      <SignInSheet open={signingIn} onClose={() => setSigningIn(false)} onSignedIn={() => setSigningIn(false)} />
    </Page>
  )
}

function recordOf(
  forMerchant: MerchantFiling,
  data: ProcedureOutput<'cases.begin'>,
  subject: string | undefined,
): FilingRecord {
  const known = { merchant: data.merchant, earlier: data.earlier as unknown as readonly EarlierFiling[] }
  const today = data.today as PlainDate
  return {
    known,
    ...(subject ? { subject } : {}),
    right: data.right,
    beginning: forMerchant.begin(known, subject, today),
    today,
    ...(data.prepared ? { prepared: { at: data.prepared.at, answers: data.prepared.answers as Answers } } : {}),
  }
}
