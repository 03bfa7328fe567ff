import type { Instant, PlainDate } from '../calendar'
import type { CaseProgress, TimelineEntry } from '../case'
import type { DocumentSection } from '../form'
import type { PrintedDocument } from '../print'
import type { FiledCase } from './letter'

/**
 * A case with everything its papers are made of, as one side may read it: for the other side without anything personal.
 * `progress` holds no personal value of any act.
 */
export interface CaseToPrint extends FiledCase {
  readonly serviceTitle: string
  readonly title: string
  readonly receivedAt: Instant
  readonly receivedMoment: string
  readonly state: { readonly label: string; readonly meaning: string }
  /** what was filed, as it reads */
  readonly document: readonly DocumentSection[]
  readonly timeline: readonly TimelineEntry[]
  /** the signed receipt, for the applicant's side only */
  readonly receipt?: string
  /** the files the filing brought, for the applicant's side only */
  readonly files: readonly { readonly name: string; readonly size: number; readonly sha256: string }[]
  /** Beijing day the paper is made on */
  readonly today: PlainDate
  /** 福州市 */
  readonly cityName: string
}

/** A paper somebody can have of their case. */
export interface CasePrint {
  /** unique in its service */
  readonly id: string
  readonly title: string
  /** One line: what the paper is for, and what it is not. */
  readonly note: string
  readonly for: readonly ('applicant' | 'counterparty')[]
  /** Says nothing of who filed: whoever holds the query code of an anonymous case may have it too. */
  readonly withoutName?: true
  /** From when on there is such a paper; absent: from the beginning. */
  when?(progress: CaseProgress): boolean
  print(filed: CaseToPrint): PrintedDocument
}
