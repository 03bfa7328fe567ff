import { laws } from '../../kernel/law'
import { endingDay, followUpService } from '../../pledge'

const { civilCode } = laws

/** 注销: the claim is paid or the pledge is given up; the marks are free again. */
export const trademarkPledgeCancellation = followUpService({
  id: 'trademark-pledge-cancellation',
  title: '商标质权注销',
  summary: '债还清了，双方一起注销，商标不再受限',
  paper: '商标专用权质权登记注销申请书',
  act: '核准注销',
  done: '已注销',
  section: {
    id: 'cancellation',
    title: '为什么注销',
    fields: [
      {
        key: 'ground',
        kind: 'choice',
        label: '原因',
        required: true,
        options: [
          { id: 'paid', label: '债务已清偿' },
          { id: 'realised', label: '质权已实现' },
          { id: 'given-up', label: '质权人放弃质权' },
          { id: 'other', label: '法律规定的其他情形' },
        ],
        basis: civilCode.article(393),
      },
      { key: 'endedOn', kind: 'date', label: '哪天发生的', required: true, basis: civilCode.article(393) },
    ],
  },
  checks: [],
  decision: endingDay('注销日期'),
  decided: () => '质权登记已注销，出质的商标不再受限。',
  recorded: 'recordCancellation',
  change: () => ({ state: 'cancelled' }),
  after: [
    {
      title: '主债还有担保的，另外办理',
      text: '注销只去掉这份质权。要重新用商标担保的，双方重新申请设立，顺位从新登记日起算。',
      basis: civilCode.article(414),
    },
  ],
})
