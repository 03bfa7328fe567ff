import { laws, ownGuidance } from '../../kernel/law'
import type { NextStep } from '../../kernel/service'

const { order121, seed } = laws

const complain: NextStep = {
  title: '其实是消费纠纷',
  text: '咨询不能代替投诉。想退款、换货、赔偿，请另外提交消费投诉，期限从提交时算起。',
  basis: order121.article(44),
}
const report: NextStep = {
  title: '其实是发现违法行为',
  text: '想请市场监管部门查处，请另外提交举报，可以匿名。',
  basis: order121.article(44),
}
const hotline: NextStep = {
  title: '不归市场监管部门管',
  text: '可以拨打12345政务服务便民热线，说清楚事情，热线会转给主管部门。',
  basis: ownGuidance('办理渠道和电话号码，以主管部门公布的为准'),
}
const again: NextStep = {
  title: '有新的问题',
  text: '可以另外提问；先在知识库里搜一搜，常见问题都有答案。',
  basis: seed.whole(),
}

/** What the person can do next. */
export function nextSteps(state: string): readonly NextStep[] {
  if (state === 'transferred' || state === 'transferProposed' || state === 'handingOver')
    return [complain, report, hotline]
  if (state === 'closed' || state === 'archived' || state === 'withdrawn') return [again, complain, report]
  return []
}
