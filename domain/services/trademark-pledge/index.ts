import { plainDate } from '../../kernel/calendar'
import type { Form } from '../../kernel/form'
import { laws, since } from '../../kernel/law'
import type { PublicService } from '../../kernel/service'
import {
  claimSection,
  classWords,
  contractChecks,
  contractSection,
  goodsWords,
  governingText,
  markChecks,
  markLife,
  marksSection,
  type PledgeAnswers,
  papersSection,
  pledgeeSection,
  pledgeNextSteps,
  pledgeOfMarks,
  pledgeParties,
  pledgePeriods,
  pledgeReadiness,
  pledgeReminders,
  pledgorSection,
  setUpPrints,
  setUpWorkflow,
  withPledge,
  withPledgeChanged,
} from '../../pledge'

const { civilCode, trademarkPledge } = laws

const form: Form = {
  id: 'trademark-pledge',
  version: plainDate('2026-05-01'),
  sections: [marksSection, pledgorSection, claimSection, contractSection, pledgeeSection, papersSection],
}

/** What an act on a registered pledge makes of it in the register. */
const onRegister: Readonly<Record<string, 'changed' | 'extended' | 'cancelled' | 'lapsed' | 'revoked'>> = {
  recordChange: 'changed',
  recordExtension: 'extended',
  recordCancellation: 'cancelled',
  lapse: 'lapsed',
  revoke: 'revoked',
}

/** 商标专用权质权登记（设立）: both sides fill and sign; CNIPA registers, and only its certificate makes the pledge. */
export const trademarkPledgeSetUp: PublicService = {
  id: 'trademark-pledge',
  title: '商标质权登记',
  summary: '用商标担保贷款，双方在手机上填好、签好再递交',
  audience: 'merchant',
  family: 'pledge',
  basis: [civilCode.article(444), trademarkPledge.article(2)],
  forms: since(form.version, form, trademarkPledge.whole()),
  checks: [...markChecks, ...contractChecks],
  workflow: setUpWorkflow,
  periods: pledgePeriods('trademark-pledge', ['register']),
  declaration: ['双方都已看过并签署，现在递交受理窗口。'],
  receivedMoment: '提交成功的时间就是递交的时间。质权从登记时设立，不从递交时设立。',
  caseTitle: ({ pledgorName, marks = [] }: PledgeAnswers) =>
    `商标质权 ${pledgorName ?? ''}${marks.length > 0 ? `（${marks.length}件商标）` : ''}`,
  parties: pledgeParties({ pledgor: ['marks', 'pledgor'], pledgee: ['pledgee'] }),
  forMerchant: {
    of: ({ pledgorUscc }: PledgeAnswers) => pledgorUscc,
    suits: ({ status }) => status === 'active' || status === 'dormant',
    inForce: ['registered', 'changed', 'extended'],
    begin: ({ merchant }, _subject, today) => ({
      register: merchant
        ? {
            pledgorUscc: merchant.uscc,
            pledgorName: merchant.name,
            pledgorAddress: merchant.address,
            pledgorForeign: 'no',
            marks: (merchant.trademarks ?? [])
              .filter((mark) => markLife(mark, today) !== 'ended')
              .map((mark) => ({
                number: mark.number,
                name: mark.name,
                classes: classWords(mark),
                goods: goodsWords(mark),
                validUntil: mark.validUntil,
              })),
          }
        : {},
      earlier: {},
    }),
    readiness: pledgeReadiness,
    reminders: pledgeReminders,
  },
  atRegulator: {
    effect: ({ answers, day }, act, data, merchant) => {
      if (!merchant) return undefined
      if (act === 'register') return withPledge(merchant, pledgeOfMarks(merchant, answers as PledgeAnswers, data, day))
      const state = onRegister[act]
      return state && withPledgeChanged(merchant, data.certificate, { state })
    },
  },
  prints: setUpPrints,
  governing: governingText,
  nextSteps: pledgeNextSteps,
}
