import { publicFile } from '../../../domain/credit'
import type { Answers } from '../../../domain/kernel/form'
import type { MerchantSnapshot } from '../../../domain/kernel/merchant'
import type { PublicService } from '../../../domain/kernel/service'
import { day } from './merchants'

/** The register's entry after a report has come in and was published by itself. */
export function published(
  service: PublicService,
  answers: Answers,
  merchant: MerchantSnapshot,
  on: string,
  caseNumber: string,
) {
  const at = { caseNumber, state: 'submitted', answers, receivedOn: day(on), day: day(on) }
  const decided = service.atRegulator?.decidesAlone?.(at, merchant)
  if (!decided) throw new Error('not decided')
  const after = service.atRegulator?.effect?.(at, decided.act, decided.data, merchant)
  if (!after) throw new Error('no effect')
  return after
}

/** The reports on a merchant's public file. */
export const reportsShown = (merchant: MerchantSnapshot, today: string) =>
  publicFile(merchant, day(today)).blocks.find(({ id }) => id === 'annual-reports')?.records ?? []
