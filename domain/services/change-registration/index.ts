import { laws, since } from '../../kernel/law'
import type { NextStep, PublicService } from '../../kernel/service'
import {
  declaration,
  registrarOf,
  registrationNextSteps,
  registrationPeriods,
  registrationWorkflow,
} from '../../registration'
import { changedEntry } from './changedEntry'
import { checks } from './checks'
import { type ChangeAnswers, form } from './form'

const { registrationReg, registrationRules, soleTraderPromotion } = laws

const afterChange: readonly NextStep[] = [
  {
    title: '更新网店上的执照信息',
    text: '网店首页公示的营业执照信息，十五日内更新。',
    basis: registrationRules.article(64),
  },
]

/** 变更登记 of a registered merchant, by whoever stands for it (条例 arts. 24–29). */
export const changeRegistration: PublicService = {
  id: 'change-registration',
  title: '变更登记',
  summary: '名称、地址、经营范围、负责的人变了，三十天内办',
  audience: 'merchant',
  family: 'registration',
  basis: [registrationReg.article(24), soleTraderPromotion.article(13)],
  forms: since(form.version, form, registrationReg.article(24)),
  checks,
  workflow: registrationWorkflow(form, { act: '变更登记', newLicence: false }),
  periods: registrationPeriods('change-registration'),
  declaration,
  receivedMoment: '提交成功的时间就是登记机关收到申请的时间，期限从次日起算。',
  caseTitle: ({ currentName }: ChangeAnswers) => `变更 ${currentName ?? '登记'}`,
  // a move is applied for at the new place (条例 art. 27)
  competence: ({ changes = [], address }: ChangeAnswers, city) =>
    registrarOf(changes.includes('premises') ? address : undefined, 'premises', city),
  prefill: ({ uscc, name }) => ({ uscc, currentName: name }),
  forMerchant: {
    of: ({ uscc }: ChangeAnswers) => uscc,
    suits: ({ status }) => status === 'active' || status === 'dormant',
    inForce: ['registered'],
    begin: ({ merchant }) => ({
      register: merchant ? { uscc: merchant.uscc, currentName: merchant.name } : {},
      earlier: {},
    }),
  },
  atRegulator: {
    effect: (filing, act, _data, merchant) =>
      act === 'register' && merchant ? changedEntry(merchant, filing) : undefined,
  },
  nextSteps: (state) => registrationNextSteps(state, afterChange),
}
