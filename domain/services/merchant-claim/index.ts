import { laws, since } from '../../kernel/law'
import type { PublicService } from '../../kernel/service'
import { checks } from './checks'
import { type ClaimAnswers, form } from './form'
import { workflow } from './workflow'

const { registrationRules, registrationReg } = laws

/** 认领商户: a person shows the registrar that they may act for a merchant; everything filed in its name rests on this. */
export const merchantClaim: PublicService = {
  id: 'merchant-claim',
  title: '认领商户',
  summary: '证明您能代表这家商户，之后就能替它办事',
  audience: 'merchant',
  icon: 'shop',
  basis: [registrationRules.article(16)],
  forms: since(form.version, form, registrationRules.article(16)),
  checks,
  workflow,
  // the articles set no time for it, so nothing is shown as a statutory period
  periods: [],
  declaration: ['以上内容真实，我有权代表这家商户办事。'],
  receivedMoment: '提交后由登记机关核对身份。',
  caseTitle: (answers: ClaimAnswers) => `认领 ${answers.name ?? '商户'}`,
  prefill: ({ uscc, name }) => ({ uscc, name }),
  forMerchant: {
    of: (answers: ClaimAnswers) => answers.uscc,
    suits: () => true,
    claim: { standsIn: ['confirmed'] },
    inForce: [],
    begin: ({ merchant }) => ({
      register: merchant ? { uscc: merchant.uscc, name: merchant.name } : {},
      earlier: {},
    }),
  },
  nextSteps: (state) =>
    state === 'refused'
      ? [
          {
            title: '到登记窗口核对',
            text: '带上身份证和营业执照，到任一登记窗口当面核对，之后再认领。',
            basis: registrationReg.article(16),
          },
        ]
      : [],
}
