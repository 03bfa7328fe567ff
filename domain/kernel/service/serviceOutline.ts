import { isFinal } from '../case'
import type { PublicResult, PublicService } from './publicService'

/**
 * What a reader of cases has to know of a service when it does not carry the service itself: in which states a case is over,
 * gives standing, holds a place, or counts in public.
 */
export interface ServiceOutline {
  readonly id: string
  /** Nothing more happens in them. */
  readonly finalStates: readonly string[]
  /** In them whoever filed it stands for the merchant it was filed for. */
  readonly standsIn?: readonly string[]
  /** In them it takes up one of the places of what it is about. */
  readonly holdsIn?: readonly string[]
  /** Results that may be counted in public, by state; a confidential service has none. */
  readonly results?: Readonly<Record<string, PublicResult>>
}

export function outlineOf({
  id,
  workflow,
  forMerchant,
  takesUp,
  results,
  confidential,
}: PublicService): ServiceOutline {
  return {
    id,
    finalStates: Object.keys(workflow.states).filter((state) => isFinal(workflow, state)),
    ...(forMerchant?.claim ? { standsIn: forMerchant.claim.standsIn } : {}),
    ...(takesUp ? { holdsIn: takesUp.holdsIn } : {}),
    ...(results && !confidential ? { results } : {}),
  }
}
