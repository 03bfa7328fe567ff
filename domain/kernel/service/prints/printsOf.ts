import type { CaseProgress } from '../../case'
import type { CasePrint } from '../casePrint'
import type { PublicService } from '../publicService'
import { filingPrint } from './filingPrint'
import { letterPrint } from './letterPrint'
import { receiptPrint } from './receiptPrint'

/** The papers one side can have of a case now: those of its service first, then what every case has. */
export function printsOf(
  service: PublicService,
  progress: CaseProgress,
  side: CasePrint['for'][number],
): readonly CasePrint[] {
  const letter = letterPrint(service)
  return [...(service.prints ?? []), ...(letter ? [letter] : []), receiptPrint, filingPrint].filter(
    (print) => print.for.includes(side) && (print.when?.(progress) ?? true),
  )
}
