import type { NoticeKind } from '../database'

/** One message outside the product that something new stands in the inbox. It carries no personal data and no words of a case. */
export interface Knock {
  /** the platform's id of the person */
  readonly openid: string
  readonly kind: NoticeKind
  readonly caseNumber?: string
  readonly at: Date
}

/** `temporary` is tried again; `refused` is final: the person has withdrawn, or the template is gone. */
export type Knocked =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'temporary' | 'refused'; readonly reason: string }

/** Knocks at a person's door: WeChat's subscribe messages. Absent where no template is configured; then nobody is asked. */
export interface Knocker {
  /** the template of each kind that has one, for the phone to ask with */
  readonly templates: Readonly<Partial<Record<NoticeKind, string>>>
  knock(knock: Knock): Promise<Knocked>
}
