import { problemFields } from '../../../dispute'
import type { Section } from '../../../kernel/form'
import { laws } from '../../../kernel/law'

const { order121 } = laws

/** What went wrong and what has been tried. */
export const dispute = {
  id: 'dispute',
  title: '发生了什么',
  fields: [
    ...problemFields,
    {
      key: 'facts',
      kind: 'longText',
      label: '事情经过',
      required: true,
      basis: order121.article(10, 3),
      hint: '时间、地点、经过、金额、双方怎么说。',
    },
    {
      key: 'negotiated',
      kind: 'choice',
      label: '和商家协商过吗',
      options: [
        { id: 'yes', label: '协商过，没谈成' },
        { id: 'silent', label: '联系不上或不回复' },
        { id: 'no', label: '还没有' },
      ],
    },
    {
      key: 'handledElsewhere',
      kind: 'choice',
      label: '同一件事别处处理过吗',
      required: true,
      options: [
        { id: 'no', label: '没有' },
        { id: 'court', label: '法院或仲裁已受理' },
        { id: 'authority', label: '市场监管部门或其他行政机关已处理' },
        { id: 'association', label: '消费者协会已处理' },
      ],
      basis: order121.article(16, 2),
    },
  ],
} as const satisfies Section
