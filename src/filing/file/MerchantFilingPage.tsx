import { useMemo } from 'react'
import { Button, EmptyState, Page, PersonalState } from '@/components'
import { merchantsMessages } from '@/messages'
import { openPage, type ProcedureOutput, replacePage } from '@/platform'
import { usePersonalRead } from '@/state'
import type { PlainDate } from '../../../domain/kernel/calendar'
import type { Answers, Form } from '../../../domain/kernel/form'
import { type EarlierFiling, type MerchantFiling, mayBeFiled, type PublicService } from '../../../domain/kernel/service'
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
  const reading = usePersonalRead(
    uscc === undefined
      ? undefined
      : {
          procedure: 'cases.begin',
          input: { service: service.id, merchant: uscc, ...(subject ? { subject } : {}) },
          copyKey: `begin:${service.id}:${uscc}:${subject ?? ''}`,
        },
    { once: true },
  )
  const { copyAt, error } = reading
  // The form begins with what it reads, and a kept copy may be older than the last filing: it serves where nothing answers.
  const data = copyAt === undefined || error ? reading.data : undefined
  const record = useMemo(() => data && recordOf(service.forMerchant, data, subject), [service, data, subject])
  const closed = record && closedSubject(service.forMerchant, record)
  if (closed)
    return (
      <Page title={service.title}>
        <EmptyState title={closed.title} text={closed.note}>
          <Button onPress={() => replacePage('apply/merchants/index')}>{words.toMerchants}</Button>
        </EmptyState>
      </Page>
    )
  if (record) return <FilingPage service={service} form={form} uscc={undefined} record={record} onDiscard={onDiscard} />
  return (
    <Page title={service.title}>
      {!uscc && (
        <EmptyState title={words.choose} text={words.chooseText}>
          <Button onPress={() => replacePage('apply/merchants/index')}>{words.toMerchants}</Button>
        </EmptyState>
      )}
      {uscc && error?.code === 'not-found' && (
        <EmptyState title={words.notYours} text={words.notYoursText}>
          <Button onPress={() => openPage('apply/merchants/index')}>{words.toMerchants}</Button>
        </EmptyState>
      )}
      {uscc && error?.code !== 'not-found' && (
        <PersonalState reading={{ ...reading, data }} signIn={{ title: words.signIn }} />
      )}
    </Page>
  )
}

/** What an old link leads to and nothing can be filed about any more. */
function closedSubject({ subjects }: MerchantFiling, { known, today, subject }: FilingRecord) {
  return subjects?.(known, today).find((candidate) => candidate.id === subject && !mayBeFiled(candidate))
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
