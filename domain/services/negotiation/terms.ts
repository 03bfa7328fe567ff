import type { Answers, Field, FilesField } from '../../kernel/form'
import { formatAmount } from '../../kernel/money'

/** What may be shown with a message; named like the evidence of a filing, so that it goes on into a complaint. */
export const shownFiles: FilesField = {
  key: 'evidence',
  kind: 'files',
  label: '图片、视频或PDF（对方能看到）',
  maxFiles: 3,
  shared: true,
}

/** What an offer or a counter-offer consists of. */
export const termFields: readonly Field[] = [
  { key: 'amount', kind: 'money', label: '金额', hint: '不涉及钱的可以不填。' },
  { key: 'text', kind: 'longText', label: '怎么解决', required: true, maxLength: 1_000 },
  { key: 'by', kind: 'date', label: '哪天前办好', future: true },
  shownFiles,
]

/** 退款并补发一盒，198.00 元，2026-12-01前办好 */
export function terms({ amount, text, by }: Answers): string {
  return [
    String(text ?? ''),
    ...(typeof amount === 'number' ? [`${formatAmount(amount, 'yuan')}`] : []),
    ...(typeof by === 'string' ? [`${by}前办好`] : []),
  ].join('，')
}
