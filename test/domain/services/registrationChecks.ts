import { plainDate } from '../../../domain/kernel/calendar'
import type { Answers } from '../../../domain/kernel/form'
import { examine } from '../../../domain/kernel/rules'
import type { PublicService } from '../../../domain/kernel/service'

export const today = plainDate('2026-11-22')

export const formOf = (service: PublicService) => service.forms[0].value

/** What a registration objects to on that day. */
export const find = (service: PublicService, answers: Answers) =>
  examine(formOf(service), service.checks, answers, { today })
