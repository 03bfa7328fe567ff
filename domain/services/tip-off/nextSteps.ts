import { laws } from '../../kernel/law'
import type { NextStep } from '../../kernel/service'

const { order121, reward } = laws

const again: NextStep = {
  title: '有了新的线索',
  text: '可以带着新的线索和证据再次举报；没有新内容的重复举报不再处理。',
  basis: order121.article(35),
}
const complain: NextStep = {
  title: '自己的消费权益受了损害',
  text: '举报不解决退款和赔偿，可以另外提交消费投诉，两件事分开办理。',
  basis: order121.article(9),
}
const askReward: NextStep = {
  title: '举报奖励',
  text: '实名举报重大违法行为，查实并作出处罚后可以申请奖励，由市场监管部门审核。',
  basis: reward.whole(),
}
const otherAuthority: NextStep = {
  title: '向有权处理的部门举报',
  text: '请向办理过程里写明的部门举报；没有写明的，可以拨打12315咨询。',
  basis: order121.article(34),
}

/** What a reporter can do next. */
export function nextSteps(state: string): readonly NextStep[] {
  if (state === 'noCase') return [again, complain]
  if (state === 'notCompetent') return [otherAuthority, complain]
  if (state === 'caseFiled') return [askReward, complain]
  if (state === 'merged' || state === 'closed') return [again, complain]
  return []
}
