import Taro from '@tarojs/taro'
import { createStore } from 'zustand/vanilla'
import type { Instant } from '../../domain/kernel/calendar'
import { type PurposeId, purposeOf, purposes } from '../../domain/privacy'
import { readStored, writeStored } from './storage'

/** What a person said about one purpose, and when. */
export interface Consent {
  readonly agreed: boolean
  readonly at: Instant
}

/** A question that stands open: the sheet shows it and answers. */
export interface PrivacyQuestion {
  readonly purpose: PurposeId
  /** WeChat itself waits for the answer, and checks that its own button was pressed. */
  readonly byPlatform: boolean
  /** `later`: closed without an answer; nothing is remembered. */
  readonly answer: (said: 'agree' | 'refuse' | 'later') => void
}

interface Privacy {
  readonly consents: Readonly<Partial<Record<PurposeId, Consent>>>
  /** Oldest first; one is shown at a time. */
  readonly questions: readonly PrivacyQuestion[]
}

const key = 'consents'

/** Consent purpose by purpose, kept on this phone; what is asked now. */
export const privacy = createStore<Privacy>(() => ({ consents: storedConsents(), questions: [] }))

/** The id of the sheet's agree button: WeChat asks which one was pressed. */
export const agreeButton = 'privacy-agree'

/** True when the person has agreed to this purpose and not taken it back. */
export function consented(purpose: PurposeId): boolean {
  return privacy.getState().consents[purpose]?.agreed === true
}

/** Notes what the person said, also in a switch or in WeChat's own question. False when the phone cannot keep it. */
export function noteConsent(purpose: PurposeId, agreed: boolean): boolean {
  const consents = { ...privacy.getState().consents, [purpose]: { agreed, at: new Date().toISOString() } }
  privacy.setState({ consents })
  return writeStored(key, consents)
}

/** As if never asked: another person is here now. */
export function forgetConsent(purpose: PurposeId): void {
  const { [purpose]: _forgotten, ...consents } = privacy.getState().consents
  privacy.setState({ consents })
  writeStored(key, consents)
}

/**
 * Whether personal data may be used for this purpose: at once when the person has agreed before, otherwise they are asked.
 * Whoever calls offers another way after a no.
 */
export async function permit(purpose: PurposeId): Promise<boolean> {
  if (consented(purpose)) return true
  if (purposes[purpose].asked === 'once' && privacy.getState().consents[purpose]) return false
  return new Promise((resolve) => {
    ask(purpose, false, (said) => {
      if (said !== 'later') noteConsent(purpose, said === 'agree')
      resolve(said === 'agree')
    })
  })
}

/**
 * Lets WeChat's own requests come to the same sheet: when its guide has changed, or an interface is used that no question of
 * ours stands before. Called once, when the app starts.
 */
export function startPrivacyGate(): void {
  if (process.env.TARO_ENV !== 'weapp') return
  // before base library 2.32.3 WeChat asks by itself
  wechat.onNeedPrivacyAuthorization?.((resolve, { referrer }) => {
    const purpose = purposeOf(referrer)
    if (!purpose) return resolve({ event: 'disagree' })
    ask(purpose, true, (said) => {
      if (said !== 'later') noteConsent(purpose, said === 'agree')
      resolve(said === 'agree' ? { event: 'agree', buttonId: agreeButton } : { event: 'disagree' })
    })
    resolve({ event: 'exposureAuthorization' })
  })
}

/** WeChat's guide of the mini-program, in its own window. */
export function openPrivacyContract(): void {
  wechat.openPrivacyContract?.({})
}

/** WeChat's own page of what was allowed: the vague location can be taken back there too. */
export function openPlatformSettings(): void {
  void Promise.resolve(Taro.openSetting()).catch(() => undefined)
}

function ask(purpose: PurposeId, byPlatform: boolean, answered: PrivacyQuestion['answer']): void {
  const question: PrivacyQuestion = {
    purpose,
    byPlatform,
    answer: (said) => {
      // a button of WeChat tells its press and its consent
      if (privacy.getState().questions.indexOf(question) < 0) return
      privacy.setState(({ questions }) => ({ questions: questions.filter((one) => one !== question) }))
      answered(said)
    },
  }
  privacy.setState(({ questions }) => ({ questions: [...questions, question] }))
}

function storedConsents(): Privacy['consents'] {
  const stored = readStored<Privacy['consents']>(key)
  return typeof stored === 'object' ? stored : {}
}

/** Absent on older base libraries and on H5; Taro's types promise them and say `openPrivacyContract` otherwise than WeChat does. */
const wechat = Taro as unknown as {
  readonly onNeedPrivacyAuthorization?: (
    listener: (
      resolve: (answer: { event: 'agree' | 'disagree' | 'exposureAuthorization'; buttonId?: string }) => void,
      info: { readonly referrer: string },
    ) => void,
  ) => void
  readonly openPrivacyContract?: (options: object) => void
}
