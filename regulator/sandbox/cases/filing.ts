import { beijingDay } from '../../../domain/kernel/calendar'
import type { Answers } from '../../../domain/kernel/form'
import type { FilingAtRegulator } from '../../../domain/kernel/service'
import type { Office } from '../office'
import type { OpenCase } from './openCase'

/** A case as the rules of its service read it. */
export function filingOf(opened: Pick<OpenCase, 'submission' | 'progress'>, office: Office): FilingAtRegulator {
  return {
    caseNumber: opened.submission.caseNumber,
    state: opened.progress.state,
    answers: opened.submission.answers as Answers,
    receivedOn: beijingDay(opened.submission.receivedAt),
    day: office.clock.today(),
  }
}

/** Credit code of the merchant a case is made for, else of the one it is about. */
export function merchantOf({ submission, service }: Pick<OpenCase, 'submission' | 'service'>): string | undefined {
  return service.forMerchant?.of(submission.answers as Answers) ?? submission.counterpart?.uscc
}
