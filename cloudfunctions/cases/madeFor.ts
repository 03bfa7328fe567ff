import type { Answers } from '../../domain/kernel/form'
import { parseUscc } from '../../domain/kernel/identifiers'
import type { Known, PublicService } from '../../domain/kernel/service'
import { type CallContext, refuse, rightFor, signedIn } from '../platform'
import { knownOf } from './known'

/** The merchant a filing is made for, what it is about, and what is on record. */
export interface MadeFor {
  readonly merchant: string
  readonly subject: string | undefined
  readonly known: Known
}

/**
 * Settles for whom a filing is made and whether this person may: one who stands for the merchant, one with a mandate to file
 * this very subject, or anybody where the filing is the claim itself.
 *
 * @returns undefined for a service nobody files in a merchant's name
 */
export async function madeFor(
  context: CallContext,
  service: PublicService,
  answers: Answers,
): Promise<MadeFor | undefined> {
  const { forMerchant } = service
  if (!forMerchant) return undefined
  const code = parseUscc(forMerchant.of(answers) ?? '')
  if (!code.ok) return refuse('blocked', '请先选好为哪家商户办理')
  const merchant: string = code.uscc
  const subject = forMerchant.subjectOf?.(answers)
  if (!forMerchant.claim) {
    const { person } = signedIn(context)
    const right = await rightFor(context.query, person, { merchant, service: service.id, subject }, context.now)
    if (!right) return refuse('not-allowed', '您还不能为这家商户办理，请先认领商户')
    if (right === 'fill') return refuse('not-allowed', '商户只委托您填写，请交给商户本人提交')
  }
  const known = await knownOf(context.query, context.platform, service, merchant)
  if (known.merchant && !forMerchant.suits(known.merchant)) return refuse('blocked', '这个事项不适用于这家商户')
  return { merchant, subject, known }
}
