import { laws } from '../../kernel/law'
import type { Check } from '../../kernel/rules'
import type { Known } from '../../kernel/service'
import { type EquityAnswers, isFollowUp } from './form'

const { equityPledge } = laws

const check = (
  id: string,
  field: string,
  test: Check<EquityAnswers, Known>['test'],
  basis = equityPledge.whole(),
): Check => ({
  id: `equity-pledge.${id}`,
  severity: 'blocks',
  field,
  basis,
  test,
})

export const checks: readonly Check[] = [
  check('frozen', 'frozen', ({ frozen }) =>
    frozen === 'yes' ? { message: '被冻结的股权不能出质。', wayOut: '等解除冻结后再办。' } : [],
  ),
  check('transferable', 'transferable', ({ transferable }) =>
    transferable === 'no' ? { message: '法律或者章程不允许转让的股权，不能出质。' } : [],
  ),
  check('different', 'pledgeeName', ({ pledgorName, pledgeeName, pledgorUscc, pledgeeUscc }) =>
    (pledgorName !== undefined && pledgorName === pledgeeName) ||
    (pledgorUscc !== undefined && pledgorUscc === pledgeeUscc)
      ? { message: '质权人不能是出质人自己。' }
      : [],
  ),
  check('own-shares', 'pledgeeName', ({ companyName, pledgeeName }) =>
    companyName !== undefined && companyName === pledgeeName ? { message: '公司不能接受自己的股权作质权标的。' } : [],
  ),
  check('amount', 'amount', ({ amount }, { known }) => {
    const capital = known?.merchant?.capital
    if (amount === undefined) return []
    if (amount <= 0) return { message: '出质的股权数额要大于零。' }
    return capital !== undefined && amount > capital * 100
      ? { message: `出质的股权超过了公司的注册资本${capital / 10_000}万元。` }
      : []
  }),
  check('contract', 'contractDate', ({ contractDate }, { today }) =>
    contractDate !== undefined && contractDate > today ? { message: '合同签订日不能晚于今天。' } : [],
  ),
  check('certificate', 'certificate', ({ purpose, certificate }, { known }) => {
    if (!isFollowUp({ purpose }) || !certificate || !known?.merchant) return []
    const pledge = known.merchant.pledges?.find((one) => one.kind === 'equity' && one.certificate === certificate)
    if (!pledge) return { message: '登记信息里没有这份股权质权登记，请核对编号。' }
    return pledge.state === 'cancelled' ? { message: '这份质权登记已经注销。' } : []
  }),
]
