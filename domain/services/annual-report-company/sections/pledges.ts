import { type Section, yesNo } from '../../../kernel/form'
import { laws } from '../../../kernel/law'

const { publicityReg } = laws

/** A reminder in the shape of a question: pledges of the year belong to what is published at once (art. 10(4)). */
export const pledgesSection = {
  id: 'pledges',
  title: '知识产权出质自查',
  why: '这两个问题只用来提醒，不是年报的内容，不公示。',
  fields: [
    {
      key: 'pledged',
      kind: 'choice',
      label: '这一年有没有办理知识产权出质登记',
      required: true,
      options: yesNo,
      basis: publicityReg.article(10, 4),
    },
    {
      key: 'pledgesPublished',
      kind: 'choice',
      label: '出质登记公示了吗',
      required: true,
      options: yesNo,
      visible: ({ pledged }) => pledged === 'yes',
      basis: publicityReg.article(10, 4),
    },
  ],
} as const satisfies Section
