import type { Answers } from '../form'
import type { Citation } from '../law'

/** What is counted around a filing when it is handed over: never whose cases they are, never what they say. */
export interface FilingCounts {
  /** filings of the same service by the same person in 30 and 90 days, this one included */
  readonly byPerson: { readonly in30Days: number; readonly in90Days: number }
  /** those of them about the same merchant, 90 days */
  readonly byPersonAboutMerchant: number
  /** filings by the same person about other merchants, 90 days, that tell the same story word for word */
  readonly byPersonWithSameStory: number
  /** other people who gave the same mobile number or address in a filing about the same merchant, 90 days */
  readonly othersWithSameContact: number
}

/** From which count on officers are told. Local practice, because the Order sets no number: configuration of the city. */
export interface SignalThresholds {
  readonly quantity: number
  readonly byPersonIn30Days: number
  readonly byPersonIn90Days: number
  readonly byPersonAboutMerchant: number
  readonly othersWithSameContact: number
  readonly byPersonWithSameStory: number
}

/** Something officers may want to look at. It decides nothing, and neither side ever sees it. */
export interface Signal {
  /** F1 */
  readonly code: string
  readonly text: string
  readonly basis: Citation
}

/** Reads the signals of a filing for officers. */
export type ReadSignals = (answers: Answers, counts: FilingCounts, thresholds: SignalThresholds) => readonly Signal[]
