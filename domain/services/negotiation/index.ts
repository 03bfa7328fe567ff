import { counterpartOf, prefillOf } from '../../dispute'
import { laws, since } from '../../kernel/law'
import type { NextStep, PublicService } from '../../kernel/service'
import { checks } from './checks'
import { periods, timed } from './clock'
import { form, type NegotiationAnswers } from './form'
import { story } from './story'
import { workflow } from './workflow'

const { consumerLaw, order121 } = laws

const complain: NextStep = {
  title: '向市场监管部门投诉',
  text: '可以带着这里的内容和协商记录直接投诉，不用重填。',
  basis: order121.article(8),
}
const court: NextStep = {
  title: '仲裁或起诉',
  text: '有仲裁协议的可以申请仲裁，也可以向人民法院起诉。',
  basis: consumerLaw.article(39),
}

/** 协商: the consumer asks the merchant first (ODR, facts §6.8). Optional; a complaint never waits for it. */
export const negotiation: PublicService = {
  id: 'negotiation',
  title: '先和商家协商',
  summary: '直接问商家怎么解决，十个工作日内要回应；不影响随时投诉',
  audience: 'consumer',
  icon: 'talk',
  doors: ['complaint'],
  basis: [consumerLaw.article(39), order121.article(6)],
  forms: since(form.version, form, consumerLaw.article(39)),
  checks,
  workflow,
  periods,
  timed,
  betweenParties: true,
  declaration: ['以上内容真实。', '我知道商家会看到这些内容和订单号，看不到我的姓名和电话。'],
  receivedMoment: '提交成功就发给商家，回应时间从次日起算。协商不是投诉，不开始投诉的法定期限。',
  caseTitle: (answers: NegotiationAnswers) => `协商 ${answers.respondentName ?? '商户'}`,
  counterpart: (answers) => counterpartOf('respondent', answers),
  prefill: (merchant) => prefillOf('respondent', merchant),
  matterOf: ({ problem }: NegotiationAnswers) => problem,
  story,
  nextSteps: (state) => (state === 'agreed' ? [{ ...complain, title: '对方没有做到' }, court] : [complain, court]),
}
