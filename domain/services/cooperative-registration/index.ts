import { laws } from '../../kernel/law'
import { composeScope, nameOf, setUpService } from '../../registration'
import { checks } from './checks'
import { type CooperativeAnswers, form } from './form'

const { coopLaw, registrationReg } = laws
const fenPerYuan = 100

/** 农民专业合作社设立登记, composed from the parts of the family; no fee (合作社法 art. 16). */
export const cooperativeRegistration = setUpService<CooperativeAnswers>({
  id: 'cooperative-registration',
  sets: 'cooperative',
  title: '开办农民专业合作社',
  summary: '至少五名成员，农民占八成以上，登记不收费',
  act: '农民专业合作社设立登记',
  basis: [coopLaw.article(12), coopLaw.article(16), registrationReg.article(3)],
  form,
  checks,
  caseTitle: (answers) => `开办 ${nameOf(answers) ?? '合作社'}`,
  place: ({ address }) => ({ address, by: 'premises' }),
  licence: (answers) => {
    const { members = [] } = answers
    return {
      name: nameOf(answers) ?? '',
      kind: 'cooperative',
      type: '农民专业合作社',
      head: members.find(({ post }) => post === 'chair')?.name ?? '',
      // 成员出资总额 is the sum and is not asked for a second time
      capital: Math.floor(members.reduce((sum, { amount = 0 }) => sum + amount, 0) / fenPerYuan),
      address: answers.address ?? '',
      residential: answers.premisesKind === 'residence',
      scope: composeScope(answers.scope),
    }
  },
})
