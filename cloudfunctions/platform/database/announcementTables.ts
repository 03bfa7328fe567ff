import type { AnnouncementKind, EventFacts, SubsidyTerms } from '../../../domain/announcements'
import type { Json, Timestamp } from './columns'

/** Table of migration 0036. */
export interface AnnouncementTable {
  id: string
  kind: AnnouncementKind
  title: string
  summary: string
  body: Json<readonly { readonly heading?: string; readonly text: string }[]>
  source: string
  park: string | null
  event: Json<EventFacts> | null
  terms: Json<SubsidyTerms> | null
  until_day: string
  state: 'proposed' | 'published' | 'withdrawn'
  author: string
  author_name: string
  written_at: Timestamp
  decided_by: string | null
  decided_at: Timestamp | null
  withdrawn_why: string | null
}
