import type { Check } from '../check'
import { actChecks } from './actChecks'
import { bodyChecks } from './bodyChecks'
import { directoryChecks } from './directoryChecks'
import { errorChecks } from './errorChecks'
import { eventChecks } from './eventChecks'
import { evidenceChecks } from './evidenceChecks'
import { filingChecks } from './filingChecks'
import { replayChecks, timeChecks } from './freshnessChecks'
import { hostileChecks } from './hostileChecks'
import { markChecks } from './markChecks'
import { nameChecks } from './nameChecks'
import { schemaChecks } from './schemaChecks'
import { signatureChecks } from './signatureChecks'

/** Every check of the kit, in the order of the report. */
export const allChecks: readonly Check[] = [
  ...signatureChecks,
  ...bodyChecks,
  ...timeChecks,
  ...replayChecks,
  ...filingChecks,
  ...schemaChecks,
  ...actChecks,
  ...evidenceChecks,
  ...eventChecks,
  ...directoryChecks,
  ...markChecks,
  ...nameChecks,
  ...errorChecks,
  ...hostileChecks,
]
