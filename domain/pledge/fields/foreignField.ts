import { type Field, yesNo } from '../../kernel/form'
import { laws } from '../../kernel/law'

/** Whether a side is foreign, which decides whether it needs an agency (公告358 art. 2). */
export const foreignField = (key: string, label: string): Field => ({
  key,
  kind: 'choice',
  label,
  required: true,
  options: yesNo,
  hint: '在中国没有经常居所或者营业所的外国人、外国企业，要委托商标代理机构。',
  basis: laws.trademarkPledge.article(2),
})
