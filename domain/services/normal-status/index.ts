import { restoration } from '../../annual-report'
import { laws } from '../../kernel/law'

const { annualSole } = laws

/** 恢复正常记载状态: sole traders are marked, not listed (Order 69 arts. 14–15), and restored within five working days (art. 18). */
export const normalStatus = restoration({
  id: 'normal-status',
  title: '恢复正常记载状态',
  summary: '个体工商户补齐年报或改正以后，申请取消经营异常状态的标记',
  listed: '标记',
  removal: '恢复正常记载状态',
  removed: '已恢复',
  basis: annualSole.article(18),
  from: annualSole.from,
  suits: ({ kind }) => kind === 'sole-trader',
  objection: {
    title: '对标记有异议',
    text: '可以在标记之日起30日内提出书面异议并附证明材料，登记机关5个工作日内决定是否受理。',
    basis: annualSole.article(19),
  },
})
