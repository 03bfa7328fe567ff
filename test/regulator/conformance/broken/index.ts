import type { Broken } from './broken'
import { answersWithPage, leaksStack } from './brokenErrors'
import {
  doublesPledges,
  forgetsEvent,
  ignoresLimit,
  invalidSnapshot,
  loosensMarks,
  reordersFeed,
  silentAboutCrossing,
  skipsPositions,
  wrongRemaining,
} from './brokenFeeds'
import {
  acceptsChangedBody,
  acceptsDigestMismatch,
  dropsIdempotency,
  fallsOverNul,
  repeatsWhatWasWritten,
} from './brokenFilings'
import { acceptsReplay, acceptsStale, acceptsWrongSignature, leavesOneDoorOpen } from './brokenSignatures'

export type { Broken } from './broken'
export { brokenServer } from './brokenServer'

/** Wrong in what they take. */
export const brokenFilingSide: readonly Broken[] = [
  dropsIdempotency,
  acceptsChangedBody,
  acceptsDigestMismatch,
  repeatsWhatWasWritten,
  fallsOverNul,
  acceptsWrongSignature,
  acceptsStale,
  acceptsReplay,
  leavesOneDoorOpen,
]

/** Wrong in what they give. */
export const brokenFeedSide: readonly Broken[] = [
  reordersFeed,
  forgetsEvent,
  silentAboutCrossing,
  ignoresLimit,
  skipsPositions,
  wrongRemaining,
  invalidSnapshot,
  loosensMarks,
  doublesPledges,
  leaksStack,
  answersWithPage,
]
