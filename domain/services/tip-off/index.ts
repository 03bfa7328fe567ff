import { counterpartOf, prefillOf } from '../../dispute'
import { laws, since } from '../../kernel/law'
import type { PublicService } from '../../kernel/service'
import { checks } from './checks'
import { competence } from './competence'
import { form, isAnonymous, type TipOffAnswers } from './form'
import { nextSteps } from './nextSteps'
import { periods } from './periods'
import { story } from './story'
import { workflow } from './workflow'

const { order121 } = laws

/** 举报: a lead on a violation, by anybody, named or not, to the market regulator (Order 121). */
export const tipOff: PublicService = {
  id: 'tip-off',
  title: '举报违法行为',
  summary: '发现商户违法，请市场监管部门核查，可以匿名',
  audience: 'everyone',
  icon: 'flag',
  doors: ['tip-off'],
  basis: [order121.article(3), order121.article(28)],
  forms: since(form.version, form, order121.article(28)),
  checks,
  workflow,
  periods,
  declaration: [
    '举报的内容是我所知道的实情，我对举报的真实性负责。',
    '我知道举报提交后不能撤回，市场监管部门会依法核查。',
  ],
  receivedMoment: '提交成功的时间就是市场监管部门收到举报的时间，期限从次日起算。',
  caseTitle: (answers: TipOffAnswers) => `举报 ${answers.targetName ?? '商户'}`,
  counterpart: (answers) => counterpartOf('target', answers),
  confidential: true,
  identityOpening: 'openIdentity',
  anonymous: 'allowed',
  isAnonymous,
  prefill: (merchant) => prefillOf('target', merchant),
  story,
  competence,
  nextSteps,
}
