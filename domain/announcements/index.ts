/** What officers announce: policies, events with sign-up, subsidies matched to a merchant's facts. */

export {
  type AnnouncementKind,
  announcementKinds,
  type EventFacts,
  type SubsidyTerms,
} from './announcement'
export { calendarFile } from './calendarFile'
export { matchTerms, type TermReason } from './matchTerms'
