import { View } from '@tarojs/components'
import { Notice } from '@/components'
import { filingMessages } from '@/messages'
import type { FilingInProgress } from './useFiling'

const words = filingMessages.subject

/** Where the thing this filing is about stands: how many days are left, and that what is filed stays filed while it is edited. */
export function SubjectNotice({ filing: { service, record, answers } }: { readonly filing: FilingInProgress }) {
  const { forMerchant } = service
  const id = forMerchant?.subjectOf?.(answers) ?? record?.subject
  const subject =
    record && id !== undefined
      ? forMerchant?.subjects?.(record.known, record.today).find((candidate) => candidate.id === id)
      : undefined
  if (!subject) return null
  const filed = subject.state === 'filed'
  return (
    <Notice
      tone={filed ? 'success' : subject.state === 'open' || subject.state === 'possible' ? 'info' : 'warning'}
      title={filed ? words.stillFiled(subject.title) : subject.title}
    >
      <View>{subject.note}</View>
      {filed && <View>{words.correction}</View>}
    </Notice>
  )
}
