import { laws, since } from '../../kernel/law'
import type { PublicService } from '../../kernel/service'
import { registrarOf } from '../../registration'
import { atRegulator } from './atRegulator'
import { checks } from './checks'
import { type EquityAnswers, form } from './form'
import { parties } from './parties'
import { workflow } from './workflow'

const { civilCode, equityPledge, publicityReg, registrationRules } = laws

/** 股权出质登记 (set up, change, cancel): by pledgor and pledgee, at the registrar of the company. */
export const equityPledgeService: PublicService = {
  id: 'equity-pledge',
  title: '股权出质登记',
  summary: '用公司股权担保，出质人和质权人一起办设立、变更、注销',
  audience: 'merchant',
  family: 'pledge',
  basis: [civilCode.article(443), equityPledge.whole()],
  forms: since(form.version, form, equityPledge.whole()),
  checks,
  workflow,
  periods: [],
  declaration: ['双方都已看过并签署，现在递交登记机关。'],
  receivedMoment: '提交成功的时间就是登记机关收到申请的时间。质权从登记时设立。',
  caseTitle: ({ companyName }: EquityAnswers) => `股权出质 ${companyName ?? ''}`,
  competence: ({ companyAddress }: EquityAnswers, city) => registrarOf(companyAddress, 'premises', city),
  parties,
  forMerchant: {
    of: ({ companyUscc }: EquityAnswers) => companyUscc,
    suits: ({ kind }) => kind === 'enterprise',
    inForce: ['registered'],
    begin: ({ merchant }) => ({
      register: merchant
        ? { companyUscc: merchant.uscc, companyName: merchant.name, companyAddress: merchant.address }
        : {},
      earlier: {},
    }),
  },
  atRegulator,
  nextSteps: (state) =>
    state === 'registered'
      ? [
          {
            title: '二十个工作日内公示',
            text: '股权出质登记信息要公示，登记机关的公示系统会列出。',
            basis: publicityReg.article(6),
          },
          {
            title: '注销前先解除出质',
            text: '股权出质期间，公司不能办简易注销。',
            basis: registrationRules.article(48),
          },
        ]
      : [],
}
