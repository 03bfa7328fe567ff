import type { PurposeId } from './purposes'
import type { RetentionId } from './retention'

/** Who learns of it besides the person. Words stand in the phone's messages, under the same names. */
export type ReceiverId =
  /** the bureau that is competent, through its backend */
  | 'regulator'
  /** the merchant a complaint or a negotiation is about, or the consumer on its other side */
  | 'other-side'
  /** the officers of the park */
  | 'liaison'
  /** everybody who fills and signs one filing */
  | 'co-signers'
  /** whom a merchant has entrusted, or who entrusted them */
  | 'entrusted'
  /** everybody: what the law has published */
  | 'public'
  /** whoever reads pictures of documents for the city, where one is configured */
  | 'recogniser'
  /** WeChat, when it delivers a subscribe message */
  | 'wechat'

/** One kind of personal data as the product really handles it. */
export interface CollectedData {
  /**
   * A period of {@link retention}; `person`: until the person deletes it; `record`: what stays of a case without pointing to a
   * person; `minutes`: used up or gone within the hour; `never`: not kept at all.
   */
  readonly kept: RetentionId | 'person' | 'record' | 'minutes' | 'never'
  readonly to: readonly ReceiverId[]
  /** The consent it hangs on, where there is one of its own. */
  readonly consent?: PurposeId
  /** Tables of the service's database it stands in. */
  readonly tables: readonly string[]
  /** Keys of the phone's storage it stands under; the part before a colon. */
  readonly onPhone: readonly PhoneStore[]
}

/** Every key under which the phone keeps something: storage takes no other. */
export const phoneStores = [
  'appearance.scale',
  'consents',
  'copies',
  'copy',
  'draft',
  'draft-copies',
  'drafts',
  'lookup.recent',
  'name-workshop',
  'outbox',
  'place.park',
  'receipt-keys',
  'typed',
  'uploads',
] as const

export type PhoneStore = (typeof phoneStores)[number]

const nobody = [] as const

/** What is collected, in the order a person meets it. A test holds it against the tables and the phone's storage. */
export const collected = {
  'filing-contact': {
    kept: 'case-contact',
    to: ['regulator', 'other-side'],
    tables: ['case_file', 'case_event', 'case_key', 'outbox', 'bridge_message', 'dead_letter'],
    onPhone: ['draft', 'drafts', 'outbox'],
  },
  'contact-mark': { kept: 'contact-mark', to: nobody, tables: ['contact_mark'], onPhone: [] },
  'filing-files': {
    kept: 'case-files',
    to: ['regulator', 'other-side'],
    consent: 'pictures',
    tables: ['upload'],
    onPhone: ['uploads'],
  },
  'filing-story': {
    kept: 'record',
    to: ['regulator', 'other-side'],
    tables: ['case_event', 'case_note', 'regulator_inbox', 'desk_task', 'case_desk'],
    onPhone: ['draft', 'typed', 'outbox', 'copy', 'copies'],
  },
  'merchant-filing': {
    kept: 'record',
    to: ['regulator', 'public'],
    tables: ['case_file', 'case_event', 'merchant', 'merchant_record', 'nudge'],
    onPhone: ['draft', 'copy'],
  },
  reporter: {
    kept: 'case-reporter',
    to: ['regulator'],
    tables: ['case_event', 'identity_opening'],
    onPhone: ['draft'],
  },
  'identity-number': { kept: 'case-sensitive', to: ['regulator'], tables: ['case_event'], onPhone: ['draft'] },
  consultation: {
    kept: 'case-contact',
    to: ['liaison'],
    tables: ['case_event', 'case_note', 'desk_task', 'case_desk'],
    onPhone: ['draft', 'typed'],
  },
  'sign-up': { kept: 'case-contact', to: ['liaison'], tables: ['case_event', 'announcement'], onPhone: ['draft'] },
  account: { kept: 'person', to: nobody, tables: ['person'], onPhone: nobody },
  'kept-contact': { kept: 'person', to: nobody, tables: ['person'], onPhone: nobody },
  draft: { kept: 'draft', to: nobody, consent: 'drafts', tables: ['draft'], onPhone: ['draft', 'draft-copies'] },
  joint: {
    kept: 'joint',
    to: ['co-signers', 'regulator'],
    tables: ['joint_draft', 'joint_seat', 'joint_consent'],
    onPhone: ['draft'],
  },
  prepared: { kept: 'prepared', to: ['entrusted'], tables: ['prepared', 'mandate'], onPhone: ['draft'] },
  'hand-over': { kept: 'minutes', to: ['liaison'], tables: ['hand_over'], onPhone: nobody },
  'unfiled-upload': { kept: 'upload', to: nobody, consent: 'pictures', tables: ['upload'], onPhone: ['uploads'] },
  table: { kept: 'minutes', to: nobody, consent: 'files', tables: nobody, onPhone: nobody },
  'document-photo': {
    kept: 'minutes',
    to: ['recogniser'],
    consent: 'recognition',
    tables: ['upload'],
    onPhone: nobody,
  },
  printed: { kept: 'minutes', to: nobody, tables: ['printed_file'], onPhone: nobody },
  'name-reservation': { kept: 'record', to: ['regulator'], tables: ['name_reservation'], onPhone: ['name-workshop'] },
  following: {
    kept: 'person',
    to: nobody,
    tables: ['merchant_follow', 'watched_merchant'],
    onPhone: ['copy'],
  },
  vote: { kept: 'person', to: nobody, tables: ['knowledge_vote'], onPhone: nobody },
  location: { kept: 'never', to: nobody, consent: 'location', tables: nobody, onPhone: nobody },
  clipboard: { kept: 'never', to: nobody, consent: 'clipboard', tables: nobody, onPhone: nobody },
  notice: { kept: 'notice', to: nobody, tables: ['notice', 'notice_choice'], onPhone: ['copy'] },
  'subscribe-message': {
    kept: 'notice',
    to: ['wechat'],
    consent: 'messages',
    tables: ['knock', 'knock_consent'],
    onPhone: nobody,
  },
  'on-phone': {
    kept: 'person',
    to: nobody,
    tables: nobody,
    onPhone: ['lookup.recent', 'appearance.scale', 'place.park', 'receipt-keys', 'consents'],
  },
  reply: { kept: 'reply', to: nobody, tables: ['idempotency'], onPhone: nobody },
  log: { kept: 'log', to: nobody, tables: ['log_record', 'log_seal'], onPhone: nobody },
  audit: { kept: 'audit', to: nobody, tables: ['audit'], onPhone: nobody },
} as const satisfies Record<string, CollectedData>

export type CollectedId = keyof typeof collected
