import { counterpartOf, prefillOf } from '../../dispute'
import { laws, since } from '../../kernel/law'
import type { PublicService } from '../../kernel/service'
import { checks } from './checks'
import { competence } from './competence'
import { type ComplaintAnswers, form } from './form'
import { nextSteps } from './nextSteps'
import { periods } from './periods'
import { settlementLetter } from './settlementLetter'
import { signals } from './signals'
import { story } from './story'
import { workflow } from './workflow'

const { order121 } = laws

/** 投诉: a consumer's dispute with a merchant, brought to the market regulator for mediation (Order 121). */
export const complaint: PublicService = {
  id: 'complaint',
  title: '消费投诉',
  summary: '买的商品或服务出了问题，请市场监管部门调解',
  audience: 'consumer',
  icon: 'scales',
  doors: ['complaint'],
  basis: [order121.article(3), order121.article(10)],
  forms: since(form.version, form, order121.article(10)),
  checks,
  workflow,
  periods,
  declaration: ['以上内容真实，我对投诉的真实性负责。', '我同意把投诉材料转给有管辖权的市场监管部门办理。'],
  receivedMoment: '提交成功的时间就是市场监管部门收到投诉的时间，期限从次日起算。',
  caseTitle: (answers: ComplaintAnswers) => `投诉 ${answers.respondentName ?? '商户'}`,
  counterpart: (answers) => counterpartOf('respondent', answers),
  prefill: (merchant) => prefillOf('respondent', merchant),
  matterOf: ({ problem }: ComplaintAnswers) => problem,
  group: { join: 'joinGroup', leave: 'leaveGroup' },
  results: {
    settled: { label: '达成调解协议' },
    // withdrawn or settled in private (T1), and what should not have been taken on (T6), say nothing about the merchant
    closed: { label: '终止调解', unless: { act: 'terminate', field: 'ground', oneOf: ['T1', 'T6'] } },
  },
  story,
  again: ['declined', 'withdrawn'],
  letter: settlementLetter,
  signals,
  competence,
  nextSteps,
}
