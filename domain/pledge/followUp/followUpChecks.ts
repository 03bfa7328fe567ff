import { isPlainDate, type PlainDate } from '../../kernel/calendar'
import { laws } from '../../kernel/law'
import { type PledgeOnRecord, pledgesInForce } from '../../kernel/merchant'
import type { Check, Objection } from '../../kernel/rules'
import type { Known } from '../../kernel/service'
import type { FollowUp } from './followUp'

const { trademarkPledge } = laws

/** The pledge on record a filing is about. */
export function pledgeOf(known: Known | undefined, certificate: unknown): PledgeOnRecord | undefined {
  return known?.merchant?.pledges?.find((pledge) => pledge.certificate === certificate)
}

/** The day a registered term ends, for checks. */
export function endOfTerm(pledge: PledgeOnRecord | undefined): PlainDate | undefined {
  return pledge && isPlainDate(pledge.until) ? pledge.until : undefined
}

/** The certificate is of a pledge of this merchant that still holds. */
export function certificateHolds(id: string): Check {
  return {
    id: `${id}.certificate`,
    severity: 'blocks',
    field: 'certificate',
    basis: trademarkPledge.whole(),
    test: ({ certificate }, { known, today }) => {
      const { merchant } = (known ?? {}) as Known
      if (!merchant || certificate === undefined) return []
      if (pledgesInForce(merchant, 'trademark', today).some((pledge) => pledge.certificate === certificate)) return []
      return merchant.pledges?.some((pledge) => pledge.certificate === certificate)
        ? { message: '这份质权登记已经注销、失效或者到期，不能再办。', wayOut: '要继续担保的，请重新设立。' }
        : { message: '登记信息里没有这份质权登记。', wayOut: '请对照登记证核对编号。' }
    },
  }
}

/** The pledgee is who stands on the certificate, unless the filing is about that. A name is no proof, so this never blocks. */
export function sameSides({ id, renamesPledgee }: Pick<FollowUp, 'id' | 'renamesPledgee'>): Check {
  return {
    id: `${id}.pledgee`,
    severity: 'likely-refusal',
    field: 'pledgeeName',
    basis: trademarkPledge.whole(),
    test: (answers, { known }): Objection | undefined => {
      const { certificate, pledgeeName } = answers
      const pledge = pledgeOf(known as Known | undefined, certificate)
      if (renamesPledgee?.(answers)) return undefined
      if (!pledge || pledgeeName === undefined || pledge.pledgee === pledgeeName) return undefined
      return { message: `登记证上的质权人是“${pledge.pledgee}”，和填的不一致。`, wayOut: '改了名的，先办变更。' }
    },
  }
}
