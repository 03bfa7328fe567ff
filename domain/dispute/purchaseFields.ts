import type { Answers, Field } from '../kernel/form'
import { laws } from '../kernel/law'
import { isOnline } from './placeFields'

const { order121 } = laws

/** What was bought, when and for how much. */
export const purchaseFields = [
  {
    key: 'orderNumber',
    kind: 'text',
    label: '订单号',
    visible: isOnline,
    maxLength: 64,
    basis: order121.article(17, 3),
    hint: '能证明您确实买过。',
  },
  { key: 'goods', kind: 'text', label: '商品或服务', required: true, maxLength: 100 },
  { key: 'quantity', kind: 'number', label: '买了多少件', unit: '件', min: 1, max: 1_000_000 },
  { key: 'purchasedOn', kind: 'date', label: '购买日期', required: true },
  { key: 'amount', kind: 'money', label: '付了多少钱' },
] as const satisfies readonly Field[]

/** What went wrong, by class. */
export const problemFields = [
  {
    key: 'problem',
    kind: 'choice',
    label: '问题类型',
    required: true,
    options: [
      { id: 'quality', label: '质量' },
      { id: 'false-advertising', label: '虚假宣传' },
      { id: 'not-delivered', label: '不发货或少发货' },
      { id: 'after-sales', label: '售后和退换货' },
      { id: 'price', label: '价格' },
      { id: 'food-safety', label: '食品安全' },
      { id: 'contract', label: '合同或服务不履行' },
      { id: 'other', label: '其他' },
    ],
  },
  { key: 'knownSince', kind: 'date', label: '哪天发现权益受损', required: true, basis: order121.article(16, 4) },
] as const satisfies readonly Field[]

/** What the consumer wants: the options of the official template. @param label 投诉请求 */
export function requestFields(label: string) {
  return [
    {
      key: 'requests',
      kind: 'choices',
      label,
      required: true,
      basis: order121.article(10, 3),
      options: [
        { id: 'repair', label: '修理' },
        { id: 'redo', label: '重作' },
        { id: 'exchange', label: '更换' },
        { id: 'return', label: '退货' },
        { id: 'make-up', label: '补足商品数量' },
        { id: 'refund', label: '退还货款和服务费用' },
        { id: 'compensation', label: '赔偿损失' },
        { id: 'other', label: '其他' },
      ],
    },
    { key: 'claimAmount', kind: 'money', label: '要求的金额' },
    {
      key: 'requestDetail',
      kind: 'longText',
      label: '具体说明',
      maxLength: 1_000,
      required: (answers: Answers) =>
        Array.isArray(answers.requests) && (answers.requests as readonly string[]).includes('other'),
    },
  ] as const satisfies readonly Field[]
}
