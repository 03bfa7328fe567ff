import type { AtRegulator } from '../../kernel/service'
import { withPledge, withPledgeChanged } from '../../pledge'
import type { EquityAnswers } from './form'

/** The pledge stands with the company whose equity it is. */
export const atRegulator: AtRegulator = {
  effect({ answers, day }, act, data, merchant) {
    if (act !== 'register' || !merchant) return undefined
    const { purpose, certificate, amount = 0, pledgorName = '', pledgeeName = '' } = answers as EquityAnswers
    if (purpose === 'cancel') return withPledgeChanged(merchant, certificate, { state: 'cancelled' })
    if (purpose === 'change')
      return withPledgeChanged(merchant, certificate, {
        state: 'changed',
        amount,
        pledgor: pledgorName,
        pledgee: pledgeeName,
        ...(data.certificate ? { certificate: String(data.certificate) } : {}),
      })
    return withPledge(merchant, {
      certificate: String(data.certificate ?? ''),
      kind: 'equity',
      pledgor: pledgorName,
      pledgee: pledgeeName,
      marks: [],
      amount,
      currency: '人民币',
      equity: merchant.name,
      registeredOn: String(data.registeredOn ?? day),
      state: 'registered',
    })
  },
}
