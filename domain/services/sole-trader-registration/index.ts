import { laws } from '../../kernel/law'
import { composeScope, nameOf, setUpService } from '../../registration'
import { checks } from './checks'
import { form, type SoleTraderAnswers } from './form'
import { shopsOnLicence } from './shopsOnLicence'

const { registrationReg, soleTraderPromotion } = laws

const tradeName = (answers: SoleTraderAnswers) => (answers.useName === 'yes' ? nameOf(answers) : undefined)

/** 个体工商户登记: for somebody who trades alone or with the family, also only online (网络交易办法 art. 9). */
export const soleTraderRegistration = setUpService<SoleTraderAnswers>({
  id: 'sole-trader-registration',
  sets: 'sole-trader',
  title: '个体户登记',
  summary: '个体工商户登记，只开网店的十二个问题办完',
  act: '个体工商户登记',
  basis: [soleTraderPromotion.article(13), registrationReg.article(3), laws.soleTraderRegistration.whole()],
  form,
  checks,
  declares: ['只在网上经营的，我已把所有平台上的网店都列了出来。'],
  caseTitle: (answers) => `个体户登记 ${tradeName(answers) ?? '（不用名称）'}`,
  place: ({ onlineOnly, residence, address }) =>
    onlineOnly === 'yes' ? { address: residence, by: 'residence' } : { address, by: 'premises' },
  licence: (answers, caseNumber) => {
    const { onlineOnly, headName = '', residence, address } = answers
    const online = onlineOnly === 'yes'
    return {
      // without a name the licence stands under the operator's
      name: tradeName(answers) ?? headName,
      kind: 'sole-trader',
      type: '个体工商户',
      head: headName,
      address: (online ? residence : address) ?? '',
      residential: online || answers.premisesKind === 'residence',
      scope: composeScope(answers.scope, { onlineOnly: online }),
      shops: online ? shopsOnLicence(caseNumber, answers.shops) : [],
    }
  },
})
