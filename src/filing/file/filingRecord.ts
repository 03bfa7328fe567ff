import { type Begun, draftId } from '@/state/drafts'
import type { PlainDate } from '../../../domain/kernel/calendar'
import type { Answers } from '../../../domain/kernel/form'
import type { MerchantSnapshot } from '../../../domain/kernel/merchant'
import type { Beginning, Known, PublicService } from '../../../domain/kernel/service'

/** What is on record about the merchant a filing is made for, as it was read before the form opened. */
export interface FilingRecord {
  readonly known: Known & { readonly merchant: MerchantSnapshot }
  readonly subject?: string
  /** `fill`: entrusted with preparing it only */
  readonly right: 'fill' | 'file'
  readonly beginning: Beginning
  /** what somebody prepared under a mandate */
  readonly prepared?: { readonly at: string; readonly answers: Answers }
  /** Beijing day by the server's clock */
  readonly today: PlainDate
}

/** The draft a filing goes into. */
export function begunWith(service: PublicService, record: FilingRecord | undefined): Begun {
  if (!record) return { id: draftId(service.id), service: service.id }
  const { uscc, name } = record.known.merchant
  const merchant = { uscc, name, ...(record.subject ? { subject: record.subject } : {}) }
  return { id: draftId(service.id, merchant), service: service.id, merchant }
}
